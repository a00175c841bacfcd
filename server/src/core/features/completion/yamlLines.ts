// The lines of a YAML text in block style, read one by one: indentation, dashes, key. What lines mean together is the
// cursor's business; what brackets hold is read elsewhere.

export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** The column of what it begins with. */
  readonly indent: number;
  /** The columns of the dashes in front. */
  readonly dashes: readonly number[];
  /** The column of what stands behind the dashes. */
  readonly column: number;
  readonly key: LineKey | undefined;
  /** What stands behind the colon, or without a key behind the dashes; no comment and no blanks at its ends. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface LineKey {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly colon: number;
}

/** The line that begins at an offset; undefined when it is empty or holds a comment only. */
export function lineAt(text: string, start: number): Line | undefined {
  const end = lineEndAt(text, start);
  let at = skipBlanks(text, start, end);
  if (at === end || text[at] === "#") return undefined;
  const indent = at - start;
  const dashes: number[] = [];
  while (text[at] === "-" && (at + 1 === end || isBlank(text[at + 1]))) {
    dashes.push(at - start);
    at = skipBlanks(text, at + 1, end);
  }
  const key = keyAt(text, at, end);
  const valueFrom = key === undefined ? at : skipBlanks(text, key.colon + 1, end);
  const valueEnd = valueEndIn(text, valueFrom, end);
  const column = at - start;
  return { start, end, indent, dashes, column, key, valueStart: valueFrom, valueEnd };
}

export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

export function lineEndAt(text: string, start: number): number {
  const next = text.indexOf("\n", start);
  const end = next < 0 ? text.length : next;
  return text[end - 1] === "\r" && end > start ? end - 1 : end;
}

/**
 * The lines above one that hold something, upwards, to the beginning of the document. `deepest`: lines that begin further in
 * are passed over unread, as nearly all of a large file are.
 */
export function* linesAbove(text: string, start: number, deepest: () => number): Generator<Line> {
  for (let at = start; at > 0; ) {
    at = lineStartAt(text, at - 1);
    if (isSeparator(text, at)) return;
    const line = isDeeper(text, at, deepest()) ? undefined : lineAt(text, at);
    if (line !== undefined) yield line;
  }
}

/** The lines below one that hold something, downwards, to the end of the document. */
export function* linesBelow(text: string, start: number, deepest = Number.POSITIVE_INFINITY): Generator<Line> {
  for (let next = text.indexOf("\n", start); next >= 0; next = text.indexOf("\n", next + 1)) {
    if (isSeparator(text, next + 1)) return;
    const line = isDeeper(text, next + 1, deepest) ? undefined : lineAt(text, next + 1);
    if (line !== undefined) yield line;
  }
}

/** Whether the line begins behind a column. */
function isDeeper(text: string, start: number, column: number): boolean {
  if (column === Number.POSITIVE_INFINITY) return false;
  for (let at = start; at <= start + column; at++) if (text.charCodeAt(at) !== BLANK) return false;
  return true;
}

const BLANK = 32;

/** `---` or `...`: where documents meet. */
export function isSeparator(text: string, start: number): boolean {
  if (text[start] !== "-" && text[start] !== ".") return false;
  const mark = text.slice(start, start + 3);
  return (mark === "---" || mark === "...") && (text[start + 3] === undefined || /\s/.test(text[start + 3] as string));
}

/** Where a comment begins between two offsets of a line; the end when there is none. */
export function commentStartIn(text: string, from: number, end: number): number {
  let quote = "";
  for (let at = from; at < end; at++) {
    const character = text[at] as string;
    const isFirst = at === from || /[\s,[{:]/.test(text[at - 1] as string);
    if (quote !== "") {
      if (character === "\\" && quote === '"') at++;
      else if (character === quote) quote = "";
    } else if ((character === '"' || character === "'") && isFirst) quote = character;
    else if (character === "#" && (at === from || isBlank(text[at - 1]))) return at;
  }
  return end;
}

export function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text[at])) at++;
  return at;
}

function valueEndIn(text: string, from: number, end: number): number {
  let at = text.indexOf("#", from) < 0 ? end : commentStartIn(text, from, end);
  while (at > from && isBlank(text[at - 1])) at--;
  return at;
}

const QUOTED_KEY = /(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\r\n]|'')*')[ \t]*:(?=[ \t\r\n]|$)/y;
const PLAIN_KEY = /[^\s#,[\]{}&*!|>'"%@`:-](?:[^\r\n:#]|:(?![ \t\r\n]|$)|(?<![ \t])#)*:(?=[ \t\r\n]|$)/y;
const DASHED_KEY = /-(?=[^\s])(?:[^\r\n:#]|:(?![ \t\r\n]|$)|(?<![ \t])#)*:(?=[ \t\r\n]|$)/y;

function keyAt(text: string, at: number, end: number): LineKey | undefined {
  const first = text[at];
  const pattern = first === '"' || first === "'" ? QUOTED_KEY : first === "-" ? DASHED_KEY : PLAIN_KEY;
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined || at + found.length > end) return undefined;
  const colon = at + found.length - 1;
  const written = text.slice(at, colon).trimEnd();
  return { text: plainKey(written), start: at, end: at + written.length, colon };
}

function plainKey(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}
