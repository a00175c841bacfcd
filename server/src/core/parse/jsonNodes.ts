// The small things that the reader of JSON makes nodes with.
import { Node, type NodeStyle, type NodeType, type Property } from "./doc.js";
import { CLOSE_BRACE, CLOSE_BRACKET, END } from "./jsonTokens.js";

export const NO_PROPERTIES: Property[] = [];
export const NO_ITEMS: Node[] = [];

/** What other languages write with capital letters, or in a word of their own. */
export const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
  ["none", null],
]);

export function isClosing(token: number): boolean {
  return token === CLOSE_BRACE || token === CLOSE_BRACKET || token === END;
}

export function addProperty(object: Node, key: Node, value: Node): void {
  value.key = key;
  value.parent = object;
  object.properties.push({ key, value });
}

export function leaf(type: NodeType, start: number, end: number, value: Node["value"], style: NodeStyle): Node {
  return new Node(type, start, end, value, NO_PROPERTIES, NO_ITEMS, style);
}
