// The keys that stand beside a place in a YAML text in block style, read off the lines around it.
import { type Line, linesAbove, linesBelow } from "./yamlLines.js";

/** The keys at a column of the object that the line at `start` is, or would be, a part of; its own key is left out. */
export function keysBeside(text: string, start: number, column: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const isFirst = /^ *-/.test(text.slice(start, start + column));
  if (!isFirst)
    collect(
      linesAbove(text, start, () => column),
      column,
      keys,
      true,
    );
  collect(linesBelow(text, start, column), column, keys, false);
  return keys;
}

function collect(lines: Iterable<Line>, column: number, keys: Set<string>, upward: boolean): void {
  for (const line of lines) {
    if (line.indent < column && !upward) return;
    if (line.key !== undefined && line.column === column && (upward || line.dashes.length === 0))
      keys.add(line.key.text);
    if (line.indent < column) return;
  }
}
