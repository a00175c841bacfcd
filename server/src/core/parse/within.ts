// Where a part of a string's value stands in the text: behind quotes and escapes, in JSON and YAML. It knows how values are
// written, not what they mean.
import { findingRange, type Node } from "./doc.js";

/** From `start` to `end` (exclusive) of a string's value, in UTF-16 units of the value and not of the text. */
export interface Within {
  readonly start: number;
  readonly end: number;
}

/** Where something said about a node, or about a part of its string, is shown. */
export function placeIn(
  text: string,
  { node, within }: { readonly node: Node; readonly within?: Within },
): { start: number; end: number } {
  return within === undefined ? findingRange(node, text) : rangeWithin(node, text, within);
}

/**
 * Where a finding about a part of a string is shown. The whole value where its parts have no place of their own: it is no
 * string, comes from an alias or a template, or is written over several lines.
 */
function rangeWithin(node: Node, text: string, within: Within): { start: number; end: number } {
  const offsets = offsetsOf(node, text);
  const start = offsets?.[Math.max(0, within.start)];
  const end = offsets?.[within.end];
  return start === undefined || end === undefined || start >= end ? findingRange(node, text) : { start, end };
}

/** For every unit of the value, and for its end, the place in the text; undefined where the two do not go together. */
function offsetsOf(node: Node, text: string): readonly number[] | undefined {
  const raw = text.slice(node.start, node.end);
  if (node.type !== "string" || node.style === "block" || /[\r\n]/.test(raw)) return undefined;
  const value = node.value as string;
  const offsets: number[] = [];
  let at = node.style === "plain" ? 0 : 1;
  while (offsets.length < value.length) {
    const unit = unitAt(raw, at, node.style);
    if (!value.startsWith(unit.value, offsets.length) || unit.value === "") return undefined;
    for (let i = 0; i < unit.value.length; i++) offsets.push(node.start + at);
    at += unit.length;
  }
  return [...offsets, node.start + at];
}

/** What is written at a place: the units of the value that it stands for, and how long it is. */
function unitAt(raw: string, at: number, style: Node["style"]): { value: string; length: number } {
  const character = raw.charAt(at);
  if (style === "single" && raw.startsWith("''", at)) return { value: "'", length: 2 };
  if (style !== "double" || character !== "\\") return { value: character, length: 1 };
  const letter = raw.charAt(at + 1);
  const digits = HEX_DIGITS[letter];
  if (digits === undefined) return { value: ESCAPES[letter] ?? letter, length: 2 };
  const code = Number.parseInt(raw.slice(at + 2, at + 2 + digits), 16);
  return { value: code <= MAX_CODE_POINT ? String.fromCodePoint(code) : "", length: 2 + digits };
}

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The escapes of JSON and YAML that stand for something else than the character behind the backslash. */
const ESCAPES: Readonly<Record<string, string>> = {
  0: "\0",
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
};

const MAX_CODE_POINT = 0x10ffff;
