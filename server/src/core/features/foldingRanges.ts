// What can be folded away: objects, lists and texts over several lines, and comments.
import type { ReadFile } from "../analysis.js";
import type { Lines } from "../base/text.js";
import { type Comment, type Node, walk } from "../parse/doc.js";

export interface FoldingRange {
  /** From 0. */
  readonly startLine: number;
  readonly endLine: number;
  readonly isComment: boolean;
}

/** One for each line at most, in the order of the lines. */
export function foldingRanges({ source, lines }: Pick<ReadFile, "source" | "lines">): readonly FoldingRange[] {
  const found = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number, isComment: boolean): void => {
    const last = found.get(startLine)?.endLine ?? startLine;
    if (endLine > last) found.set(startLine, { startLine, endLine, isComment });
  };
  for (const { root } of source.docs)
    walk(root, (node) => {
      if (node.isKey || (node.parent === undefined && node.style === "block")) return;
      add(lines.positionAt(beginningOf(node)).line, lastLineOf(node, source.text, lines), false);
    });
  for (const [first, last] of commentGroups(source.comments, lines)) add(first, last, true);
  return [...found.values()].sort((a, b) => a.startLine - b.startLine);
}

/** A block is folded into the line of its key. */
function beginningOf({ key, start }: Node): number {
  return key !== undefined && key.start <= start ? key.start : start;
}

function lastLineOf({ start, end, style, type }: Node, text: string, lines: Lines): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  const { line } = lines.positionAt(last);
  const closes = style === "flow" && (type === "object" || type === "array") && /[\]}]/.test(text.charAt(last - 1));
  // The line with the closing bracket stays, unless something stands before the bracket.
  return closes && /^\s*[\]}]/.test(lines.lineText(line)) ? line - 1 : line;
}

/** Comments on lines that follow each other, and comments over several lines. */
function commentGroups(comments: readonly Comment[], lines: Lines): readonly (readonly [number, number])[] {
  const groups: [number, number][] = [];
  for (const { start, end } of comments) {
    const { line, column } = lines.positionAt(start);
    const last = lines.positionAt(end).line;
    const isAlone = lines.lineText(line).slice(0, column).trim() === "";
    const before = groups.at(-1);
    if (isAlone && before !== undefined && before[1] === line - 1) before[1] = last;
    else if (isAlone || last > line) groups.push([line, last]);
  }
  return groups;
}
