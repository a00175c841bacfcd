// Workloads and what else bears on placing them, of manifests that are parsed: plain values of any shape, whatever they are.

import { selectorOf } from "../labels.js";
import type {
  Autoscaler,
  ClaimVolume,
  LabelSelector,
  Manifests,
  NodePool,
  PodWorkload,
  WorkloadKind,
} from "../types.js";
import { readClaimSpec, readPodSpec, readTaint } from "./podSpec.js";
import { named, nameOf, objectsIn, readSurroundings } from "./surroundings.js";
import { at, isTrueAt, labelsAt, listAt, numberAt, requirementsAt, selectorAt, textAt, wordAt } from "./values.js";

/** `documents`: those of all files in order, each as `JSON.parse` would give it; lists are taken apart. */
export function readManifests(documents: Iterable<unknown>): Manifests {
  const objects = objectsIn(documents);
  return {
    ...readSurroundings(objects, false),
    workloads: objects.flatMap((object) => readWorkload(object) ?? []),
    autoscalers: objects.filter((object) => textAt(object, "kind") === "HorizontalPodAutoscaler").map(readAutoscaler),
    nodePools: objects.filter((object) => textAt(object, "kind") === "NodePool").map(readNodePool),
  };
}

/** Where the pod lies in each kind, and how many there are. */
const KINDS: ReadonlyMap<string, { readonly template: readonly string[]; readonly count: readonly string[] }> = new Map(
  [
    ["Pod", { template: [], count: [] }],
    ["Deployment", { template: ["spec", "template"], count: ["spec", "replicas"] }],
    ["ReplicaSet", { template: ["spec", "template"], count: ["spec", "replicas"] }],
    ["ReplicationController", { template: ["spec", "template"], count: ["spec", "replicas"] }],
    ["StatefulSet", { template: ["spec", "template"], count: ["spec", "replicas"] }],
    ["DaemonSet", { template: ["spec", "template"], count: [] }],
    ["Job", { template: ["spec", "template"], count: ["spec", "parallelism"] }],
    [
      "CronJob",
      { template: ["spec", "jobTemplate", "spec", "template"], count: ["spec", "jobTemplate", "spec", "parallelism"] },
    ],
  ],
);

/** Undefined: it is no workload. */
export function readWorkload(object: unknown): PodWorkload | undefined {
  const kind = wordAt(object, "kind");
  const places = KINDS.get(kind);
  if (places === undefined) return undefined;
  const template = at(object, ...places.template);
  const { namespace, name } = named(object);
  const spec = readPodSpec(at(template, "spec"));
  return {
    kind: kind as WorkloadKind,
    namespace,
    name: name === "" ? wordAt(object, "metadata", "generateName").replace(/-$/, "") || kind.toLowerCase() : name,
    replicas: replicasOf(object, places.count),
    suspended: isTrueAt(object, "spec", "suspend"),
    firstOrdinal: Math.max(0, numberAt(object, "spec", "ordinals", "start") ?? 0),
    labels: labelsAt(template, "metadata", "labels"),
    selector: workloadSelector(kind, object),
    spec: kind === "StatefulSet" ? { ...spec, volumes: [...spec.volumes, ...claimTemplates(object, name)] } : spec,
  };
}

/** A Job runs no more pods at a time than it has to complete. */
function replicasOf(object: unknown, path: readonly string[]): number | undefined {
  const count = path.length === 0 ? 1 : numberAt(object, ...path);
  const completions = numberAt(object, ...path.slice(0, -1), "completions");
  const isJob = path.at(-1) === "parallelism";
  return isJob ? Math.min(count ?? 1, completions ?? Number.POSITIVE_INFINITY) : count;
}

function workloadSelector(kind: string, object: unknown): LabelSelector {
  if (kind !== "ReplicationController") return selectorAt(object, "spec", "selector");
  const selector = labelsAt(object, "spec", "selector");
  // Without one it selects by the labels of its template.
  const labels =
    Object.keys(selector).length > 0 ? selector : labelsAt(object, "spec", "template", "metadata", "labels");
  return selectorOf(labels);
}

function claimTemplates(object: unknown, name: string): readonly ClaimVolume[] {
  return listAt(object, "spec", "volumeClaimTemplates").map((template) => ({
    ordinalOf: `${nameOf(template)}-${name}`,
    template: readClaimSpec(at(template, "spec")),
  }));
}

function readAutoscaler(object: unknown): Autoscaler {
  const target = at(object, "spec", "scaleTargetRef");
  return {
    ...named(object),
    target: { kind: wordAt(target, "kind"), name: wordAt(target, "name") },
    minimum: numberAt(object, "spec", "minReplicas") ?? 1,
  };
}

function readNodePool(object: unknown): NodePool {
  const template = at(object, "spec", "template");
  return {
    name: nameOf(object),
    labels: labelsAt(template, "metadata", "labels"),
    taints: [...listAt(template, "spec", "taints")].map(readTaint),
    requirements: requirementsAt(template, "spec", "requirements"),
  };
}
