// What a plain scalar of YAML means: the core schema of YAML 1.2, to the letter as the `yaml` package has it.

/** A number, a boolean, null, or the text itself. */
export function plainValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  if (first <= NINE) {
    if (first < ZERO && first !== PLUS && first !== MINUS && first !== POINT) return text;
    return numberOf(text) ?? text;
  }
  if (text.length > LONGEST || !FIRST.has(first)) return text;
  const word = WORDS.get(text);
  return word === undefined ? text : word;
}

/** Whether a scalar that begins like this, and is so long, may be anything but a text. */
export function mayMeanOther(first: number, length: number): boolean {
  return first <= NINE || (length <= LONGEST && FIRST.has(first));
}

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);
const LONGEST = 5;
const FIRST: ReadonlySet<number> = new Set([...WORDS.keys()].map((word) => word.charCodeAt(0)));

const SPECIAL: ReadonlyMap<string, number> = new Map([
  ...["", "+"].flatMap((sign) => ["inf", "Inf", "INF"].map((word) => [`${sign}.${word}`, Infinity] as const)),
  ...["inf", "Inf", "INF"].map((word) => [`-.${word}`, -Infinity] as const),
  ...["nan", "NaN", "NAN"].map((word) => [`.${word}`, Number.NaN] as const),
]);

function numberOf(text: string): number | undefined {
  const { length } = text;
  const first = text.charCodeAt(0);
  if (first === ZERO && length > 2) {
    const radix = text.charCodeAt(1);
    if (radix === 0x6f) return areDigits(text, isOctal) ? Number.parseInt(text.slice(2), 8) : undefined;
    if (radix === 0x78) return areDigits(text, isHex) ? Number.parseInt(text.slice(2), 16) : undefined;
  }
  const start = first === PLUS || first === MINUS ? 1 : 0;
  const whole = digitsEnd(text, start);
  if (whole === length) return whole > start ? Number.parseInt(text, 10) : undefined;
  let end = whole;
  if (text.charCodeAt(end) === POINT) {
    end = digitsEnd(text, end + 1);
    if (end === whole + 1 && whole === start) return SPECIAL.get(text);
  } else if (whole === start) return undefined;
  if (end < length) end = exponentEnd(text, end);
  return end === length ? Number.parseFloat(text) : undefined;
}

function exponentEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x65 && code !== 0x45) return -1;
  const sign = text.charCodeAt(at + 1);
  const start = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
  const end = digitsEnd(text, start);
  return end > start ? end : -1;
}

function digitsEnd(text: string, from: number): number {
  let i = from;
  let code = text.charCodeAt(i);
  while (code >= ZERO && code <= NINE) code = text.charCodeAt(++i);
  return i;
}

function areDigits(text: string, isDigit: (code: number) => boolean): boolean {
  for (let i = 2; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

function isOctal(code: number): boolean {
  return code >= ZERO && code <= 0x37;
}

function isHex(code: number): boolean {
  const letter = code | 0x20;
  return (code >= ZERO && code <= NINE) || (letter >= 0x61 && letter <= 0x66);
}
