// What several rounds of edits have done to a text, kept as the stretches in which it differs: old place ↔ new place.
import type { Edit } from "../core/base/finding.js";

/** The characters `oldStart` … `oldEnd` of the text before became `newStart` … `newEnd` of the text after. */
export interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** How much longer the text got here: by the changes so far, and by the edits. */
  readonly grownBefore: number;
  readonly growsNow: number;
}

/** The changes so far with one more round of edits, which speak of the text after the changes. Neither may overlap itself. */
export function withEdits(changes: readonly Change[], edits: readonly Edit[]): Change[] {
  const before = changes.map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    start: newStart,
    end: newEnd,
    grownBefore: newEnd - newStart - (oldEnd - oldStart),
    growsNow: 0,
  }));
  const now = edits.map(({ start, end, text }) => ({
    start,
    end,
    grownBefore: 0,
    growsNow: text.length - (end - start),
  }));
  let shiftBefore = 0;
  let shiftNow = 0;
  return joined([...before, ...now].sort((a, b) => a.start - b.start || a.end - b.end)).map((stretch) => {
    const oldStart = stretch.start - shiftBefore;
    const newStart = stretch.start + shiftNow;
    shiftBefore += stretch.grownBefore;
    shiftNow += stretch.growsNow;
    return { oldStart, oldEnd: stretch.end - shiftBefore, newStart, newEnd: stretch.end + shiftNow };
  });
}

function joined(sorted: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last === undefined || next.start > last.end) {
      result.push(next);
      continue;
    }
    result[result.length - 1] = {
      start: last.start,
      end: Math.max(last.end, next.end),
      grownBefore: last.grownBefore + next.grownBefore,
      growsNow: last.growsNow + next.growsNow,
    };
  }
  return result;
}
