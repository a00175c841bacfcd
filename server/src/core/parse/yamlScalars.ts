// Plain and quoted scalars for the fast reader of YAML. Each function begins at the cursor, leaves it behind the scalar and
// notes where that ended; `min` is the least indentation of a scalar's further lines. What is faulty is refused.
import { COLON, HASH, NEWLINE, RETURN, SPACE, TAB, type YamlCursor } from "./yamlCursor.js";
import { decoded } from "./yamlEscapes.js";

/**
 * A plain scalar in block style, up to the end of its line. True when a colon ends it, so that it is a key. The cursor then
 * stands at the colon, else behind the scalar's line or before the comment there.
 */
export function scanPlain(cursor: YamlCursor): boolean {
  const { text, limit } = cursor;
  let i = cursor.at;
  let end = i;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code > COLON) end = i + 1;
    else if (code === SPACE || code === TAB) {
      if (text.charCodeAt(i + 1) === HASH) break;
    } else if (code === COLON) {
      if (cursor.isBlankAt(i + 1)) break;
      end = i + 1;
    } else if (code === NEWLINE || code === RETURN) break;
    else end = i + 1;
  }
  cursor.at = i;
  cursor.end = end;
  return text.charCodeAt(i) === COLON;
}

/** The further lines of a plain scalar whose first one was scanned. */
export function finishPlain(cursor: YamlCursor, min: number): boolean {
  cursor.isLong = false;
  for (;;) {
    const next = nextLineOf(cursor, min);
    if (next === REFUSED) return false;
    if (next < 0) break;
    cursor.isLong = true;
    cursor.at = next;
    if (scanPlain(cursor)) return false;
  }
  cursor.at = cursor.end;
  return true;
}

const NONE = -1;
const REFUSED = -2;

/** Where the plain scalar goes on that the cursor stands behind. */
function nextLineOf(cursor: YamlCursor, min: number): number {
  const { text, limit } = cursor;
  let i = cursor.at;
  for (;;) {
    let code = text.charCodeAt(i);
    if (code === RETURN) code = text.charCodeAt(++i);
    if (code !== NEWLINE || i >= limit) return NONE;
    const start = ++i;
    if (start >= limit) return NONE;
    code = text.charCodeAt(i);
    while (code === SPACE) code = text.charCodeAt(++i);
    if (i >= limit || code === HASH) return NONE;
    if (code === NEWLINE || code === RETURN) continue;
    if (code === TAB) return REFUSED;
    // A text that is no more than a scalar has no indentation to end it: left to the thorough reader.
    if (min === 0) return REFUSED;
    return i - start < min ? NONE : i;
  }
}

/** A scalar over several lines as one. */
export function fold(text: string, start: number, end: number): string {
  let lineEnd = text.indexOf("\n", start);
  if (lineEnd < 0 || lineEnd >= end) return text.slice(start, end);
  let result = text.slice(start, trimmedEnd(text, start, lineEnd));
  let separator = " ";
  let at = lineEnd + 1;
  for (lineEnd = text.indexOf("\n", at); lineEnd >= 0 && lineEnd < end; lineEnd = text.indexOf("\n", at)) {
    const from = skipBlanks(text, at, lineEnd);
    const to = trimmedEnd(text, from, lineEnd);
    if (from < to) {
      result += separator + text.slice(from, to);
      separator = " ";
    } else if (separator === "\n") result += "\n";
    else separator = "\n";
    at = lineEnd + 1;
  }
  return result + separator + text.slice(skipBlanks(text, at, end), end);
}

function skipBlanks(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === TAB)) i++;
  return i;
}

function trimmedEnd(text: string, start: number, lineEnd: number): number {
  let i = lineEnd;
  if (i > start && text.charCodeAt(i - 1) === RETURN) i--;
  while (i > start && (text.charCodeAt(i - 1) === SPACE || text.charCodeAt(i - 1) === TAB)) i--;
  return i;
}

/** A text in single quotes; false when it is not for the fast reader. */
export function readSingle(cursor: YamlCursor, min: number): boolean {
  const { text, limit } = cursor;
  const from = cursor.at + 1;
  let isPlain = true;
  let isLong = false;
  let i = from;
  for (; ; i++) {
    if (i >= limit) return false;
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      if (text.charCodeAt(i + 1) !== QUOTE) break;
      isPlain = false;
      i++;
    } else if (code === NEWLINE || code === RETURN) {
      isLong = true;
      if (!goesOn(cursor, i, min)) return false;
    }
  }
  const value = isLong ? fold(text, from, i) : text.slice(from, i);
  return finishQuoted(cursor, i + 1, isPlain ? value : value.replaceAll("''", "'"), isLong);
}

/** A text in double quotes; false when it is not for the fast reader. */
export function readDouble(cursor: YamlCursor, min: number): boolean {
  const { text, limit } = cursor;
  const from = cursor.at + 1;
  let isPlain = true;
  let isLong = false;
  let i = from;
  for (; ; i++) {
    if (i >= limit) return false;
    const code = text.charCodeAt(i);
    if (code === DOUBLE_QUOTE) break;
    if (code === BACKSLASH) {
      isPlain = false;
      const next = text.charCodeAt(i + 1);
      if (next !== NEWLINE && next !== RETURN) i++;
    } else if (code === NEWLINE || code === RETURN) {
      isLong = true;
      if (!goesOn(cursor, i, min)) return false;
    }
  }
  const value = isPlain && !isLong ? text.slice(from, i) : decoded(text, from, i);
  return value !== undefined && finishQuoted(cursor, i + 1, value, isLong);
}

const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const BACKSLASH = 0x5c;

function finishQuoted(cursor: YamlCursor, end: number, value: string, isLong: boolean): true {
  cursor.at = end;
  cursor.end = end;
  cursor.value = value;
  cursor.isLong = isLong;
  return true;
}

/** Whether the line behind a line end may belong to a quoted text: it is indented enough, or empty. */
function goesOn({ text }: YamlCursor, lineEnd: number, min: number): boolean {
  let i = lineEnd;
  if (text.charCodeAt(i) === RETURN) i++;
  if (text.charCodeAt(i) !== NEWLINE || min === 0) return false;
  const start = i + 1;
  i = start;
  let code = text.charCodeAt(i);
  while (code === SPACE) code = text.charCodeAt(++i);
  return i - start >= min || code === NEWLINE || (code === RETURN && text.charCodeAt(i + 1) === NEWLINE);
}
