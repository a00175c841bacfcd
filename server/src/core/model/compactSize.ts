// How many bytes a document takes as JSON without blanks.
import type { Node } from "../parse/doc.js";
import { isKnown } from "../parse/placeholders.js";

/** UTF-8 bytes of the node as compact JSON. What is unknown counts nothing, so the real size is at least this. */
export function compactBytes(node: Node, leftOut: ReadonlySet<unknown> = NOTHING): number {
  if (node.type === "object") {
    const members = node.properties.filter(({ key }) => !leftOut.has(key.value));
    return brackets(members.map(({ key, value }) => jsonBytes(String(key.value)) + 1 + compactBytes(value)));
  }
  if (node.type === "array") return brackets(node.items.map((item) => compactBytes(item)));
  return isKnown(node) && node.value !== undefined ? jsonBytes(node.value) : 0;
}

const NOTHING: ReadonlySet<unknown> = new Set();

function brackets(parts: readonly number[]): number {
  return 2 + Math.max(0, parts.length - 1) + parts.reduce((sum, part) => sum + part, 0);
}

function jsonBytes(value: string | number | boolean | null): number {
  let bytes = 0;
  for (const character of JSON.stringify(value)) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
