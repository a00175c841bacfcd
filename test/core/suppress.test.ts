// Comments that suppress findings: which line they speak of, which rules, and what is said of names that stand for nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ruleNames } from "../../server/src/core/base/ruleNames.js";
import { linesOf } from "../../server/src/core/base/text.js";
import type { Language } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { suppressions } from "../../server/src/core/rules/suppress.js";
import { AUDITED_YAML } from "../support/documents.js";
import { analyseText } from "../support/examples.js";

const KNOWN = ruleNames(["task/a", "task/b", "schema/type"]);

/** A text with «marks» around what is suppressed for `task/a`; everything else in capitals is not. */
const COVERED: Readonly<Record<string, readonly [Language, string]>> = {
  "the next line": ["yaml", "# stowage-disable-next-line task/a\nA: «X»\nB: Y"],
  "no rule is every rule": ["yaml", "# stowage-disable-next-line\nA: «X»\nB: Y"],
  "a reason alone": ["yaml", "# stowage-disable-next-line -- it is meant\nA: «X»\nB: Y"],
  "one of several": ["yaml", "# stowage-disable-next-line task/b, task/a\nA: «X»"],
  "another rule": ["yaml", "# stowage-disable-next-line task/b schema/*\nA: X"],
  "a prefix": ["yaml", "# stowage-disable-next-line task/*\nA: «X»"],
  "an unknown rule suppresses nothing": ["yaml", "# stowage-disable-next-line task/z\nA: X"],
  "over comments and blank lines": ["yaml", "# stowage-disable-next-line task/a\n\n  # why\n\nA: «X»\nB: Y"],
  "two comments for one line": [
    "yaml",
    "# stowage-disable-next-line task/b\n# stowage-disable-next-line task/a\nA: «X»\nB: Y",
  ],
  "behind a value": ["yaml", "A: X # stowage-disable-next-line task/a\nB: «Y»"],
  "at the end": ["yaml", "A: X\n# stowage-disable-next-line task/a"],
  "the whole file, from anywhere": ["yaml", "A: «X»\nB: «Y» # stowage-disable-file task/a"],
  "the whole file, another rule": ["yaml", "# stowage-disable-file task/b\nA: X"],
  "over documents": ["yaml", "# stowage-disable-next-line task/a\n---\nA: X"],
  "no comment but a text": ["yaml", 'A: "# stowage-disable-next-line task/a"\nB: Y'],
  "a longer word": ["yaml", "# stowage-disable-next-lines task/a\nA: X"],
  "in the middle of a comment": ["yaml", "# see stowage-disable-next-line task/a\nA: X"],
  "with CRLF": ["yaml", "# stowage-disable-next-line task/a\r\n\r\nA: «X»\r\nB: Y"],
  "a line comment in JSON": ["jsonc", '{\n  // stowage-disable-next-line task/a\n  "A": «"X"»,\n  "B": "Y" }'],
  "a block comment in JSON": [
    "jsonc",
    '{\n  /*\n   * stowage-disable-next-line task/a -- and\n   * why */\n  /* x */ "A": «"X"»,\n  "B": "Y" }',
  ],
  "plain JSON with comments": ["json", '// stowage-disable-file task/*\n{ "A": «"X"» }'],
};

for (const [name, [language, marked]] of Object.entries(COVERED)) {
  test(`suppressed: ${name}`, () => {
    const text = marked.replace(/[«»]/g, "");
    const { covers } = suppressions(parse(text, language), linesOf(text), KNOWN);
    const places = [...text.matchAll(/"?[XY]"?$|"?[XY]"?(?=[\s,])/gm)];
    const covered = places.filter(({ index }) => covers("task/a", index)).map(([value]) => value);
    assert.ok(places.length > 0);
    assert.deepEqual(
      covered,
      [...marked.matchAll(/«(.*?)»/g)].map((match) => match[1]),
    );
  });
}

/** A text with «marks» around each name that stands for nothing → words of the messages. */
const UNKNOWN: Readonly<Record<string, readonly [string, readonly RegExp[]]>> = {
  "a slip": ["# stowage-disable-file «task/aa»\nA: X", [/Did you mean "task\/a"/]],
  "two of three": ["# stowage-disable-next-line «tsk/*» task/a «my/own»\nA: X", [/"task\/\*"/, /my\/own/]],
  "a reason without its dashes": ["# stowage-disable-file task/a «because» it is so\nA: X", [/behind "--"/]],
  "a reason": ["# stowage-disable-file task/a -- because task/z\nA: X", []],
  "all known": ["# stowage-disable-file task/a schema/* *\nA: X", []],
};

for (const [name, [marked, messages]] of Object.entries(UNKNOWN)) {
  test(`unknown names: ${name}`, () => {
    const text = marked.replace(/[«»]/g, "");
    const { reports } = suppressions(parse(text, "yaml"), linesOf(text), KNOWN);
    assert.deepEqual(
      reports.map(({ start, end }) => text.slice(start, end)),
      [...marked.matchAll(/«(.*?)»/g)].map((match) => match[1]),
    );
    for (const [index, words] of messages.entries()) assert.match(reports[index]?.message ?? "", words);
  });
}

test("findings of an analysis are suppressed, and what is wrong in the comment is found", () => {
  const bad = `family: "no spaces"\ncontainerDefinitions:\n  - { name: app, image: nginx:1.27, memory: 128, ${AUDITED_YAML} }\n`;
  const rules = (text: string) => analyseText(text, "/work/task.yaml").findings.map(({ rule }) => rule);
  assert.deepEqual(rules(bad), ["task/family-pattern"]);
  assert.deepEqual(rules(`# stowage-disable-next-line task/family-pattern\n${bad}`), []);
  assert.deepEqual(rules(`# stowage-disable-file task/family-patern\n${bad}`), [
    "config/unknown-rule",
    "task/family-pattern",
  ]);
  assert.deepEqual(rules(`# stowage-disable-file config/* task/family-patern\n${bad}`), ["task/family-pattern"]);
});

test("a file of nothing but suppressing comments is read in one go", () => {
  const text = "# stowage-disable-next-line task/a\n".repeat(5_000);
  const { covers, reports } = suppressions(parse(`${text}A: X`, "yaml"), linesOf(`${text}A: X`), KNOWN);
  assert.deepEqual([covers("task/a", text.length), reports], [true, []]);
});
