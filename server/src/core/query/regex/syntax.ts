// The form of a parsed regular expression, and the characters that its classes stand for. Of what Java's expressions can say
// this is the part that a matcher without going back can follow.

/** Whether a code point is one of a set. */
export type CharacterSet = (code: number) => boolean;

export type Place = "start" | "end" | "word-edge" | "no-word-edge";

export type Pattern =
  | { readonly kind: "set"; readonly has: CharacterSet }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly options: readonly Pattern[] }
  | { readonly kind: "repeat"; readonly body: Pattern; readonly least: number; readonly most: number };

/**
 * Why an expression cannot be used. `invalid`: Java refuses it. `beyond`: Java takes it, and it cannot be followed here.
 * `start` and `end` are offsets into the expression.
 */
export interface RegexProblem {
  readonly kind: "invalid" | "beyond";
  /** Part of a sentence: `the group is not closed`. */
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

export function oneOf(text: string): CharacterSet {
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0) as number));
  return (code) => codes.has(code);
}

export function between(low: number, high: number): CharacterSet {
  return (code) => code >= low && code <= high;
}

export function not(set: CharacterSet): CharacterSet {
  return (code) => !set(code);
}

export function anyOf(sets: readonly CharacterSet[]): CharacterSet {
  return (code) => sets.some((set) => set(code));
}

/** As Java does it unless told otherwise: of the letters of ASCII only. */
export function ignoringCase(set: CharacterSet): CharacterSet {
  return (code) => set(code) || (isLetter(code) && set(code ^ 0x20));
}

function range(low: string, high: string): CharacterSet {
  return between(low.charCodeAt(0), high.charCodeAt(0));
}

const lower = range("a", "z");
const upper = range("A", "Z");
const digit = range("0", "9");
const isLetter = anyOf([lower, upper]);
const blank = oneOf(" \t");
const space = oneOf(" \t\n\v\f\r");
const graph = range("!", "~");

export const WORD: CharacterSet = anyOf([isLetter, digit, oneOf("_")]);
export const NO_LINE_END: CharacterSet = not(oneOf("\n\r\x85\u2028\u2029"));

/** `\d` and its like, by their letter; in upper case they stand for all others. */
export const CLASSES: Readonly<Record<string, CharacterSet | undefined>> = {
  d: digit,
  w: WORD,
  s: space,
  h: anyOf([blank, oneOf("\xa0\u1680\u180e\u202f\u205f\u3000"), between(0x2000, 0x200a)]),
  v: oneOf("\n\v\f\r\x85\u2028\u2029"),
};

/** `\p{…}`. */
export const PROPERTIES: Readonly<Record<string, CharacterSet | undefined>> = {
  Lower: lower,
  Upper: upper,
  ASCII: between(0, 0x7f),
  Alpha: isLetter,
  Digit: digit,
  Alnum: anyOf([isLetter, digit]),
  Punct: (code) => graph(code) && !isLetter(code) && !digit(code),
  Graph: graph,
  Print: anyOf([graph, oneOf(" ")]),
  Blank: blank,
  Cntrl: anyOf([between(0, 0x1f), oneOf("\x7f")]),
  XDigit: anyOf([digit, range("a", "f"), range("A", "F")]),
  Space: space,
};

/** Escapes that stand for one character. */
export const CHARACTERS: Readonly<Record<string, string | undefined>> = {
  t: "\t",
  n: "\n",
  r: "\r",
  f: "\f",
  a: "\x07",
  e: "\x1b",
};

export const PLACES: Readonly<Record<string, Place | undefined>> = {
  A: "start",
  z: "end",
  Z: "end",
  b: "word-edge",
  B: "no-word-edge",
};
