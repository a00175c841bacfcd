// The selector that a workload's own pods have: all labels of its template.
import type { KubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";

/** Undefined when the labels are absent or not all known. */
export function selectorOfTemplate({
  spec,
}: Pick<KubernetesObject, "spec">): Readonly<Record<string, string>> | undefined {
  const labels = member(member(member(spec, "template"), "metadata"), "labels");
  if (labels?.type !== "object" || labels.partial || labels.properties.length === 0) return undefined;
  if (!labels.properties.every(({ value }) => typeof value.value === "string" && isKnown(value))) return undefined;
  return Object.fromEntries(labels.properties.map(({ name, value }) => [name, value.value as string]));
}
