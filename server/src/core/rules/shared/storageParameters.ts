// The parameters of a StorageClass beside what its driver knows of them.
import { nearest } from "../../base/nearest.js";
import type { StorageParameter } from "../../data/storageParameters.js";
import { rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { hasPlaceholder, isKnown } from "../../parse/placeholders.js";
import type { RuleFix } from "../rule.js";
import { change } from "./fixes.js";
import { listed } from "./words.js";

export interface Parameter {
  /** As written. */
  readonly name: string;
  /** In lower case. */
  readonly key: string;
  readonly node: Node;
  /** When it is known before deployment. */
  readonly text: string | undefined;
}

/** By their names in lower case. */
export function parametersOf(root: Node): ReadonlyMap<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const { name, value: node } of member(root, "parameters")?.properties ?? []) {
    if (node.type === "null" || hasPlaceholder(name)) continue;
    const key = name.toLowerCase();
    found.set(key, { name, key, node, text: isKnown(node) ? rawText(node) : undefined });
  }
  return found;
}

/** What is wrong with a parameter: its name, with one that is near; or its value, with those that it takes. */
export interface StrangeParameter {
  readonly node: Node;
  readonly near: string | undefined;
  readonly values: string | undefined;
  readonly fixes: readonly RuleFix[];
}

/** `anyCase`: whether the driver minds the letter case of names. Undefined when nothing is wrong. */
export function strangeParameter(
  { name, key, node, text }: Parameter,
  known: readonly StorageParameter[],
  anyCase: boolean,
): StrangeParameter | undefined {
  const own = known.find((one) => (anyCase ? one.name.toLowerCase() === key : one.name === name));
  if (own === undefined) {
    const near = nearest(
      name,
      known.map((one) => one.name),
    );
    const place = node.key ?? node;
    if (near === undefined) return { node: place, near, values: undefined, fixes: [] };
    const fix: RuleFix = { title: `Rename to ${near}`, edit: (editor) => editor.rename(place, near) };
    return { node: place, near, values: undefined, fixes: [fix] };
  }
  const { values } = own;
  if (values === undefined || text === undefined || values.includes(text)) return undefined;
  const meant = nearest(text, values);
  const fixes = meant === undefined ? [] : [change(node, own.name, meant)];
  return { node, near: undefined, values: listed(values, "or"), fixes };
}
