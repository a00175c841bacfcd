// What would be if: the same cluster with one thing or another different. A new value; what was given stays.
import type { KubernetesCluster, KubernetesNode, RunningPod } from "./types.js";

export interface ClusterChange {
  /** The nodes of these zones are gone, with their pods. */
  readonly loseZones?: readonly string[];
  /** These nodes are cordoned and emptied, but for the pods of DaemonSets. */
  readonly drain?: readonly string[];
  /** The running pods of these workloads are removed, so that new ones can take their places: `name` or `namespace/name`. */
  readonly replace?: readonly string[];
}

export function changedCluster(cluster: KubernetesCluster, change: ClusterChange): KubernetesCluster {
  const { loseZones = [], drain = [], replace = [] } = change;
  const nodes = cluster.nodes
    .filter(({ labels }) => !loseZones.includes(zoneOf(labels) ?? ""))
    .map((node): KubernetesNode => (drain.includes(node.name) ? { ...node, unschedulable: true } : node));
  const names = new Set(nodes.map(({ name }) => name));
  const pods = cluster.pods.filter(
    (pod) =>
      names.has(pod.node) &&
      !(drain.includes(pod.node) && pod.owner?.kind !== "DaemonSet") &&
      !replace.some((name) => belongsTo(pod, name)),
  );
  return { ...cluster, nodes, pods };
}

export function zoneOf(labels: KubernetesNode["labels"]): string | undefined {
  return labels["topology.kubernetes.io/zone"] ?? labels["failure-domain.beta.kubernetes.io/zone"];
}

/** Whether a running pod is one of a workload of this name, with its namespace or without. */
export function belongsTo({ namespace, name, owner }: RunningPod, workload: string): boolean {
  const own = owner?.name ?? name;
  // Jobs of a CronJob have its name and a number.
  const names = owner?.kind === "Job" ? [own, own.replace(/-\d+$/, "")] : [own];
  return names.some((one) => one === workload || `${namespace}/${one}` === workload);
}
