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

/** The pairs of keys that ECS has where other tools have a map: the environment, secrets, tags. */
const PAIRS = [
  ["name", "value"],
  ["name", "valueFrom"],
  ["key", "value"],
] as const;

export interface PairList {
  readonly value: Value;
  readonly keys: readonly [string, string];
}

/** A map of scalars as the list of pairs, such as `{ name, value }`, that stands for it in ECS. */
export function mapAsList(node: Node, items: JsonSchema): PairList | undefined {
  const { properties = {} } = items;
  const keys = PAIRS.find((pair) => Object.keys(properties).length === 2 && pair.every((key) => key in properties));
  if (keys === undefined || node.type !== "object" || node.partial || node.properties.length === 0) return undefined;
  if (node.properties.some(({ key }) => keys.some((one) => one === key.value))) return undefined;
  const [first, second] = keys;
  const pairs = node.properties.map(({ key, value }) => {
    const scalar = value.type === "string" || value.type === "number" || value.type === "boolean";
    return scalar ? { [first]: String(key.value), [second]: String(value.value) } : undefined;
  });
  return pairs.every((pair) => pair !== undefined) ? { value: pairs, keys } : undefined;
}
