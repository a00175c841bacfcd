// Cuts an expression into words, quoted texts and signs, one at a time from any offset. It never fails: what is no part of
// the language is a sign of its own.
import type { Range } from "./query.js";

export type TokenKind = "word" | "quoted" | "sign" | "(" | ")" | "[" | "]" | "," | "end";

export interface Token extends Range {
  readonly kind: TokenKind;
  /** As written; of a quoted text what stands between the quotes. */
  readonly text: string;
  /** Of a quoted text whose second quote is missing. */
  readonly open: boolean;
}

/** The token at an offset or behind the blanks that stand there. */
export function tokenAt(text: string, offset: number): Token {
  const start = skipBlanks(text, offset);
  const character = text.charAt(start);
  if (character === "") return { kind: "end", start, end: start, text: "", open: false };
  if (isBracket(character)) return { kind: character, start, end: start + 1, text: character, open: false };
  if (character === "'" || character === '"') return quoted(text, start, character);
  const sign = matchAt(SIGN, text, start);
  if (sign !== "") return { kind: "sign", start, end: start + sign.length, text: sign, open: false };
  const word = matchAt(WORD, text, start);
  return { kind: "word", start, end: start + word.length, text: word, open: false };
}

/**
 * A regular expression without quotes: it ends at a blank, at a quote, or at a parenthesis that it did not open itself, so that
 * `not(attribute:x =~ t(2|3).*)` reads as one expects.
 */
export function bareRegexAt(text: string, offset: number): Token {
  const start = skipBlanks(text, offset);
  let end = start;
  let open = 0;
  let inClass = false;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (/[\s'"]/.test(character)) break;
    if (character === "\\") end++;
    else if (inClass) inClass = character !== "]";
    else if (character === "[") inClass = true;
    else if (character === "(") open++;
    else if (character === ")" && --open < 0) break;
  }
  end = Math.min(end, text.length);
  return { kind: "word", start, end, text: text.slice(start, end), open: false };
}

/** Behind the blanks at an offset. */
function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** Whether a value can stand without quotes. */
export function isBareValue(text: string): boolean {
  return text !== "" && matchAt(WORD, text, 0) === text && !/^(?:and|or)$/i.test(text);
}

/** Whether a regular expression can stand without quotes. */
export function isBareRegex(text: string): boolean {
  return text !== "" && bareRegexAt(text, 0).text === text && !/^(?:and|or)$/i.test(text);
}

/** Where the second quote is missing, only the next word is quoted: what follows can still be read. */
function quoted(text: string, start: number, quote: string): Token {
  const close = text.indexOf(quote, start + 1);
  if (close >= 0) return { kind: "quoted", start, end: close + 1, text: text.slice(start + 1, close), open: false };
  const word = matchAt(QUOTED_WORD, text, start + 1);
  return { kind: "quoted", start, end: start + 1 + word.length, text: word, open: true };
}

const QUOTED_WORD = /[^\s()[\],]+/y;
const SIGN = /===|!==|==|=~|=<|=>|=|!=|!~|!|>=|<>|<=|>|<|&&|&|\|\||\||~=|~/y;
const WORD = /[^\s()[\],'"=!<>~&|]+/y;

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? "";
}

function isBracket(character: string): character is "(" | ")" | "[" | "]" | "," {
  return character !== "" && "()[],".includes(character);
}
