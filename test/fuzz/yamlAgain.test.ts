// A YAML text that is read again after each of many edits: what comes out is what reading the whole text gives, and the
// documents away from the edit are the same objects.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changeBetween } from "../../server/src/core/base/textChange.js";
import type { Doc, Source } from "../../server/src/core/parse/doc.js";
import { parseYaml, readYamlAgain } from "../../server/src/core/parse/yaml.js";
import { treesOf } from "../support/trees.js";
import { manifests, type Spoil, spoiled, spoils } from "./yamlDocuments.js";

const SEED = 20_261_121;

test("edits of YAML, one after the other", () => {
  let again = 0;
  let kept = 0;
  fc.assert(
    fc.property(fc.array(manifests(), { minLength: 1, maxLength: 3 }), fc.array(spoils(), { maxLength: 4 }), tried),
    { seed: SEED, numRuns: 700, includeErrorInReport: true },
  );
  assert.ok(again > 700 && kept > 700, `${again} texts were read again, and ${kept} documents kept`);

  function tried(parts: readonly string[], rounds: readonly (readonly Spoil[])[]): void {
    let source = parseYaml(parts.join("---\n"));
    for (const [i, edits] of rounds.entries()) {
      const text = spoiled(source.text, edits);
      const far = farFrom(source, text);
      const made = readYamlAgain(source, text);
      source = made ?? parseYaml(text);
      // Not after each round: keys that were never asked for have to move, too.
      if (i % 2 === 1 || i === rounds.length - 1) assertIsWhole(source);
      if (made === undefined) continue;
      again++;
      kept += far.length;
      for (const doc of far) assert.equal(made.docs[doc.index], doc, "the same document");
    }
  }
});

test("a mark of a document that comes and goes while somebody types", () => {
  let source = parseYaml("# c\na: 1\nb: [x]\nc:\n  d: 'e'\n---\nf: 2\n");
  const target = "\n---\n# d\n";
  for (const to of [13, 5, 0, 20, source.text.length]) {
    const { text } = source;
    const steps = [...target].map((_, i) => text.slice(0, to) + target.slice(0, i + 1) + text.slice(to));
    for (const step of [...steps, ...steps.reverse(), text]) {
      source = readYamlAgain(source, step) ?? assert.fail(step);
      assertIsWhole(source);
    }
  }
});

function assertIsWhole(source: Source): void {
  assert.deepEqual(treesOf(source), treesOf(parseYaml(source.text)), JSON.stringify(source.text));
}

/** The documents that a whole other document, or at least its mark, keeps away from the change. */
function farFrom({ text, docs }: Source, after: string): readonly Doc[] {
  const { start, oldEnd } = changeBetween(text, after);
  return docs.filter(({ root }) => {
    const between = root.end < start ? text.slice(root.end, start) : text.slice(oldEnd, root.start);
    return /\n---\r?\n[\s\S]/.test(between) && (root.end < start || root.start > oldEnd);
  });
}
