// The file names for which package.json keeps the JSON support of VS Code quiet: all usual names of our kinds, and no name
// that would not be ours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import picomatch from "picomatch";
import { KINDS } from "../../server/src/core/kinds/kinds.js";

interface Association {
  fileMatch: string[];
  url: string;
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
const [association] = contributes.jsonValidation as [Association];

/** Every spelling of a glob, with something in the place of what may be anything. */
function namesOf(glob: string): string[] {
  const [, before = "", choices, after = ""] = /^(.*)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
  if (choices === undefined) return [glob.replaceAll("*", "web").replaceAll("[-_.]", "-")];
  return choices.split(",").flatMap((choice) => namesOf(`${before}${choice}${after}`));
}

test("VS Code's JSON support offers nothing in files with the usual names of our kinds", () => {
  const usual = KINDS.flatMap(({ usualNames }) => usualNames).filter((name) => name.endsWith(".json"));
  assert.ok(usual.length > 5);
  const covered = picomatch(association.fileMatch, { dot: true });
  assert.deepEqual(
    usual.filter((name) => !covered(name)),
    [],
  );
});

test("and only in those", () => {
  const names = association.fileMatch.flatMap(namesOf);
  assert.deepEqual(
    names.filter((name) => !KINDS.some((kind) => kind.names.test(name.toLowerCase()))),
    [],
  );
});

test("the schema of these files allows everything", () => {
  const { $schema, $comment, ...rules } = JSON.parse(readFileSync(association.url, "utf8"));
  assert.ok($schema && $comment);
  assert.deepEqual(rules, {});
});
