// Nodes as plain values that the editor can write again, in their own form or in one that the schema wants.
import type { Value } from "../edit/editor.js";
import type { Node } from "../parse/doc.js";
import type { JsonSchema } from "./schema.js";

/** Undefined when the node holds something that a plain value cannot say: what only a template knows. */
export function asValue(node: Node): Value | undefined {
  if (node.partial) return undefined;
  switch (node.type) {
    case "missing":
    case "unknown":
      return undefined;
    case "array": {
      const items = node.items.map(asValue);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case "object": {
      const entries = node.properties.map(({ key, value }) => [String(key.value), asValue(value)] as const);
      return entries.every(([, value]) => value !== undefined)
        ? (Object.fromEntries(entries) as { [key: string]: Value })
        : undefined;
    }
    default:
      return node.value as Value;
  }
}

/** A map of scalars as the list of `{ name, value }` that stands for it in ECS. */
export function mapAsList(node: Node, items: JsonSchema): Value | undefined {
  const { properties = {} } = items;
  const isPair = Object.keys(properties).length === 2 && "name" in properties && "value" in properties;
  if (!isPair || node.type !== "object" || node.partial || node.properties.length === 0) return undefined;
  const isEntry = node.properties.some(({ key }) => key.value === "name" || key.value === "value");
  if (isEntry) return undefined;
  const pairs = node.properties.map(({ key, value }) => {
    const scalar = value.type === "string" || value.type === "number" || value.type === "boolean";
    return scalar ? { name: String(key.value), value: String(value.value) } : undefined;
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}
