// Fixes of names that Kubernetes does not take.
import type { Node } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

/** `name`: the nearest one that is allowed. To be looked at, since other objects may use the old one. */
export function renaming(node: Node, name: string | undefined): readonly RuleFix[] {
  if (name === undefined || name === node.value) return [];
  return [{ title: `Change to "${name}"`, safe: false, edit: (editor) => editor.set(node, name) }];
}
