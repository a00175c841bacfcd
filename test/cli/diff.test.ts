// Rounds of edits kept as changes, and the unified diff made from them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Change, withEdits } from "../../server/src/cli/changes.js";
import { formatDiff } from "../../server/src/cli/format/diff.js";
import type { Edit } from "../../server/src/core/base/finding.js";
import { applyEdits } from "../../server/src/core/base/text.js";

/** Each round replaces one word, wherever it stands, by another. */
type Rounds = readonly (readonly [from: string, to: string])[];

function edited(before: string, rounds: Rounds): { after: string; changes: Change[] } {
  return rounds.reduce<{ after: string; changes: Change[] }>(
    ({ after, changes }, [from, to]) => {
      const edits = [...after.matchAll(new RegExp(from, "g"))].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: to,
      }));
      return { after: applyEdits(after, edits), changes: withEdits(changes, edits) };
    },
    { after: before, changes: [] },
  );
}

const NUMBERS = Array.from({ length: 20 }, (_, index) => `${index + 1}\n`).join("");

describe("a diff", () => {
  const cases: Readonly<Record<string, { before: string; rounds: Rounds; diff: string }>> = {
    "one line": { before: "a\nb\nc\n", rounds: [["b", "B"]], diff: "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n" },
    "two places of one line, in two rounds": {
      before: "x b x c x\n",
      rounds: [
        ["b", "BBB"],
        ["c", ""],
      ],
      diff: "@@ -1 +1 @@\n-x b x c x\n+x BBB x  x\n",
    },
    "one round on top of another": {
      before: "a\nb\n",
      rounds: [
        ["b", "one two"],
        ["two", "three"],
      ],
      diff: "@@ -1,2 +1,2 @@\n a\n-b\n+one three\n",
    },
    "far places make hunks of their own": {
      before: NUMBERS,
      rounds: [["\\b(1|19)\\n", "x\n"]],
      diff: "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -16,5 +16,5 @@\n 16\n 17\n 18\n-19\n+x\n 20\n",
    },
    "near places share one": {
      before: NUMBERS,
      rounds: [["\\b(8|15)\\n", "x\n"]],
      diff: "@@ -5,14 +5,14 @@\n 5\n 6\n 7\n-8\n+x\n 9\n 10\n 11\n 12\n 13\n 14\n-15\n+x\n 16\n 17\n 18\n",
    },
    "a line that goes": { before: "a\nb\nc\n", rounds: [["b\\n", ""]], diff: "@@ -1,3 +1,2 @@\n a\n-b\n c\n" },
    "a line that comes": { before: "a\nc\n", rounds: [["(?=c)", "b\n"]], diff: "@@ -1,2 +1,3 @@\n a\n+b\n c\n" },
    "all goes": { before: "a\n", rounds: [["a\\n", ""]], diff: "@@ -1 +0,0 @@\n-a\n" },
    "no line break at the end": {
      before: "a\nb",
      rounds: [["b", "c"]],
      diff: "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n",
    },
    "CRLF stays": { before: "a\r\nb\r\n", rounds: [["b", "c"]], diff: "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n" },
    "an edit that changes nothing is not shown": {
      before: NUMBERS,
      rounds: [
        ["^1\\n", "1\n"],
        ["20", "twenty"],
      ],
      diff: "@@ -17,4 +17,4 @@\n 17\n 18\n 19\n-20\n+twenty\n",
    },
  };
  for (const [name, { before, rounds, diff }] of Object.entries(cases)) {
    test(name, () => {
      const file = { path: "a/b.json", before, ...edited(before, rounds) };
      assert.equal(formatDiff(file, false), `--- a/a/b.json\n+++ b/a/b.json\n${diff}`);
    });
  }

  test("in colour", () => {
    const file = { path: "x", before: "a\nb\n", ...edited("a\nb\n", [["b", "c"]]) };
    assert.equal(
      formatDiff(file, true).replaceAll("\u001b[", "<"),
      "<1m--- a/x<22m\n<1m+++ b/x<22m\n<36m@@ -1,2 +1,2 @@<39m\n a\n<31m-b<39m\n<32m+c<39m\n",
    );
  });
});

test("what lies outside of the changes is the same before and after, however many rounds there were", () => {
  const round = fc.array(fc.record({ at: fc.nat(60), length: fc.nat(5), text: fc.string({ maxLength: 6 }) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.string({ minLength: 10, maxLength: 60 }), fc.array(round, { maxLength: 4 }), (before, rounds) => {
      let after = before;
      let changes: Change[] = [];
      for (const wishes of rounds) {
        const edits = apart(wishes, after.length);
        changes = withEdits(changes, edits);
        after = applyEdits(after, edits);
      }
      const asEdits = changes.map((change) => ({
        start: change.oldStart,
        end: change.oldEnd,
        text: after.slice(change.newStart, change.newEnd),
      }));
      assert.equal(applyEdits(before, asEdits), after);
    }),
    { seed: 1, numRuns: 500 },
  );
});

/** Edits that fit into the text and do not overlap. */
function apart(wishes: readonly { at: number; length: number; text: string }[], size: number): Edit[] {
  const edits: Edit[] = [];
  for (const { at, length, text } of [...wishes].sort((a, b) => a.at - b.at)) {
    const start = Math.max(at, edits.at(-1)?.end ?? 0);
    if (start <= size) edits.push({ start, end: Math.min(start + length, size), text });
  }
  return edits;
}
