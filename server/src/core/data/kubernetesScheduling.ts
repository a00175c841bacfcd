// What Kubernetes adds to pods by itself before they are scheduled: tolerations of DaemonSets, the priorities of built-in classes.

/** Where and when it was read. */
export const KUBERNETES_SCHEDULING_SOURCE = {
  tolerations: "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/",
  priorities: "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/",
  checked: "2026-11-21",
} as const;

interface Toleration {
  readonly key: string;
  readonly operator: string;
  readonly value: string;
  readonly effect: string;
}

export const DAEMON_TOLERATIONS: readonly Toleration[] = [
  tolerationOf("not-ready", "NoExecute"),
  tolerationOf("unreachable", "NoExecute"),
  tolerationOf("disk-pressure", "NoSchedule"),
  tolerationOf("memory-pressure", "NoSchedule"),
  tolerationOf("pid-pressure", "NoSchedule"),
  tolerationOf("unschedulable", "NoSchedule"),
];

/** For a DaemonSet whose pods use the network of the node. */
export const HOST_NETWORK_TOLERATION: Toleration = tolerationOf("network-unavailable", "NoSchedule");

/** Built in. */
export const PRIORITY_CLASSES: ReadonlyMap<string, number> = new Map([
  ["system-cluster-critical", 2_000_000_000],
  ["system-node-critical", 2_000_001_000],
]);

function tolerationOf(key: string, effect: string): Toleration {
  return { key: `node.kubernetes.io/${key}`, operator: "Exists", value: "", effect };
}
