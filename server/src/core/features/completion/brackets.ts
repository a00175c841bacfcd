// Reads the tokens of a text in brackets, JSON or YAML, up to a cursor, and tells what is open there and what is expected
// next. Half-typed text is its daily bread; where tokens come from is not its business.
import { type Cursor, type CursorPage, eolOf, indentUpTo } from "./cursor.js";
import { lineStartAt } from "./yamlLines.js";

export interface Token {
  readonly type: "mark" | "string" | "word" | "comment";
  readonly start: number;
  readonly end: number;
  /** Whether what is typed at its end would belong to it: a line comment, and what was not closed. */
  readonly isOpen: boolean;
}

/** The token at an offset or behind the blanks there; undefined at the end. */
export type NextToken = (text: string, from: number) => Token | undefined;

export interface Frame {
  /** Where its bracket stands. */
  readonly open: number;
  readonly isObject: boolean;
  /** The step that led here from the frame before; undefined for the first. */
  readonly step: string | number | undefined;
  awaits: "key" | "colon" | "value" | "comma";
  key: string;
  index: number;
}

/** What was read so far. */
export interface Reader {
  readonly language: "json" | "yaml";
  readonly next: NextToken;
  /** The steps to the first frame. */
  readonly prefix: readonly (string | number)[];
  readonly frames: Frame[];
  /** The end of the last token read that is no comment. */
  lastEnd: number;
  /** Whether what was opened first has been closed. */
  isWhole: boolean;
}

/** Reads on from an offset; `closed` when the first bracket was closed before the cursor. */
export function readTo(reader: Reader, text: string, from: number, offset: number): Cursor | undefined | "closed" {
  let at = from;
  for (;;) {
    const token = reader.next(text, at);
    if (token === undefined || token.start >= offset) break;
    const inside =
      token.type === "word" ? offset <= token.end : offset < token.end || (token.isOpen && offset <= token.end);
    if (inside && token.type === "comment") return undefined;
    if (inside && token.type !== "mark") return cursorIn(text, reader, token.start, endOf(token, text, offset));
    read(reader, token, text);
    if (reader.isWhole) return "closed";
    at = token.end;
  }
  const token = reader.next(text, offset);
  const touchesWord = token?.type === "word" && token.start === offset;
  return cursorIn(text, reader, offset, touchesWord ? token.end : offset);
}

/** A string without its closing quote runs to the end of the line: only what looks typed belongs to it. */
function endOf(token: Token, text: string, offset: number): number {
  if (token.type !== "string" || !token.isOpen) return token.end;
  return offset + (/^[^\s,:{}[\]"']*/.exec(text.slice(offset, token.end))?.[0].length ?? 0);
}

function read(reader: Reader, token: Token, text: string): void {
  if (token.type === "comment") return;
  reader.lastEnd = token.end;
  const frame = reader.frames.at(-1);
  const written = text.slice(token.start, token.end);
  if (token.type !== "mark") readScalar(reader, frame, written);
  else if (written === "{" || written === "[") open(reader, frame, token.start, written === "{");
  else if (written === "}" || written === "]") close(reader, written === "}");
  else if (frame !== undefined) separate(frame, written);
}

function readScalar(reader: Reader, frame: Frame | undefined, written: string): void {
  if (frame === undefined) reader.isWhole = true;
  else if (frame.isObject && frame.awaits !== "value") {
    frame.key = keyText(written);
    frame.awaits = "colon";
  } else frame.awaits = "comma";
}

function open(reader: Reader, frame: Frame | undefined, at: number, isObject: boolean): void {
  const step = frame === undefined ? undefined : frame.isObject ? frame.key : frame.index;
  if (frame !== undefined) frame.awaits = "comma";
  reader.frames.push({ open: at, isObject, step, awaits: isObject ? "key" : "value", key: "", index: 0 });
}

/** A bracket that closes nothing is passed over. */
function close(reader: Reader, isObject: boolean): void {
  const opened = reader.frames.findLastIndex((frame) => frame.isObject === isObject);
  if (opened < 0) return;
  reader.frames.length = opened;
  reader.isWhole = opened === 0;
}

function separate(frame: Frame, mark: string): void {
  if (mark === ":" && frame.awaits === "colon") frame.awaits = "value";
  if (mark !== ",") return;
  frame.awaits = frame.isObject ? "key" : "value";
  frame.index++;
}

function cursorIn(text: string, reader: Reader, start: number, end: number): Cursor | undefined {
  const { frames, lastEnd, language } = reader;
  const frame = frames.at(-1);
  if (frame?.awaits === "colon" || (frame?.awaits === "comma" && lastEnd === start)) return undefined;
  const isKey = frame?.isObject === true && frame.awaits !== "value";
  const misses = frame?.awaits === "comma";
  const path = [...reader.prefix, ...frames.flatMap(({ step }) => (step === undefined ? [] : [step]))];
  if (frame !== undefined && !isKey) path.push(frame.isObject ? frame.key : frame.index + (misses ? 1 : 0));
  const next = skipComments(reader, text, end);
  const mark = next?.type === "mark" ? text[next.start] : undefined;
  const hasNext = next !== undefined && (mark === undefined || mark === "{" || mark === "[");
  if (hasNext && !isKey && !isApart(reader, text, next)) return undefined;
  const first = end > start ? text[start] : "";
  return {
    language,
    style: "flow",
    path,
    place: isKey ? "key" : "value",
    start,
    end,
    quote: first === '"' || (first === "'" && language === "yaml") ? first : "",
    commaAt: misses ? lastEnd : undefined,
    commaBehind: hasNext,
    hasColon: mark === ":",
    hasChildren: false,
    taken: undefined,
    page: pageOf(text, frame, language, start, end === start),
  };
}

function pageOf(
  text: string,
  frame: Frame | undefined,
  language: "json" | "yaml",
  start: number,
  isEmpty: boolean,
): CursorPage {
  const line = indentUpTo(text, start);
  const lineStart = lineStartAt(text, start);
  const outer = frame === undefined ? "" : indentUpTo(text, frame.open);
  const isBelow = frame !== undefined && frame.open < lineStart;
  const step = isBelow && line.startsWith(outer) ? line.slice(outer.length) : "";
  const unit = step === "" ? (FIRST_STEP.exec(text.slice(0, SAMPLE))?.[1] ?? "  ") : step;
  const isFlat = isBelow && line.length === start - lineStart && outer.startsWith(line) && line.length <= outer.length;
  const entry = isFlat ? outer + unit : line;
  return {
    lead: isFlat ? entry.slice(line.length) : isEmpty && text[start - 1] === ":" ? " " : "",
    line,
    entry,
    unit,
    multiline: language === "json" && (frame === undefined || isBelow),
    indentedLists: true,
    eol: eolOf(text),
  };
}

const FIRST_STEP = /\n([ \t]+)\S/;
const SAMPLE = 4000;

/** Whether what follows is no value of its own for the place of the cursor: the next key, or the next item of a list. */
function isApart(reader: Reader, text: string, next: Token): boolean {
  const frame = reader.frames.at(-1);
  if (frame === undefined || !frame.isObject) return frame !== undefined;
  const behind = skipComments(reader, text, next.end);
  return behind?.type === "mark" && text[behind.start] === ":";
}

function skipComments(reader: Reader, text: string, from: number): Token | undefined {
  let token = reader.next(text, from);
  while (token?.type === "comment") token = reader.next(text, token.end);
  return token;
}

export function keyText(written: string): string {
  if (written.startsWith("'")) return written.replace(/^'|'$/g, "").replaceAll("''", "'");
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replace(/^"|"$/g, "");
  }
}
