// A part of a string's value has its place in the text, whatever quotes and escapes it is written with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Language, type Node, nodeAt } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { placeIn, type Within } from "../../server/src/core/parse/within.js";

interface Case {
  readonly language: Language;
  readonly text: string;
  readonly value: string;
  /** A part of the value … */
  readonly part: string;
  /** … and what must be marked in the text for it. */
  readonly marked: string;
}

const WHOLE = "all of it";

const CASES: Readonly<Record<string, Case>> = {
  "plain JSON": { language: "json", text: '{"a": "one two"}', value: "one two", part: "two", marked: "two" },
  "the whole value": { language: "json", text: '{"a": "one"}', value: "one", part: "one", marked: "one" },
  "behind escapes": {
    language: "json",
    text: '{"a": "\\"\\u0041\\n\\\\ two\\t"}',
    value: '"A\n\\ two\t',
    part: "two",
    marked: "two",
  },
  "an escape itself": { language: "json", text: '{"a": "x\\u0041y"}', value: "xAy", part: "A", marked: "\\u0041" },
  "a pair of escapes": {
    language: "json",
    text: '{"a": "\\ud83d\\ude00 two"}',
    value: "😀 two",
    part: "two",
    marked: "two",
  },
  "an unescaped pair": { language: "json", text: '{"a": "😀 two"}', value: "😀 two", part: "two", marked: "two" },
  "a string that is not closed": {
    language: "json",
    text: '{"a": "one two',
    value: "one two",
    part: "two",
    marked: "two",
  },
  "an item of a list": { language: "json", text: '{"a": ["one two"]}', value: "one two", part: "two", marked: "two" },
  "plain YAML": { language: "yaml", text: "a: one two # three", value: "one two", part: "two", marked: "two" },
  "single quotes": { language: "yaml", text: "a: 'it''s \\n two'", value: "it's \\n two", part: "two", marked: "two" },
  "a doubled quote": { language: "yaml", text: "a: 'it''s'", value: "it's", part: "'", marked: "''" },
  "double quotes": {
    language: "yaml",
    text: 'a: "\\x41\\U0001F600\\_ \\/ two"',
    value: "A😀\xa0 / two",
    part: "two",
    marked: "two",
  },
  "a block": { language: "yaml", text: "a: |-\n  one two", value: "one two", part: "two", marked: WHOLE },
  "several lines": { language: "yaml", text: "a: one\n  two", value: "one two", part: "two", marked: WHOLE },
  "quotes over several lines": {
    language: "yaml",
    text: 'a: "one\n  two"',
    value: "one two",
    part: "two",
    marked: WHOLE,
  },
};

for (const [name, one] of Object.entries(CASES)) {
  test(`within: ${name}`, () => {
    const node = nodeOf(one.text, one.language);
    assert.equal(node.value, one.value);
    const start = one.value.indexOf(one.part);
    const expected = one.marked === WHOLE ? one.text.slice(node.start, node.end) : one.marked;
    assert.equal(marked(one.text, node, { start, end: start + one.part.length }), expected);
  });
}

test("within: nothing, or what lies outside the value, is the whole value", () => {
  const text = '{"a": "one"}';
  const node = nodeOf(text, "json");
  for (const within of [undefined, { start: 1, end: 1 }, { start: 2, end: 9 }, { start: 7, end: 9 }]) {
    assert.equal(marked(text, node, within), '"one"');
  }
});

test("within: the parts of an alias stand at its anchor", () => {
  const text = "b: &x one two\na: *x\n";
  assert.equal(marked(text, nodeOf(text, "yaml"), { start: 4, end: 7 }), "two");
});

/** The value of the key "a", or the first item of the list that it is. */
function nodeOf(text: string, language: Language): Node {
  const doc = parse(text, language).docs[0];
  const top = doc === undefined ? undefined : nodeAt(doc.root, ["a"]);
  const node = top?.items[0] ?? top;
  assert.ok(node);
  return node;
}

function marked(text: string, node: Node, within: Within | undefined): string {
  const { start, end } = placeIn(text, within === undefined ? { node } : { node, within });
  return text.slice(start, end);
}
