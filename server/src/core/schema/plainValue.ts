// A plain copy of a tree for the validator. Absent values are left out; what is not known becomes a text that stands for
// it, and nothing that the validator says of that text is believed.
import type { Node } from "../parse/doc.js";

const UNKNOWN = "";

export function plainValue(node: Node): unknown {
  switch (node.type) {
    case "object":
      return plainObject(node);
    case "array":
      return node.items.map(plainValue);
    case "string":
    case "number":
    case "boolean":
      return node.value;
    default:
      return UNKNOWN;
  }
}

/** Without a prototype: a key may be called `__proto__`. */
function plainObject(node: Node): Record<string, unknown> {
  const value: Record<string, unknown> = Object.create(null);
  for (const { name, value: child } of node.properties) {
    if (child.type === "null") delete value[name];
    else value[name] = plainValue(child);
  }
  return value;
}
