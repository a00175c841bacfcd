// Nodes, pods and workloads as kubectl prints them and manifests write them, made of the few things that matter.
import { readKubernetesCluster } from "../../../server/src/core/placement/kubernetes/read/readCluster.js";
import { readManifests } from "../../../server/src/core/placement/kubernetes/read/readManifests.js";
import type { KubernetesCluster, Manifests } from "../../../server/src/core/placement/kubernetes/types.js";

export type Json = Readonly<Record<string, unknown>>;

export const ZONE = "topology.kubernetes.io/zone";
export const HOSTNAME = "kubernetes.io/hostname";

/** Four cores, 16 GiB, unless said otherwise; `zone` becomes a label. */
export function node(name: string, given: Json = {}): Json {
  const { zone, labels, taints, unschedulable, ...allocatable } = given;
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name, labels: { ...(zone === undefined ? {} : { [ZONE]: zone }), ...(labels as object | undefined) } },
    spec: { taints, unschedulable },
    status: { allocatable: { cpu: "4", memory: "16Gi", pods: "110", ...allocatable } },
  };
}

/** A running pod. */
export function running(name: string, on: string, given: Json = {}): Json {
  const { namespace = "default", labels, owner, deletionTimestamp, phase, ...spec } = given;
  const ownerReferences = owner === undefined ? undefined : [{ ...(owner as object), controller: true }];
  return {
    kind: "Pod",
    metadata: { name, namespace, labels, deletionTimestamp, ownerReferences },
    spec: { nodeName: on, containers: [{ resources: { requests: {} } }], ...spec },
    status: { phase: phase ?? "Running" },
  };
}

/** A container that asks for so much. */
export function asks(cpu?: string, memory?: string, more: Json = {}): Json {
  return { resources: { requests: { ...(cpu && { cpu }), ...(memory && { memory }), ...more } } };
}

/** A Deployment named `web` of pods with the label `app: web`, unless said otherwise. */
export function workload(given: Json = {}, spec: Json = {}): Json {
  const { kind = "Deployment", name = "web", namespace, labels = { app: name }, ...rest } = given;
  const template = { metadata: { labels }, spec: { containers: [asks("500m", "1Gi")], ...spec } };
  const metadata = { name, namespace, labels };
  if (kind === "Pod") return { kind, metadata, spec: { ...template.spec, ...rest } };
  return { kind, metadata, spec: { selector: { matchLabels: labels }, template, ...rest } };
}

export function cluster(...objects: readonly unknown[]): KubernetesCluster {
  return readKubernetesCluster([{ apiVersion: "v1", kind: "List", items: objects }]);
}

export function manifests(...objects: readonly unknown[]): Manifests {
  return readManifests(objects);
}
