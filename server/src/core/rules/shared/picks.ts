// "Use one that there is": fixes that put a name, or a number, that exists in the place of one that does not.
import { nearest } from "../../base/nearest.js";
import { rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

/** The nearest name first, then the others as they come. */
export function picks(node: Node, names: readonly string[]): RuleFix[] {
  const near = nearest(rawText(node) ?? "", names);
  const ordered = [...new Set([...(near === undefined ? [] : [near]), ...names])];
  return ordered.slice(0, MOST).map((name) => ({
    title: `Change to "${name}"`,
    safe: false,
    edit: (editor) => editor.set(node, name),
  }));
}

/** The same for numbers, which are near to nothing. */
export function pickedNumbers(node: Node, numbers: readonly number[]): RuleFix[] {
  return [...new Set(numbers)].slice(0, MOST).map((number) => ({
    title: `Change to ${number}`,
    safe: false,
    edit: (editor) => editor.set(node, number),
  }));
}

/** More than so many are no help. */
const MOST = 4;
