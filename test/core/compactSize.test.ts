// The size of a document as JSON without blanks equals what writing it that way gives.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compactBytes } from "../../server/src/core/model/compactSize.js";
import { parse } from "../../server/src/core/parse/parse.js";

const VALUES: Readonly<Record<string, unknown>> = {
  "an object": { a: 1, b: [true, null, "x"], c: {} },
  "an empty list": [],
  numbers: [0, -1.5, 1e21],
  escapes: ['"', "\\", "\n\t\b\f\r", "\u0001\u001f", "/"],
  "other alphabets": ["é", "漢字", "😀", "ß→"],
};

for (const [name, value] of Object.entries(VALUES)) {
  test(`compactBytes: ${name}`, () => {
    const { docs } = parse(JSON.stringify(value, undefined, 2), "json");
    const root = (docs[0] as (typeof docs)[number]).root;
    assert.equal(compactBytes(root), new TextEncoder().encode(JSON.stringify(value)).length);
  });
}

test("compactBytes: keys can be left out, and placeholders count nothing", () => {
  const { docs } = parse('{ "a": 1, "bb": "x", "c": "${C}" }', "json");
  const root = (docs[0] as (typeof docs)[number]).root;
  assert.equal(compactBytes(root, new Set(["bb"])), '{"a":1,"c":}'.length);
});
