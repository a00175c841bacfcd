// Values of the subjects compared as what they are: versions, times, whole numbers, texts.
import type { Value } from "./query.js";
import { createRegex, type Regex } from "./regex/regex.js";
import type { SubjectKind } from "./subjects.js";

/** Something to compare; undefined when the text is no value of this kind. */
export type Comparable = readonly (number | string)[];

export function comparable(kind: SubjectKind, text: string): Comparable | undefined {
  switch (kind) {
    case "version":
      return version(text);
    case "time":
      return time(text);
    case "integer":
      return /^\d{1,15}$/.test(text) ? [Number(text)] : undefined;
    case "boolean":
      return text === "true" || text === "false" ? [text] : undefined;
    case "text":
    case "group":
      return [text];
  }
}

/** Below zero when the first comes first. */
export function compare(a: Comparable, b: Comparable): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const left = a[i] ?? 0;
    const right = b[i] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Of attributes: as numbers when both are, else as texts. */
export function compareTexts(a: string, b: string): number {
  return NUMBER.test(a) && NUMBER.test(b) ? compare([Number(a)], [Number(b)]) : compare([a], [b]);
}

const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

function version(text: string): Comparable | undefined {
  return /^v?\d{1,9}(?:\.\d{1,9}){0,3}$/.test(text) ? text.replace("v", "").split(".").map(Number) : undefined;
}

/** A day alone is its first moment; without a zone it is UTC. */
function time(text: string): Comparable | undefined {
  const found = TIME.exec(text);
  if (found === null) return undefined;
  const [, day, clock = "00:00", seconds = ":00", zone = "Z"] = found;
  const moment = Date.parse(`${day}T${clock}${seconds}${zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
  return Number.isNaN(moment) ? undefined : [moment];
}

const TIME = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

const regexes = new WeakMap<Value, Regex>();

/** The regular expression of a value, made once. */
export function regexOf(value: Value): Regex {
  let regex = regexes.get(value);
  if (regex === undefined) {
    regex = createRegex(value.text);
    regexes.set(value, regex);
  }
  return regex;
}
