// Takes the wrapper `taskDefinition` off a document that holds nothing else: the inner object comes to stand at the top,
// its lines move to the left, comments stay. Knows nothing of what the object holds.
import type { Edit } from "../../base/finding.js";
import { type Comment, type Doc, type Node, rawMember, type Source } from "../../parse/doc.js";

/** An anchor or a tag on the inner object would lose its place. */
export function isUnwrappable(source: Source, { root }: Doc): boolean {
  const inner = rawMember(root, "taskDefinition");
  if (inner?.key === undefined || inner.type !== "object") return false;
  return withoutComments(source, inner.key.end, inner.start).trim() === ":";
}

export function unwrapEdits(source: Source, { root }: Doc): readonly Edit[] {
  const inner = rawMember(root, "taskDefinition");
  if (inner?.key === undefined) return [];
  if (inner.style !== "flow") return unwrapBlock(source, inner, inner.key);
  const { text } = source;
  const before = commentsIn(source, root.start, inner.start).map((comment) => comment + breakOf(text));
  const after = commentsIn(source, inner.end, root.end).map((comment) => breakOf(text) + comment);
  const closing = indentAt(text, inner.end - 1);
  const shift = text.slice(inner.start, inner.end).includes("\n") ? closing - indentAt(text, root.end - 1) : 0;
  return [
    { start: root.start, end: inner.start, text: before.join("") },
    ...dedent(source, inner.start, inner.end, shift),
    ...(root.end > inner.end ? [{ start: inner.end, end: root.end, text: after.join("") }] : []),
  ];
}

/** The line of the key goes, but for a comment on it; the lines below move to the left. */
function unwrapBlock(source: Source, inner: Node, key: Node): Edit[] {
  const { text } = source;
  const firstLine = lineStart(text, key.start);
  const nextLine = text.indexOf("\n", key.end) + 1;
  const kept = commentsIn(source, key.end, nextLine).map((comment) => comment + breakOf(text));
  const first = inner.properties[0]?.key.start ?? inner.start;
  const shift = first - lineStart(text, first) - (key.start - firstLine);
  return [{ start: key.start, end: nextLine, text: kept.join("") }, ...dedentLines(text, nextLine, inner.end, shift)];
}

/** The lines between two places, without the one of the first. */
function dedent({ text }: Source, start: number, end: number, shift: number): Edit[] {
  const next = text.indexOf("\n", start) + 1;
  return next === 0 || next > end ? [] : dedentLines(text, next, end, shift);
}

/** `start` is the beginning of a line. */
function dedentLines(text: string, start: number, end: number, shift: number): Edit[] {
  const edits: Edit[] = [];
  for (let line = start; line < end; ) {
    const blanks = /^[ \t]*/.exec(text.slice(line, line + Math.max(0, shift)))?.[0].length ?? 0;
    if (blanks > 0) edits.push({ start: line, end: line + blanks, text: "" });
    const next = text.indexOf("\n", line);
    line = next < 0 ? end : next + 1;
  }
  return edits;
}

function commentsIn({ text, comments }: Source, start: number, end: number): string[] {
  return between(comments, start, end).map((comment) => text.slice(comment.start, comment.end));
}

function between(comments: readonly Comment[], start: number, end: number): readonly Comment[] {
  return comments.filter((comment) => comment.start >= start && comment.end <= end);
}

function withoutComments({ text, comments }: Source, start: number, end: number): string {
  let result = "";
  let at = start;
  for (const comment of between(comments, start, end)) {
    result += text.slice(at, comment.start);
    at = comment.end;
  }
  return result + text.slice(at, end);
}

/** How far the line that holds a place is indented. */
function indentAt(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function breakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
