// What stands between double quotes in YAML, as the text it means: escapes and line ends.
import { NEWLINE, RETURN, SPACE, TAB } from "./yamlCursor.js";

/** Undefined where an escape means nothing. A closing quote has to stand at `end`. */
export function decoded(text: string, start: number, end: number): string | undefined {
  let result = "";
  // What stands from here on is still to be taken as it is.
  let from = start;
  for (let i = start; i < end; ) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) {
      result += text.slice(from, i);
      const next = text.charAt(i + 1);
      const digits = HEX_DIGITS[next];
      if (digits !== undefined) {
        const character = characterOf(text.slice(i + 2, i + 2 + digits));
        if (character === undefined || i + 2 + digits > end) return undefined;
        result += character;
        i += 2 + digits;
      } else if (next === "\n" || next === "\r") i = skip(text, i + (next === "\r" ? 3 : 2), false);
      else {
        const character = ESCAPES[next];
        if (character === undefined) return undefined;
        result += character;
        i += 2;
      }
      from = i;
    } else if (code === NEWLINE) {
      result += text.slice(from, withoutBlanks(text, from, i));
      from = skip(text, i + 1, true);
      result += breaksOf(text, i + 1, from);
      i = from;
    } else i++;
  }
  return result + text.slice(from, end);
}

const BACKSLASH = 0x5c;

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  "\t": "\t",
};

function characterOf(digits: string): string | undefined {
  if (!/^[0-9a-fA-F]+$/.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Behind the blanks, and behind the line ends when they are `also` to be passed. */
function skip(text: string, from: number, also: boolean): number {
  let i = from;
  let code = text.charCodeAt(i);
  while (code === SPACE || code === TAB || (also && (code === NEWLINE || code === RETURN))) code = text.charCodeAt(++i);
  return i;
}

function withoutBlanks(text: string, from: number, lineEnd: number): number {
  let i = lineEnd;
  if (i > from && text.charCodeAt(i - 1) === RETURN) i--;
  while (i > from && (text.charCodeAt(i - 1) === SPACE || text.charCodeAt(i - 1) === TAB)) i--;
  return i;
}

/** One line end is a space; of more the first one counts for nothing. */
function breaksOf(text: string, from: number, to: number): string {
  let breaks = "";
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === NEWLINE) breaks += "\n";
  return breaks === "" ? " " : breaks;
}
