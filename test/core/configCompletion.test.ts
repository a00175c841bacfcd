// Completion in `.stowage.json`: what is offered at a cursor, and the text after one of it was taken, half-typed or not.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Edit } from "../../server/src/core/base/finding.js";
import { applyEdits } from "../../server/src/core/base/text.js";
import { FILE_SETTINGS } from "../../server/src/core/config/settings.js";
import { type CompletionItem, complete } from "../../server/src/core/features/completion.js";
import { KINDS as ALL_KINDS } from "../../server/src/core/kinds/kinds.js";
import { SOURCES } from "../support/completionTest.js";
import { analyseText } from "../support/examples.js";

const CONFIG = "/work/.stowage.json";
const KEYS = FILE_SETTINGS.map(({ key }) => key);
const SEVERITIES = ["off", "hint", "information", "warning", "error"];
const KINDS = ALL_KINDS.map(({ id }) => id);

const keysBut = (...taken: readonly string[]) => KEYS.filter((key) => !taken.includes(key));

/** A text with `|` for the cursor → the labels in the order in which they are shown. */
const OFFERED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "an empty file": ["|", KEYS],
  "a file of comments": ["// mine\n|", KEYS],
  "keys at the top": ["{ | }", KEYS],
  "keys at the top, unclosed": ["{|", KEYS],
  "keys that are not there": ['{ "rules": {}, "preset": "recommended", | }', keysBut("rules", "preset")],
  "the key that is being typed is offered": ['{ "rul|": {}, "ignore": [] }', keysBut("ignore")],
  "after a comment": ['{ /* { */ "ignore": [], // }\n | }', keysBut("ignore")],
  presets: ['{ "preset": | }', ["recommended", "strict"]],
  severities: ['{ "rules": { "task/a": | } }', SEVERITIES],
  "severities, half-typed": ['{ "rules": { "task/a": "o|', SEVERITIES],
  "keys of an override": ['{ "overrides": [{ "files": ["a"], | }] }', ["pointers", "rules"]],
  "severities in an override": ['{ "overrides": [{}, { "rules": { "a": "|" } }] }', SEVERITIES],
  kinds: ['{ "associations": { "*.tpl": "|" } }', KINDS],
  "an item of overrides": ['{ "overrides": [|] }', ["{…}"]],
  "a value that is an object": ['{ "rules": | }', ["{}"]],
  "a value that is a list": ['{ "ignore": |', ["[]"]],
  "globs are the user's": ['{ "ignore": ["|"] }', []],
  "globs are the user's, as keys too": ['{ "associations": { "|" } }', []],
  "pointers are the user's": ['{ "overrides": [{ "pointers": [|] }] }', []],
  "in a comment": ["{ // |\n }", []],
  "in an open comment": ["{ /* |", []],
  "behind the end": ["{} |", []],
  "right behind a value": ['{ "ignore": []| }', []],
  "between a key and its colon": ['{ "ignore" | [] }', []],
  "a key that there is not": ['{ "rule": { "|" } }', []],
  "below a word": ['{ "preset": { "|" } }', []],
  "a list where an object belongs": ['{ "rules": [|] }', []],
};

for (const [name, [marked, labels]] of Object.entries(OFFERED)) {
  test(`offered: ${name}`, () => {
    assert.deepEqual(
      itemsAt(marked).map(({ label }) => label),
      labels,
    );
  });
}

/** A text with `|` for the cursor, the label that is taken → the text after it, for clients without snippets. */
const TAKEN: readonly (readonly [string, string, string])[] = [
  ["|", "rules", '{ "rules": {} }'],
  ["{ | }", "ignore", '{ "ignore": [""] }'],
  ["{|", "preset", '{"preset": "recommended"'],
  ['{ "ru| }', "rules", '{ "rules": {} }'],
  ['{ "ru|" }', "rules", '{ "rules": {} }'],
  ["{ ru| }", "rules", '{ "rules": {} }'],
  ['{ "rul|": {} }', "rules", '{ "rules": {} }'],
  ['{ | "ignore": [] }', "rules", '{ "rules": {}, "ignore": [] }'],
  ['{ "|" "ignore": [] }', "rules", '{ "rules": {}, "ignore": [] }'],
  ['{\n  "ignore": []\n  |\n}', "rules", '{\n  "ignore": [],\n  "rules": {}\n}'],
  ['{\n  "ignore": [] // x\n  "|"\n}', "rules", '{\n  "ignore": [], // x\n  "rules": {}\n}'],
  ['{ "preset": | }', "recommended", '{ "preset": "recommended" }'],
  ['{ "preset": rec| }', "recommended", '{ "preset": "recommended" }'],
  ['{ "preset": "rec|\n}', "recommended", '{ "preset": "recommended"\n}'],
  ['{ "preset": |\n "ignore": [] }', "recommended", '{ "preset": "recommended",\n "ignore": [] }'],
  ['{ "rules": { "task/a": "er|ror" } }', "off", '{ "rules": { "task/a": "off" } }'],
  ['{ "rules": { "task/a": "|", "b": 1 } }', "off", '{ "rules": { "task/a": "off", "b": 1 } }'],
  ['{ "rules": { "fargate-s|" } }', "task/fargate-size", '{ "rules": { "task/fargate-size": "off" } }'],
  ['{ "rules": { "task/*": "off", | } }', "*", '{ "rules": { "task/*": "off", "*": "off" } }'],
  ['{ "overrides": [|] }', "{…}", '{ "overrides": [{ "files": [""], "rules": {} }] }'],
  ['{ "overrides": [{} |] }', "{…}", '{ "overrides": [{}, { "files": [""], "rules": {} }] }'],
  ['{ "overrides": [{ | }] }', "pointers", '{ "overrides": [{ "pointers": [""] }] }'],
  ['{ "associations": { "*.tpl": | } }', "ecs.service", '{ "associations": { "*.tpl": "ecs.service" } }'],
];

for (const [marked, label, expected] of TAKEN) {
  test(`taken: ${label} at ${JSON.stringify(marked)}`, () => {
    const item = itemsAt(marked).find((one) => one.label === label);
    assert.ok(item);
    assert.equal(applied(marked, item), expected);
  });
}

test("rules: patterns first, then ids, with severity and summary; those that are there are not offered", () => {
  const items = itemsAt('{ "rules": { "*": "off", "task/cpu-type": "off", | } }');
  const labels = items.map(({ label }) => label);
  assert.equal(labels.includes("*") || labels.includes("task/cpu-type"), false);
  const firstId = labels.findIndex((label) => !label.endsWith("/*"));
  assert.ok(firstId > 0);
  assert.equal(
    labels.slice(firstId).some((label) => label.endsWith("/*")),
    false,
  );
  for (const label of ["task/*", "config/*", "syntax/json", "schema/type", "task/fargate-size"])
    assert.ok(labels.includes(label), label);
  const size = items.find(({ label }) => label === "task/fargate-size");
  assert.equal(size?.detail, "error");
  assert.match(size?.documentation ?? "", /Fargate/);
});

const SNIPPETS: readonly (readonly [string, string, string])[] = [
  ["{ | }", "rules", '"rules": {$1\\}'],
  ["{ | }", "ignore", '"ignore": ["$1"]'],
  ["|", "overrides", '{ "overrides": [$1]$0 }'],
  ['{ "rules": { | } }', "task/*", '"task/*": "${1|off,hint,information,warning,error|}"'],
  ['{ "overrides": [|] }', "{…}", '{ "files": ["$1"], "rules": {$2\\} \\}'],
];

for (const [marked, label, text] of SNIPPETS) {
  test(`snippet: ${label} at ${marked}`, () => {
    const item = itemsAt(marked).find((one) => one.label === label);
    assert.deepEqual([item?.edit.text, item?.snippet], [text, true]);
  });
}

test("what was typed with a quote is compared with a quoted word", () => {
  const filter = (marked: string) => itemsAt(marked).find(({ label }) => label === "rules")?.filterText;
  assert.deepEqual([filter('{ "ru|" }'), filter("{ ru| }")], ['"rules"', undefined]);
});

test("files that are of no kind offer nothing", () => {
  assert.deepEqual(complete(analyseText("{ }", "/work/a.json"), 2, SOURCES), []);
});

test("at no place of a half-typed text is anything offered that breaks out of its line or its place", () => {
  const whole =
    '{\n  "preset": "recommended", // x\n  "rules": { "task/*": "off" },\n  "overrides": [{ "files": ["a\\"b"], "rules": {} }]\n}\n';
  for (let length = 0; length <= whole.length; length++) {
    for (const text of [whole.slice(0, length), whole]) {
      for (const { edit, also = [] } of complete(analyseText(text, CONFIG), length, SOURCES)) {
        assert.ok(edit.start <= length && length <= edit.end, `${length}`);
        assert.doesNotMatch(text.slice(edit.start, edit.end), /\n/);
        assert.ok(
          also.every(({ end }) => end < edit.start),
          `${length}`,
        );
      }
    }
  }
});

function itemsAt(marked: string): readonly CompletionItem[] {
  const offset = marked.indexOf("|");
  const items = complete(analyseText(marked.replace("|", ""), CONFIG), offset, SOURCES);
  return items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

function applied(marked: string, item: CompletionItem): string {
  const edits: readonly Edit[] = [...(item.also ?? []), { ...item.edit, text: item.plainText ?? item.edit.text }];
  return applyEdits(marked.replace("|", ""), edits);
}
