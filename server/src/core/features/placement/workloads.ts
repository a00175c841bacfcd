// Which manifests the placement preview can be opened from: those that make pods, of the types that it knows.
import type { Unit } from "../../kinds/units.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";

export function isPlacedManifest({ doc, kind }: Unit): boolean {
  if (kind !== "k8s.manifest") return false;
  const object = kubernetesObject(doc);
  return PLACED_TYPES.has(object.type) && podTemplate(object) !== undefined;
}

const PLACED_TYPES: ReadonlySet<string> = new Set([
  "Pod",
  "Deployment",
  "ReplicaSet",
  "ReplicationController",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
]);
