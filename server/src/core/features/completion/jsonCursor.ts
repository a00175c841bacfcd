// Where a cursor stands in a JSON text that may be half typed: in which object or list, at a key or at a value, what it would
// replace, and which commas and colons are there. Reads tokens of its own, since the tree holds only what is whole.

export interface JsonCursor {
  /** At a key: the path of the object. At a value: the path of the value. */
  readonly path: readonly (string | number)[];
  readonly place: "key" | "value";
  /** What is replaced: the token at the cursor, else nothing. */
  readonly start: number;
  readonly end: number;
  /** Whether a quote begins what is replaced. */
  readonly quoted: boolean;
  /** Behind the entry before, where its comma is missing. */
  readonly commaAt: number | undefined;
  /** Whether another entry follows without a comma between. */
  readonly commaBehind: boolean;
  /** Whether a colon follows. */
  readonly hasColon: boolean;
}

/** Undefined where nothing can be written: in comments, behind a value, between a key and its colon. */
export function jsonCursor(text: string, offset: number): JsonCursor | undefined {
  const reader: Reader = { frames: [], lastEnd: 0, isWhole: false };
  let at = 0;
  for (;;) {
    const token = nextToken(text, at);
    if (token === undefined || token.start >= offset) break;
    const inside =
      token.type === "word" ? offset <= token.end : offset < token.end || (token.isOpen && offset <= token.end);
    if (inside && token.type === "comment") return undefined;
    if (inside && token.type !== "mark") return cursorAt(text, reader, token.start, endOf(token, text, offset));
    read(reader, token, text);
    at = token.end;
  }
  const token = nextToken(text, offset);
  const touchesWord = token?.type === "word" && token.start === offset;
  return cursorAt(text, reader, offset, touchesWord ? token.end : offset);
}

interface Token {
  readonly type: "mark" | "string" | "word" | "comment";
  readonly start: number;
  readonly end: number;
  /** Whether what is typed at its end would belong to it: a line comment, and what was not closed. */
  readonly isOpen: boolean;
}

// The groups: a line comment, a block comment and its end, a string and its end, a mark.
const TOKEN =
  /\s*(?:(\/\/[^\r\n]*)|(\/\*[\s\S]*?(\*\/|$))|("[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*("?))|([{}[\]:,])|[^\s{}[\]:,"]+)/y;

function nextToken(text: string, from: number): Token | undefined {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (match === null) return undefined;
  const [whole, line, block, blockEnd, string, stringEnd, mark] = match;
  const end = from + whole.length;
  const start = from + (/\S/.exec(whole)?.index ?? 0);
  if (line !== undefined) return { type: "comment", start, end, isOpen: true };
  if (block !== undefined) return { type: "comment", start, end, isOpen: blockEnd === "" };
  if (string !== undefined) return { type: "string", start, end, isOpen: stringEnd === "" };
  return { type: mark === undefined ? "word" : "mark", start, end, isOpen: false };
}

/** A string without its closing quote runs to the end of the line: only what looks typed belongs to it. */
function endOf(token: Token, text: string, offset: number): number {
  if (token.type !== "string" || !token.isOpen) return token.end;
  return offset + (/^[^\s,:{}[\]"]*/.exec(text.slice(offset, token.end))?.[0].length ?? 0);
}

interface Frame {
  readonly isObject: boolean;
  /** The step that led here from the frame before; undefined for the root. */
  readonly step: string | number | undefined;
  awaits: "key" | "colon" | "value" | "comma";
  key: string;
  index: number;
}

interface Reader {
  frames: Frame[];
  /** The end of the last token read that is no comment. */
  lastEnd: number;
  /** Whether the root has been closed. */
  isWhole: boolean;
}

function read(reader: Reader, token: Token, text: string): void {
  if (token.type === "comment") return;
  reader.lastEnd = token.end;
  const frame = reader.frames.at(-1);
  const written = text.slice(token.start, token.end);
  if (token.type !== "mark") readScalar(reader, frame, written);
  else if (written === "{" || written === "[") open(reader, frame, written === "{");
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

function open(reader: Reader, frame: Frame | undefined, isObject: boolean): void {
  const step = frame === undefined ? undefined : frame.isObject ? frame.key : frame.index;
  if (frame !== undefined) frame.awaits = "comma";
  reader.frames.push({ isObject, step, awaits: isObject ? "key" : "value", key: "", index: 0 });
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

function cursorAt(text: string, reader: Reader, start: number, end: number): JsonCursor | undefined {
  const { frames, lastEnd, isWhole } = reader;
  const frame = frames.at(-1);
  if (isWhole || frame?.awaits === "colon" || (frame?.awaits === "comma" && lastEnd === start)) return undefined;
  const isKey = frame?.isObject === true && frame.awaits !== "value";
  const misses = frame?.awaits === "comma";
  const path = frames.flatMap(({ step }) => (step === undefined ? [] : [step]));
  if (frame !== undefined && !isKey) path.push(frame.isObject ? frame.key : frame.index + (misses ? 1 : 0));
  const next = skipComments(text, end);
  const mark = next?.type === "mark" ? text[next.start] : undefined;
  return {
    path,
    place: isKey ? "key" : "value",
    start,
    end,
    quoted: text[start] === '"' && end > start,
    commaAt: misses ? lastEnd : undefined,
    commaBehind: next !== undefined && (mark === undefined || mark === "{" || mark === "["),
    hasColon: mark === ":",
  };
}

function skipComments(text: string, from: number): Token | undefined {
  let token = nextToken(text, from);
  while (token?.type === "comment") token = nextToken(text, token.end);
  return token;
}

function keyText(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replace(/^"|"$/g, "");
  }
}
