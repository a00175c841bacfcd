// A value outside a closed set: lists the set and offers the nearest member.
import { nearest } from "../base/nearest.js";
import type { Value } from "../edit/editor.js";
import type { Node } from "../parse/doc.js";
import type { Checked, Fault, SchemaFix, SchemaReport } from "./report.js";
import { either, place } from "./words.js";

const MOST_LISTED = 8;
const MOST_FIXES = 4;

export function enumReport(fault: Fault, checked: Checked): SchemaReport[] {
  const { node } = fault;
  if (node.value === "") return [];
  const allowed = allowedValues(fault);
  const texts = allowed.filter((value) => typeof value === "string");
  const near = typeof node.value === "string" ? nearest(node.value, texts) : undefined;
  const message = `${shown(node.value)} is not allowed for ${owner(node, checked)}. ${listed(allowed)}`;
  const hint = near === undefined ? "" : ` Did you mean ${shown(near)}?`;
  const omission = omissionFixes(node);
  return [
    {
      rule: "schema/enum",
      messageKey: "enum",
      keyword: "enum",
      severity: "error",
      message: `${message}${hint}${omission.length === 0 ? "" : " For the default, leave the key out."}`,
      node,
      fixes: [...omission, ...fixesFor(node, allowed, near)],
      related: [],
    },
  ];
}

function allowedValues({ error }: Fault): readonly Value[] {
  const { allowedValues, allowedValue } = error.params as { allowedValues?: Value[]; allowedValue?: Value };
  return allowedValues ?? (allowedValue === undefined ? [] : [allowedValue]);
}

/** Of a list of such values: the list. */
function owner(node: Node, checked: Checked): string {
  const list = node.key === undefined ? node.parent : undefined;
  return place(list ?? node, checked);
}

function listed(allowed: readonly Value[]): string {
  if (allowed.length === 1) return `Only ${shown(allowed[0])} is.`;
  if (allowed.length <= MOST_LISTED) return `Use ${either(allowed.map(shown))}.`;
  return `Use ${allowed.slice(0, MOST_LISTED).map(shown).join(", ")} or one of ${allowed.length - MOST_LISTED} others.`;
}

/** The nearest first; of a small set all, since no value beside them can be meant. */
function fixesFor(node: Node, allowed: readonly Value[], near: string | undefined): SchemaFix[] {
  const others = allowed.length <= MOST_FIXES ? allowed.filter((value) => value !== near) : [];
  return (near === undefined ? others : [near, ...others]).map((value) => ({
    title: `Change to ${shown(value)}`,
    safe: value === near && near.toLowerCase() === String(node.value).toLowerCase(),
    edit: (editor) => editor.set(node, value),
  }));
}

/** `"default"` is what consoles show where the key is left out. */
function omissionFixes(node: Node): SchemaFix[] {
  if (node.value !== "default" || node.key === undefined) return [];
  return [{ title: `Remove "${node.key.value}"`, safe: false, edit: (editor) => editor.remove(node) }];
}

function shown(value: unknown): string {
  return JSON.stringify(value);
}
