// A place in a text keeps to its line while lines come and go above it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { movedPosition, type TextChange } from "../../client/src/placement/movedPosition.js";

const change = (from: [number, number], to: [number, number], text: string): TextChange => ({
  range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
  text,
});

const CASES: readonly { readonly name: string; readonly changes: readonly TextChange[]; readonly line: number }[] = [
  { name: "nothing", changes: [], line: 5 },
  { name: "a line more above", changes: [change([2, 0], [2, 0], "a\n")], line: 6 },
  { name: "two lines less above", changes: [change([1, 0], [3, 0], "")], line: 3 },
  { name: "as many lines above", changes: [change([1, 0], [3, 0], "a\nb\n")], line: 5 },
  { name: "letters in its line", changes: [change([5, 0], [5, 1], "abc")], line: 5 },
  { name: "a line break in front of it", changes: [change([5, 2], [5, 2], "\n")], line: 6 },
  { name: "a line break behind it", changes: [change([5, 9], [5, 9], "\n")], line: 5 },
  { name: "lines below", changes: [change([6, 0], [8, 0], "")], line: 5 },
  {
    name: "several at once",
    changes: [change([7, 0], [7, 0], "x\n"), change([3, 0], [4, 0], ""), change([1, 0], [1, 0], "a\nb\nc\n")],
    line: 7,
  },
];

for (const { name, changes, line } of CASES) {
  test(`a place and ${name}`, () => {
    assert.deepEqual(movedPosition({ line: 5, character: 4 }, changes), { line, character: 4 });
  });
}
