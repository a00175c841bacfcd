// The globs of the configuration: what they match, which are refused, and how one is written for a single path.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compileGlob, type GlobProblem, globOf, globProblem } from "../../server/src/core/config/globs.js";

const MATCHES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  "web.json": [
    ["web.json", "a/b/web.json"],
    ["xweb.json", "web.json.tpl"],
  ],
  "./web.json": [["web.json"], ["a/web.json"]],
  "*.json": [["web.json", ".json", "a/.b.json"], ["web.jsonc"]],
  "deploy/*.json": [["deploy/a.json"], ["a/deploy/a.json", "deploy/b/a.json"]],
  "deploy/**/*.json": [["deploy/a.json", "deploy/.b/c/a.json"], ["x/deploy/a.json"]],
  "legacy/": [["legacy/a", "x/legacy/a/b"], ["legacies/a"]],
  "./legacy/": [["legacy/a"], ["x/legacy/a"]],
  "**": [["a", "a/b"], []],
  "*.{json,yaml}": [["a.json", "b/a.yaml"], ["a.yml"]],
  "task-?.json": [["task-1.json"], ["task-12.json", "task-/.json"]],
  "task-[ab].json": [["task-a.json"], ["task-c.json"]],
  "@(a|b)": [["@(a|b)"], ["a"]],
  "(a+)+$": [["(a+)+$"], ["aa"]],
  "a\\*b": [["a*b"], ["axb"]],
};

for (const [glob, [yes, no]] of Object.entries(MATCHES)) {
  test(`glob: ${glob}`, () => {
    const matches = compileGlob(glob);
    assert.deepEqual([...yes, ...no].filter(matches), yes);
  });
}

const BAD_GLOBS: readonly (readonly [string, GlobProblem])[] = [
  ["", "empty"],
  [" ", "empty"],
  ["./", "empty"],
  ["!x", "negated"],
  ["/x", "absolute"],
  ["C:/x", "absolute"],
  ["a\\b", "backslash"],
  ["a/../b", "above"],
  ["..", "above"],
  ["a[b", "brackets"],
  ["{a,b", "brackets"],
  ["a]", "brackets"],
  ["*a*a*a*b", "stars"],
  ["**/a/**/b/**/c/**/d", "stars"],
];

for (const [glob, problem] of BAD_GLOBS) {
  test(`bad glob: "${glob}"`, () => {
    assert.equal(globProblem(glob), problem);
    assert.equal(compileGlob(glob)("a"), false);
  });
}

test("the glob of a path matches it and no other path", () => {
  const name = fc.string({ unit: fc.constantFrom(..."ab.*?[]{}()!+@|\\\"'$^#-, "), minLength: 1, maxLength: 6 });
  const path = fc
    .array(name, { minLength: 1, maxLength: 3 })
    .map((names) => names.join("/"))
    .filter((joined) => !/(?:^|\/)\.{1,2}(?:\/|$)|^\s*$|^[A-Za-z]:/.test(joined));
  fc.assert(
    fc.property(path, path, (one, other) => {
      const glob = globOf(one);
      assert.equal(globProblem(glob), undefined, glob);
      assert.equal(compileGlob(glob)(one), true, glob);
      assert.equal(compileGlob(glob)(other), one === other, glob);
      assert.equal(compileGlob(glob)(`x/${one}`), false, glob);
    }),
    { seed: 7, numRuns: 500 },
  );
});
