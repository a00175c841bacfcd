// Texts of several lines in YAML's block style (`|` and `>` with their indicators), for the fast reader. What is odd about
// them (blanks that reach further than the text, no text at all) is left to the thorough reader.
import { DASH, HASH, NEWLINE, RETURN, SPACE, TAB, type YamlCursor } from "./yamlCursor.js";

/**
 * Begins at the indicator and goes on to the next thing behind; false: not for the fast reader. `min` is the least
 * indentation, above zero. Notes the value, where its last line ends, and where the package sees the end (`blockEnd`).
 */
export function readBlockScalar(cursor: YamlCursor, min: number): boolean {
  const header = readHeader(cursor);
  if (header === undefined) return false;
  const body = linesOf(cursor, header, min);
  if (body === undefined) return false;
  const { text } = cursor;
  cursor.value = meaningOf(body, header);
  cursor.blockEnd = body.blockEnd;
  let end = body.end;
  while (isWhite(text, end - 1)) end--;
  cursor.end = end;
  return cursor.nextLine(body.next);
}

interface Header {
  readonly isFolded: boolean;
  /** DASH, PLUS or 0. */
  readonly chomp: number;
  /** 0 when not given. */
  readonly indent: number;
  /** Behind the line of the header. */
  readonly bodyStart: number;
}

const PLUS = 0x2b;

function readHeader(cursor: YamlCursor): Header | undefined {
  const { text, limit } = cursor;
  let i = cursor.at;
  const isFolded = text.charCodeAt(i) === 0x3e;
  let chomp = 0;
  let indent = 0;
  let code = text.charCodeAt(++i);
  for (; ; code = text.charCodeAt(++i)) {
    if ((code === DASH || code === PLUS) && chomp === 0) chomp = code;
    else if (code >= 0x31 && code <= 0x39 && indent === 0) indent = code - 0x30;
    else break;
  }
  const indicatorsEnd = i;
  while (code === SPACE) code = text.charCodeAt(++i);
  if (code === HASH && i > indicatorsEnd) {
    i = text.indexOf("\n", i);
    if (i < 0) return undefined;
    code = NEWLINE;
  }
  if (code === RETURN) code = text.charCodeAt(++i);
  return code === NEWLINE && i < limit ? { isFolded, chomp, indent, bodyStart: i + 1 } : undefined;
}

interface Body {
  /** Without their common indentation; empty lines in front and in between included, those behind left out. */
  readonly lines: readonly string[];
  /** How many lines end behind the last one's beginning. */
  readonly breaks: number;
  /** Behind the last line that is not empty, without its end. */
  readonly end: number;
  readonly blockEnd: number;
  /** The beginning of the line behind. */
  readonly next: number;
}

function linesOf(cursor: YamlCursor, { chomp, indent, bodyStart }: Header, min: number): Body | undefined {
  const { text, limit } = cursor;
  const lines: string[] = [];
  let need = indent === 0 ? 0 : min - 1 + indent;
  let blanks = 0;
  let end = -1;
  let endNext = -1;
  let start = bodyStart;
  while (start < limit) {
    let i = start;
    while (text.charCodeAt(i) === SPACE) i++;
    const code = text.charCodeAt(i);
    const column = i - start;
    if (code === NEWLINE || (code === RETURN && text.charCodeAt(i + 1) === NEWLINE)) {
      if (column > (need === 0 ? min : need)) return undefined;
      blanks++;
      start = code === RETURN ? i + 2 : i + 1;
      continue;
    }
    if (i >= limit) return undefined;
    if (need === 0 && column >= min) need = column;
    if (column < need || need === 0) {
      if (code === TAB) return undefined;
      break;
    }
    const lineEnd = text.indexOf("\n", i);
    const isLast = lineEnd < 0 || lineEnd >= limit;
    end = isLast ? limit : lineEnd;
    endNext = isLast ? limit : lineEnd + 1;
    if (text.charCodeAt(end - 1) === RETURN) end--;
    if (isLast && end < limit) return undefined;
    for (; blanks > 0; blanks--) lines.push("");
    lines.push(text.slice(start + need, end));
    start = endNext;
    if (isLast) return { lines, breaks: 0, end, blockEnd: limit, next: limit };
  }
  if (end < 0) return start === bodyStart ? { ...NO_BODY, end: start, blockEnd: start, next: start } : undefined;
  const blockEnd = chomp === PLUS ? start : endNext;
  return { lines, breaks: blanks + 1, end, blockEnd, next: start };
}

const NO_BODY = { lines: [], breaks: 0 };

function meaningOf({ lines, breaks }: Body, { isFolded, chomp }: Header): string {
  if (lines.length === 0) return "";
  const text = isFolded ? folded(lines) : lines.join("\n");
  if (chomp === DASH) return text;
  return text + (chomp === PLUS ? "\n".repeat(Math.max(1, breaks)) : "\n");
}

/** Lines at the common indentation become one, an empty one between them a line end; the others stay as they are. */
function folded(lines: readonly string[]): string {
  let first = 0;
  while (lines[first] === "") first++;
  let result = "\n".repeat(first);
  let separator = "";
  let wasDeeper = false;
  for (const line of lines.slice(first)) {
    const code = line.charCodeAt(0);
    if (code === SPACE || code === TAB) {
      if (separator === " ") separator = "\n";
      else if (!wasDeeper && separator === "\n") separator = "\n\n";
      result += separator + line;
      separator = "\n";
      wasDeeper = true;
    } else if (line === "") {
      if (separator === "\n") result += "\n";
      else separator = "\n";
    } else {
      result += separator + line;
      separator = " ";
      wasDeeper = false;
    }
  }
  return result;
}

/** As `trimEnd` sees it; few lines end with anything but ASCII. */
function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || (code >= TAB && code <= RETURN) || (code > 0x7f && text.charAt(at).trim() === "");
}
