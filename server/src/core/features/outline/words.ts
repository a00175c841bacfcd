// The words of an outline: names and details as they are written.
import { filled, rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";

/** Undefined for what has no text. */
export function textOf(node: Node | undefined): string | undefined {
  const text = rawText(node)?.trim();
  return text === undefined || text === "" ? undefined : text;
}

/** The value of the first of these keys that has one. */
export function firstOf(...keys: readonly string[]): (node: Node) => Node | undefined {
  return (node) => {
    for (const key of keys) {
      const value = filled(node, key);
      if (textOf(value) !== undefined) return value;
    }
    return undefined;
  };
}

/** The texts of these keys, in a row. */
export function words(...keys: readonly string[]): (node: Node) => string | undefined {
  return (node) => joined(keys.map((key) => textOf(filled(node, key))));
}

export function joined(parts: readonly (string | undefined)[], sign = " "): string | undefined {
  const there = parts.filter((part) => part !== undefined);
  return there.length === 0 ? undefined : there.join(sign);
}
