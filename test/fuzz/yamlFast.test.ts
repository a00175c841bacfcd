// Generated and spoiled YAML: the fast reader makes of a document what the `yaml` package makes of it, or leaves it.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Source } from "../../server/src/core/parse/doc.js";
import { parseYaml, parseYamlThoroughly } from "../../server/src/core/parse/yaml.js";
import { startsOf } from "../../server/src/core/parse/yamlPieces.js";
import { treesOf } from "../support/trees.js";
import { documents } from "./editorDocuments.js";
import { manifests, type Spoil, spoiled, spoils } from "./yamlDocuments.js";

const SEED = 20_261_121;

test("generated documents are read as the package reads them", () => {
  fc.assert(fc.property(fc.oneof(manifests(), documents("yaml")), isReadAlike), {
    seed: SEED,
    numRuns: 300,
    includeErrorInReport: true,
  });
});

test("the same, spoiled by a few edits", () => {
  fc.assert(
    fc.property(fc.oneof(manifests(), documents("yaml")), spoils(), (text: string, edits: readonly Spoil[]) =>
      isReadAlike(spoiled(text, edits)),
    ),
    { seed: SEED, numRuns: 900, includeErrorInReport: true },
  );
});

test("the same, cut off anywhere", () => {
  fc.assert(
    fc.property(manifests(), fc.nat(), (text, at) => isReadAlike(text.slice(0, at % (text.length + 1)))),
    { seed: SEED, numRuns: 600, includeErrorInReport: true },
  );
});

/** With a last document that has both quotes: without, the package lets an open quote swallow all documents behind. */
function isReadAlike(text: string): void {
  const whole = startsOf(text).length > 1 ? `${text}\n--- "'"\n` : text;
  const read = parseYaml(whole);
  const thorough = parseYamlThoroughly(whole);
  if (isForgiven(read, thorough)) return;
  assert.deepEqual(treesOf(read), treesOf(thorough), JSON.stringify(whole));
}

/** What the package alone refuses: lines in brackets that are not indented enough. */
function isForgiven(read: Source, thorough: Source): boolean {
  const faults = ({ problems }: Source) => problems.filter(({ rule }) => rule === "syntax/yaml").length;
  return faults(read) < faults(thorough) && /[[{]/.test(thorough.text);
}
