// Whole numbers that have to lie in a range, and the fix that sets the nearest that does.
import type { Range } from "../../data/containerLimits.js";
import { filled, integerOf } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

export interface OutOfRange {
  readonly node: Node;
  readonly value: number;
  /** To the nearest end of the range. Never safe: another number may be meant. */
  readonly fix: RuleFix;
}

/** The value of a key, when it is known and not in the range. */
export function outOfRange(object: Node | undefined, key: string, { min, max }: Range): OutOfRange | undefined {
  const node = filled(object, key);
  const value = integerOf(node);
  if (node === undefined || value === undefined) return undefined;
  const nearest = Math.min(Math.max(value, min), max ?? Number.POSITIVE_INFINITY);
  if (nearest === value) return undefined;
  const fix: RuleFix = { title: `Set ${key} to ${nearest}`, safe: false, edit: (editor) => editor.set(node, nearest) };
  return { node, value, fix };
}
