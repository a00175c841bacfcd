// The labels by which a workload knows its own pods.
import type { KubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";

/** Those of its selector, else all of its pods; undefined when they are not known. */
export function ownSelector(object: KubernetesObject): Readonly<Record<string, string>> | undefined {
  const selector = member(member(object.spec, "selector"), "matchLabels");
  return pairsOf(selector) ?? pairsOf(member(podTemplate(object)?.metadata, "labels"));
}

function pairsOf(map: Node | undefined): Readonly<Record<string, string>> | undefined {
  if (map?.type !== "object" || map.partial || map.properties.length === 0) return undefined;
  if (!map.properties.every(({ value }) => typeof value.value === "string" && isKnown(value))) return undefined;
  return Object.fromEntries(map.properties.map(({ name, value }) => [name, value.value as string]));
}
