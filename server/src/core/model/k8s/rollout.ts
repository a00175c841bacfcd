// How many pods a rolling update may add and take away, and what of it the API server refuses.
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";

export interface RolloutFault {
  readonly fault: "zero" | "percent" | "much" | "negative";
  readonly node: Node;
  readonly key: string;
  readonly value: string;
}

/** `rolling`: the object with `maxSurge` and `maxUnavailable`. Undefined when nothing is wrong, or not all is known. */
export function rolloutFault(rolling: Node): RolloutFault | undefined {
  for (const key of ["maxSurge", "maxUnavailable"]) {
    const node = member(rolling, key);
    if (node === undefined || !isKnown(node)) continue;
    const value = String(node.value);
    if (node.type === "string" && !/^\d+%$/.test(value)) return { fault: "percent", node, key, value };
    if (node.type === "number" && Number(value) < 0) return { fault: "negative", node, key, value };
    if (key === "maxUnavailable" && value.endsWith("%") && Number.parseInt(value, 10) > 100)
      return { fault: "much", node, key, value };
  }
  const surge = member(rolling, "maxSurge");
  const unavailable = member(rolling, "maxUnavailable");
  const both = isZero(surge) && isZero(unavailable);
  return both ? { fault: "zero", node: unavailable as Node, key: "maxUnavailable", value: "0" } : undefined;
}

/** `0` and `0%`; absent ones have defaults above zero. */
export function isZero(node: Node | undefined): boolean {
  return node !== undefined && /^0+%?$/.test(String(node.value));
}
