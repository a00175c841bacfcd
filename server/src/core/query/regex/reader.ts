// What the parts of the reader of regular expressions share: a place in the expression, and the first thing that is wrong.
import { type CharacterSet, ignoringCase, type Pattern, type RegexProblem } from "./syntax.js";

export interface Reader {
  readonly text: string;
  at: number;
  /** Groups around the place. */
  depth: number;
  ignoreCase: boolean;
  problem: RegexProblem | undefined;
}

export const NOTHING: Pattern = { kind: "sequence", parts: [] };

/** Ends the reading: the first problem is the one to tell. */
export function fail(
  reader: Reader,
  kind: RegexProblem["kind"],
  reason: string,
  start: number,
  end = reader.at,
): Pattern {
  reader.problem ??= { kind, reason, start, end: Math.max(end, start + 1) };
  reader.at = reader.text.length;
  return NOTHING;
}

export function ahead(reader: Reader, text: string): boolean {
  return reader.text.startsWith(text, reader.at);
}

export function eat(reader: Reader, text: string): boolean {
  if (!ahead(reader, text)) return false;
  reader.at += text.length;
  return true;
}

/** The next character, whole also when it takes two units; "" at the end. */
export function next(reader: Reader): string {
  const code = reader.text.codePointAt(reader.at);
  if (code === undefined) return "";
  const character = String.fromCodePoint(code);
  reader.at += character.length;
  return character;
}

/** What a sticky pattern finds here. */
export function eatMatch(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text) ?? undefined;
  reader.at += found?.[0].length ?? 0;
  return found;
}

/** A set as it counts here: with the letters of the other case where case is ignored. */
export function cased(reader: Reader, set: CharacterSet): CharacterSet {
  return reader.ignoreCase ? ignoringCase(set) : set;
}
