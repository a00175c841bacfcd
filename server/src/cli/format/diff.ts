// A unified diff of one file, made from the known changes: nothing has to be searched for. `git apply` and `patch` take it.
import colors from "picocolors";
import type { Change } from "../changes.js";

export interface ChangedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
}

/** Whole lines, counted from 0; the ends are exclusive. */
interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

type Paint = (text: string) => string;

const CONTEXT = 3;

export function formatDiff(file: ChangedFile, useColor: boolean): string {
  const color = colors.createColors(useColor);
  const before = splitLines(file.before);
  const after = splitLines(file.after);
  // A tab ends a name with spaces in it, or readers of diffs would take the rest for a date.
  const name = file.path.includes(" ") ? `${file.path}\t` : file.path;
  const lines = [color.bold(`--- a/${name}`), color.bold(`+++ b/${name}`)];
  for (const group of grouped(hunksOf(file.changes, before, after))) {
    const first = group[0] as Hunk;
    const last = group.at(-1) as Hunk;
    const lead = Math.min(CONTEXT, first.oldStart);
    const tail = Math.min(CONTEXT, before.length - last.oldEnd);
    const oldRange = rangeOf(first.oldStart - lead, last.oldEnd + tail);
    const newRange = rangeOf(first.newStart - lead, last.newEnd + tail);
    lines.push(color.cyan(`@@ -${oldRange} +${newRange} @@`));
    let at = first.oldStart - lead;
    for (const hunk of group) {
      lines.push(...marked(" ", before.slice(at, hunk.oldStart), String));
      lines.push(...marked("-", before.slice(hunk.oldStart, hunk.oldEnd), color.red));
      lines.push(...marked("+", after.slice(hunk.newStart, hunk.newEnd), color.green));
      at = hunk.oldEnd;
    }
    lines.push(...marked(" ", before.slice(at, at + tail), String));
  }
  return `${lines.join("\n")}\n`;
}

/** With their line breaks, so that a change of these shows too. */
function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** Between two changes the texts are the same, so that changes either share a line in both texts or in neither. */
function hunksOf(changes: readonly Change[], before: readonly string[], after: readonly string[]): Hunk[] {
  const oldLine = lineFinder(before);
  const newLine = lineFinder(after);
  const hunks: Hunk[] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const oldStart = oldLine(change.oldStart);
    const ends = { oldEnd: oldLine(change.oldEnd) + 1, newEnd: newLine(change.newEnd) + 1 };
    if (last !== undefined && oldStart < last.oldEnd) hunks[hunks.length - 1] = { ...last, ...ends };
    else hunks.push({ oldStart, newStart: newLine(change.newStart), ...ends });
  }
  return hunks
    .map((hunk) => withoutEqualEdges(hunk, before, after))
    .filter(({ oldStart, oldEnd, newStart, newEnd }) => oldEnd > oldStart || newEnd > newStart);
}

function lineFinder(lines: readonly string[]): (offset: number) => number {
  let end = 0;
  const ends = lines.map((line) => {
    end += line.length;
    return end;
  });
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

function withoutEqualEdges(hunk: Hunk, before: readonly string[], after: readonly string[]): Hunk {
  let { oldStart, newStart } = hunk;
  let oldEnd = Math.min(hunk.oldEnd, before.length);
  let newEnd = Math.min(hunk.newEnd, after.length);
  while (oldStart < oldEnd && newStart < newEnd && before[oldStart] === after[newStart]) {
    oldStart++;
    newStart++;
  }
  while (oldStart < oldEnd && newStart < newEnd && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

/** Hunks whose surroundings would meet are shown together. */
function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && hunk.oldStart - last.oldEnd <= 2 * CONTEXT) group.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

/** An empty range names the line before it, as the format wants. */
function rangeOf(start: number, end: number): string {
  const count = end - start;
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`;
}

function marked(sign: string, lines: readonly string[], paint: Paint): string[] {
  return lines.flatMap((line) =>
    line.endsWith("\n") ? [paint(sign + line.slice(0, -1))] : [paint(sign + line), "\\ No newline at end of file"],
  );
}
