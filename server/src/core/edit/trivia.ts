// What stands between the values: line breaks, spaces, comments. Finds its way over them, and takes stretches of text
// out in such a way that every comment stays and no blank line is left behind. Knows nothing of keys and values.
import type { Edit } from "../base/finding.js";
import type { Comment, Node, Source } from "../parse/doc.js";

export interface Page {
  readonly text: string;
  readonly yaml: boolean;
  /** In order, those behind the header of a block scalar (`key: | # why`) included. */
  readonly comments: readonly Comment[];
  readonly eol: string;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function pageOf(source: Source): Page {
  const { text } = source;
  const yaml = source.language === "yaml";
  const comments = [...source.comments];
  if (yaml) for (const doc of source.docs) collectHeaderComments(doc.root, text, comments);
  comments.sort((a, b) => a.start - b.start);
  const lineBreak = /\r\n|\n|\r/.exec(text);
  return { text, yaml, comments: comments.filter(isFirstAtItsPlace), eol: lineBreak?.[0] ?? "\n" };
}

export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineBreak(text, start - 1)) start--;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? Math.min(1, at) : start;
}

/** The end of the line without its line break. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineBreak(text, end)) end++;
  return end;
}

/** The first character behind the line's break; the text's end on the last line. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return Math.min(text.length, text.startsWith("\r\n", end) ? end + 2 : end + 1);
}

/** What stands on the line before `at`. */
export function linePrefix(text: string, at: number): string {
  return text.slice(lineStart(text, at), at);
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

export function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === " " || text[next] === "\t") next++;
  return next;
}

export function skipSpacesBack(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return start;
}

export function isAtLineEnd(text: string, at: number): boolean {
  return at >= text.length || isLineBreak(text, at);
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** The first character from `at` on that is neither blank nor in a comment. */
export function skipTrivia(page: Page, at: number): number {
  const { text } = page;
  let next = at;
  for (;;) {
    while (next < text.length && isSpace(text.charCodeAt(next))) next++;
    const comment = commentAt(page, next);
    if (comment === undefined) return next;
    next = comment.end;
  }
}

/** The end of the last comment that follows on the same line, else `at`. */
export function skipLineComments(page: Page, at: number): number {
  let end = at;
  for (;;) {
    const comment = commentAt(page, skipSpaces(page.text, end));
    if (comment === undefined) return end;
    end = comment.end;
  }
}

export function commentAt(page: Page, at: number): Comment | undefined {
  const comment = page.comments[firstCommentFrom(page, at)];
  return comment?.start === at ? comment : undefined;
}

export function commentsIn(page: Page, start: number, end: number): readonly Comment[] {
  const found: Comment[] = [];
  for (let i = firstCommentFrom(page, start); i < page.comments.length; i++) {
    const comment = page.comments[i] as Comment;
    if (comment.end > end) break;
    found.push(comment);
  }
  return found;
}

export function isLineComment(page: Page, comment: Comment): boolean {
  return !page.text.startsWith("/*", comment.start);
}

/** Comments one after the other as they may stand in front of anything: the last one a line of its own when it has to be. */
export function joinComments(page: Page, comments: readonly Comment[], indent: string): string {
  let joined = "";
  comments.forEach((comment, i) => {
    const previous = comments[i - 1];
    if (previous !== undefined) {
      const together = !isLineComment(page, previous) && !/[\r\n]/.test(page.text.slice(previous.end, comment.start));
      joined += together ? " " : page.eol + indent;
    }
    joined += page.text.slice(comment.start, comment.end);
  });
  return joined;
}

/**
 * Takes out everything from `start` to `end` but the comments. Lines that would be left blank go; what is kept of the
 * others stands at `indent`. `followed` tells to which side the blanks belong when text stands on both.
 */
export function takeOut(page: Page, start: number, end: number, indent: string, followed: boolean): Edit {
  const kept = commentsIn(page, start, end);
  if (kept.length > 0) return keepComments(page, start, end, "", kept, indent);
  const { text } = page;
  const after = skipSpaces(text, end);
  const ownLine = isBlank(linePrefix(text, start));
  if (ownLine && isAtLineEnd(text, after)) return takeOutLines(text, start, after);
  if (ownLine) return { start, end: after, text: "" };
  if (isAtLineEnd(text, after)) return { start: skipSpacesBack(text, start), end: after, text: "" };
  if (commentAt(page, after) !== undefined) {
    return { start: after > end ? skipSpacesBack(text, start) : start, end, text: "" };
  }
  return followed ? { start, end: after, text: "" } : { start: skipSpacesBack(text, start), end, text: "" };
}

/** Writes `written` in place of a stretch, and behind it the comments that stood in there. */
export function replaceKeeping(page: Page, start: number, end: number, written: string, indent: string): Edit {
  const kept = commentsIn(page, start, end);
  return kept.length === 0 ? { start, end, text: written } : keepComments(page, start, end, written, kept, indent);
}

function keepComments(
  page: Page,
  start: number,
  end: number,
  written: string,
  kept: readonly Comment[],
  indent: string,
): Edit {
  const { text } = page;
  const glued = written !== "" || (start > 0 && !isSpace(text.charCodeAt(start - 1)));
  const after = skipSpaces(text, end);
  const last = kept.at(-1) as Comment;
  const isBehind = !/[\r\n]/.test(text.slice(start, kept[0]?.start));
  const lead = written !== "" && !isBehind ? page.eol + indent : glued ? " " : "";
  let result = written + lead + joinComments(page, kept, indent);
  if (!isAtLineEnd(text, after)) result += isLineComment(page, last) ? page.eol + indent : " ";
  return { start, end: after, text: result };
}

export function isTextStart(text: string, at: number): boolean {
  return at === 0 || (at === 1 && text.charCodeAt(0) === 0xfeff);
}

/** From the end of the line before to the end of the last line, so that what is put behind either line stays clear of it. */
function takeOutLines(text: string, start: number, end: number): Edit {
  const from = lineStart(text, start);
  if (isTextStart(text, from)) return { start: from, end, text: "" };
  const lineBreak = text.startsWith("\r\n", from - 2) ? 2 : 1;
  return { start: from - lineBreak, end, text: "" };
}

function firstCommentFrom(page: Page, at: number): number {
  const { comments } = page;
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle] as Comment).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collectHeaderComments(node: Node, text: string, found: Comment[]): void {
  if (node.style === "block" && node.type === "string") {
    const header = /[|>][-+\d]*[ \t]+(#[^\r\n]*)/y;
    header.lastIndex = node.start;
    const comment = header.exec(text)?.[1];
    if (comment !== undefined) {
      found.push({ start: header.lastIndex - comment.length, end: header.lastIndex, text: comment.slice(1) });
    }
  }
  for (const property of node.properties) collectHeaderComments(property.value, text, found);
  for (const item of node.items) collectHeaderComments(item, text, found);
}

/** Aliases lead to the same header more than once. */
function isFirstAtItsPlace(comment: Comment, i: number, comments: readonly Comment[]): boolean {
  return comment.start !== comments[i - 1]?.start;
}

function isLineBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;
}
