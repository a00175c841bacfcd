// The small things that the reader of JSON makes nodes with.
import { NO_ITEMS, NO_PROPERTIES, Node, type NodeStyle, type NodeType, Property } from "./doc.js";
import { CLOSE_BRACE, CLOSE_BRACKET, END } from "./jsonTokens.js";

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

/** `keyStart`, `keyEnd`: where the key stands, quotes included. */
export function addProperty(object: Node, name: string, keyStart: number, keyEnd: number, value: Node): void {
  const property = new Property(name, value, keyStart, keyEnd);
  value.property = property;
  value.parent = object;
  object.properties.push(property);
}

export function leaf(type: NodeType, start: number, end: number, value: Node["value"], style: NodeStyle): Node {
  return new Node(type, start, end, value, NO_PROPERTIES, NO_ITEMS, style);
}
