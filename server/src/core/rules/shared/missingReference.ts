// Names of other objects that nothing around has, and the nearest that is there.
import { nearest } from "../../base/nearest.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { RuleFix } from "../rule.js";

export interface MissingName {
  readonly name: string;
  /** ` Did you mean "web"?`, or nothing. */
  readonly hint: string;
  readonly fixes: readonly RuleFix[];
}

/** Of a type with namespaces. Undefined when it is there, or may be. */
export function missingName(
  scope: ManifestScope | undefined,
  type: string,
  node: Node,
  namespace: string | undefined,
): MissingName | undefined {
  const name = knownName(node);
  // There the cluster has objects of its own.
  if (scope === undefined || name === undefined || namespace === "kube-system") return undefined;
  if (!scope.isMissing(type, name, namespace)) return undefined;
  return missing(
    node,
    name,
    scope.within(type, namespace).flatMap(({ summary }) => summary.name ?? []),
  );
}

/** Of a type without namespaces. */
export function missingClusterName(
  scope: ManifestScope | undefined,
  type: string,
  node: Node,
): MissingName | undefined {
  const name = knownName(node);
  if (scope === undefined || name === undefined || !scope.isMissing(type, name, undefined)) return undefined;
  const names = scope.all(type).flatMap(({ summary }) => summary.name ?? []);
  return names.includes(name) ? undefined : missing(node, name, names);
}

function missing(node: Node, name: string, names: readonly string[]): MissingName {
  const near = nearest(name, names);
  if (near === undefined) return { name, hint: "", fixes: [] };
  const fix: RuleFix = { title: `Change to "${near}"`, safe: false, edit: (editor) => editor.set(node, near) };
  return { name, hint: ` Did you mean "${near}"?`, fixes: [fix] };
}

function knownName(node: Node): string | undefined {
  const name = knownText(node);
  return name === "" ? undefined : name;
}
