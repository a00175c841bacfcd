// The source line of a finding as a terminal can show it, with a mark below the place: tabs and wide characters take
// the columns they take, and of a long line only the surroundings are shown.
import { characterWidth, printable } from "../terminal.js";

export interface Excerpt {
  readonly text: string;
  readonly mark: string;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  /** Where it stands in the line, in UTF-16 units. */
  readonly offset: number;
}

const CUT = "…";

/** `start` and `end` (exclusive) are UTF-16 offsets in the line; an empty range still gets a mark. */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const { cells, cutLeft, cutRight } = windowOf(line, start, width);
  let before = cutLeft ? 1 : 0;
  let marked = 0;
  let text = cutLeft ? CUT : "";
  for (const cell of cells) {
    text += cell.text;
    if (cell.offset < start) before += cell.width;
    else if (cell.offset < end) marked += cell.width;
  }
  return { text: (text + (cutRight ? CUT : "")).trimEnd(), mark: " ".repeat(before) + "^".repeat(Math.max(1, marked)) };
}

/** The cells to show: from a third of the width before the place on, or from the line's start when all of it fits. */
function windowOf(line: string, start: number, width: number) {
  // No more than what could be shown is looked at: a minified file is one line of megabytes.
  const from = Math.max(0, start - width);
  const cells = cellsOf(line.slice(from, start + 2 * width), from);
  const startsAtEdge = from === 0;
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const endsAtEdge = start + 2 * width >= line.length;
  if (startsAtEdge && endsAtEdge && total <= width) return { cells, cutLeft: false, cutRight: false };
  const at = cells.findIndex((cell) => cell.offset >= start);
  let first = at < 0 ? cells.length : at;
  for (let room = Math.floor(width / 3); first > 0 && room > 0; first--) room -= (cells[first - 1] as Cell).width;
  let last = first;
  for (let room = width - 2; last < cells.length && (cells[last] as Cell).width <= room; last++)
    room -= (cells[last] as Cell).width;
  return {
    cells: cells.slice(first, last),
    cutLeft: first > 0 || !startsAtEdge,
    cutRight: last < cells.length || !endsAtEdge,
  };
}

function cellsOf(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let at = offset;
  for (const character of text) {
    const shown = printable(character);
    cells.push({
      text: shown,
      width: shown.length === 2 && character === "\t" ? 2 : characterWidth(shown),
      offset: at,
    });
    at += character.length;
  }
  return cells;
}
