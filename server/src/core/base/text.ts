// Offsets to lines and columns and back, and edits applied to a text.
import type { Edit } from "./finding.js";

/** Line and column count from 0; columns are UTF-16 units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Lines {
  readonly count: number;
  /** Offsets outside the text are clamped to it. */
  positionAt(offset: number): Position;
  /** Positions outside the text are clamped to it. */
  offsetAt(position: Position): number;
  /** The text of a line without its line break. */
  lineText(line: number): string;
}

/** Lines end with LF, CRLF or a lone CR. */
export function linesOf(text: string): Lines {
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const contentEnd = (line: number): number => {
    let end = starts[line + 1] ?? text.length;
    while (end > (starts[line] as number) && isLineBreak(text.charCodeAt(end - 1))) end--;
    return end;
  };
  return {
    count: starts.length,
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(clamped);
      return { line, column: clamped - (starts[line] as number) };
    },
    offsetAt({ line, column }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min((starts[line] as number) + Math.max(0, column), starts[line + 1] ?? text.length);
    },
    lineText(line) {
      if (line < 0 || line >= starts.length) return "";
      return text.slice(starts[line] as number, contentEnd(line));
    },
  };
}

/** Applies edits that do not overlap; edits at the same place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = "";
  let at = 0;
  for (const { edit } of ordered) {
    result += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return result + text.slice(at);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    // The usual case, at the speed of the engine's own search.
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}

const LF = 10;
const CR = 13;

function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}
