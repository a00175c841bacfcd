// Which keys and list items are open around a place in a YAML text, told by indentation from the lines above, since half-typed
// text has no tree to ask. Brackets that are open there win.
import { type Reader, readTo } from "./brackets.js";
import type { Cursor } from "./cursor.js";
import { flowToken } from "./flowTokens.js";
import { type Line, linesAbove } from "./yamlLines.js";

/** A key, or an item of a list, below which something stands. */
export interface Ancestor {
  readonly step: string | number;
  /** Where the key, or the dash, begins. */
  readonly column: number;
  readonly isItem: boolean;
  /** What stands behind it: nothing that keeps out what is below, a value on one line, or a text that goes on below. */
  readonly holds: Held;
}

export type Held = "nothing" | "value" | "lines";

export interface Around {
  /** From the outermost to the innermost. */
  readonly ancestors: readonly Ancestor[];
  /** Where brackets are open at the cursor: what is expected in them. */
  readonly flow: { readonly cursor: Cursor | undefined } | undefined;
}

/** What is above. `isItem`: what stands at the column is an item of a list. */
export interface Place {
  readonly start: number;
  readonly column: number;
  readonly isItem: boolean;
}

export function around(text: string, place: Place, offset: number): Around {
  const scan = new Scan(place);
  for (const line of linesAbove(text, place.start, () => scan.deepest)) scan.read(line, text);
  scan.endList();
  const { found, brackets } = scan;
  for (const { at, inside } of brackets.reverse()) {
    const prefix = found
      .slice(inside)
      .map(({ step }) => step)
      .reverse();
    const cursor = flowCursor(text, at, prefix, offset);
    if (cursor !== "closed") return { ancestors: [], flow: { cursor } };
  }
  return { ancestors: found.reverse(), flow: undefined };
}

/** Reads the brackets that begin at `from`; `closed` when they end before the cursor. */
export function flowCursor(
  text: string,
  from: number,
  prefix: readonly (string | number)[],
  offset: number,
): Cursor | undefined | "closed" {
  const reader: Reader = { language: "yaml", next: flowToken, prefix, frames: [], lastEnd: from, isWhole: false };
  return readTo(reader, text, from, offset);
}

export function opensBracket(text: string, { valueStart, valueEnd }: Line): boolean {
  const first = valueStart < valueEnd ? text[valueStart] : "";
  return first === "[" || (first === "{" && !/^\{[{%]/.test(text.slice(valueStart, valueStart + 2)));
}

/** Goes up line by line. It guards how far in it still is, and which list's items it counts. */
class Scan {
  /** From the innermost to the outermost. */
  readonly found: Ancestor[] = [];
  /** Where brackets open, with the number of ancestors inside of them. */
  readonly brackets: { readonly at: number; readonly inside: number }[] = [];
  private limit: number;
  /** The item of the list at `limit` that is counted down to its first. */
  private item: { index: number; holds: Held } | undefined;

  constructor({ column, isItem }: Place) {
    this.limit = column;
    this.item = isItem ? { index: 0, holds: "nothing" } : undefined;
  }

  read(line: Line, text: string): void {
    const { item, limit } = this;
    if (item !== undefined && line.indent > limit) return;
    if (item !== undefined && line.dashes[0] === limit) {
      item.index++;
      return;
    }
    this.readContent(line, text);
    for (const dash of [...line.dashes].reverse()) if (dash < this.limit) this.enter(line, text, dash);
  }

  /** Where a line may begin at most to say anything. */
  get deepest(): number {
    return this.limit;
  }

  endList(): void {
    const { item } = this;
    if (item === undefined) return;
    this.found.push({ step: item.index, column: this.limit, isItem: true, holds: item.holds });
    this.item = undefined;
  }

  private readContent(line: Line, text: string): void {
    const { key, column } = line;
    if (this.item === undefined ? column >= this.limit : column > this.limit) return;
    const opens = opensBracket(text, line);
    if (key === undefined) {
      if (opens && this.item === undefined && line.dashes.length === 0)
        this.brackets.push({ at: line.valueStart, inside: this.found.length });
      return;
    }
    this.endList();
    if (opens) this.brackets.push({ at: line.valueStart, inside: this.found.length });
    this.limit = column;
    this.found.push({ step: key.text, column, isItem: false, holds: heldBy(text, line) });
  }

  private enter(line: Line, text: string, dash: number): void {
    this.endList();
    const isLast = dash === line.dashes.at(-1);
    const isScalar = isLast && line.key === undefined && line.valueStart < line.valueEnd;
    if (isScalar && opensBracket(text, line)) this.brackets.push({ at: line.valueStart, inside: this.found.length });
    this.limit = dash;
    this.item = { index: 0, holds: isScalar ? heldBy(text, line) : "nothing" };
  }
}

function heldBy(text: string, { valueStart, valueEnd }: Line): Held {
  const value = text.slice(valueStart, valueEnd).replace(/^(?:[&!]\S*\s*)+/, "");
  if (value === "") return "nothing";
  const isQuoted = /^["']/.test(value) && !/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(value);
  return isQuoted || /^[|>]/.test(value) ? "lines" : "value";
}
