// How many bytes a part of a document has as JSON without blanks, which is how the service measures it.
import type { Node } from "../parse/doc.js";
import { isKnown } from "../parse/placeholders.js";

/**
 * UTF-8 bytes; values that are not known count as nothing. `leftOut`: keys of the topmost object that do not count.
 * `known`: parts that were measured before.
 */
export function compactBytes(node: Node, leftOut: ReadonlySet<string> = NO_KEYS, known: Sizes = NO_SIZES): number {
  const { properties, items } = node;
  if (node.type === "object") {
    let bytes = 2;
    let members = 0;
    for (const { name, value } of properties) {
      if (leftOut.has(name)) continue;
      members++;
      bytes += textBytes(name) + 1 + compactBytes(value, NO_KEYS, known);
    }
    return bytes + Math.max(0, members - 1);
  }
  if (node.type === "array") {
    let bytes = 2 + Math.max(0, items.length - 1);
    for (const item of items) bytes += known.get(item) ?? compactBytes(item, NO_KEYS, known);
    return bytes;
  }
  if (node.value === undefined || !isKnown(node)) return 0;
  return typeof node.value === "string" ? textBytes(node.value) : String(node.value).length;
}

type Sizes = ReadonlyMap<Node, number>;

const NO_KEYS: ReadonlySet<string> = new Set();
const NO_SIZES: Sizes = new Map();

/** Of a text in quotes: plain characters as UTF-8, the others as JSON escapes them. */
function textBytes(text: string): number {
  let bytes = 2 + text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE || code === BACKSLASH) bytes += 1;
    else if (code < BLANK) bytes += SHORT_ESCAPES.has(code) ? 1 : 5;
    // A surrogate is half of a character of four bytes.
    else if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BLANK = 0x20;
/** \b \t \n \f \r have escapes of two characters; other control characters are written as \u00XX. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set([8, 9, 10, 12, 13]);
