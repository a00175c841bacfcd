// What `test/bench/placement.mjs` runs of Kubernetes: as many pods and nodes as a cluster may have, for the clock, and many
// random clusters on which the fast path has to give what the plain one gives.
import { generator } from "../../../server/src/core/placement/generator.js";
import { placedPods } from "../../../server/src/core/placement/kubernetes/answers.js";
import { scheduleWorkloads } from "../../../server/src/core/placement/kubernetes/kubernetes.js";
import { blockedPods, tracePod } from "../../../server/src/core/placement/kubernetes/trace.js";
import type { KubernetesCluster, Manifests } from "../../../server/src/core/placement/kubernetes/types.js";
import { randomPodCase } from "./cases.js";
import { areSame } from "./compare.js";
import { asks, cluster, HOSTNAME, type Json, manifests, node, workload, ZONE } from "./objects.js";

export interface LargePods {
  readonly cluster: KubernetesCluster;
  readonly manifests: Manifests;
}

/** What pods of each workload ask for, by its name. */
export const POD_WISHES: Readonly<Record<string, (name: string) => Json>> = {
  "the spread that the system gives": () => ({}),
  "zones evenly, DoNotSchedule": (name) => spread(name, ZONE),
  "nodes evenly, DoNotSchedule": (name) => spread(name, HOSTNAME),
  "rather not on one node": (name) => {
    const preferred = [{ weight: 100, podAffinityTerm: away(name) }];
    return { affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } } };
  },
  "never two on a node": (name) => {
    return { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [away(name)] } } };
  },
};

/** So many pods, `each` of a workload, on nodes in three zones that just hold them. */
export function largePods(nodes: number, pods: number, each: number, wish: string): LargePods {
  const wishes = POD_WISHES[wish] ?? (() => ({}));
  const types = [
    { cpu: "8", memory: "32Gi" },
    { cpu: "16", memory: "64Gi" },
  ];
  const list = Array.from({ length: nodes }, (_, number) =>
    node(`ip-10-0-${number}`, { zone: `us-east-1${"abc"[number % 3]}`, ...types[number % 2] }),
  );
  const workloads = Array.from({ length: Math.ceil(pods / each) }, (_, number) => {
    const name = `web-${number}`;
    return workload({ name, replicas: each }, { containers: [asks("200m", "900Mi")], ...wishes(name) });
  });
  return { cluster: cluster(...list), manifests: manifests(...workloads) };
}

/** How many were placed. */
export function placeLarge(given: LargePods): number {
  return placedPods(scheduleWorkloads(given.cluster, given.manifests));
}

/** With the reasons of those that were not, and one step traced. */
export function explainLarge(given: LargePods): number {
  const placement = scheduleWorkloads(given.cluster, given.manifests);
  let rows = 0;
  for (const { reasons } of blockedPods(placement)) rows += Object.keys(reasons).length > 0 ? 1 : 0;
  tracePod(placement, placement.chosen.length - 1);
  return rows;
}

/** The seeds of the random cases on which the fast path and the plain one differ. */
export function podDifferences(first: number, count: number): readonly number[] {
  // Every fiftieth has many nodes.
  const caseOf = (seed: number) => randomPodCase(generator(seed), seed % 50 === 0 ? 40 : 10);
  return Array.from({ length: count }, (_, index) => first + index).filter((seed) => !areSame(caseOf(seed)));
}

function spread(app: string, topologyKey: string): Json {
  const labelSelector = { matchLabels: { app } };
  return {
    topologySpreadConstraints: [{ topologyKey, maxSkew: 1, whenUnsatisfiable: "DoNotSchedule", labelSelector }],
  };
}

function away(app: string): Json {
  return { topologyKey: HOSTNAME, labelSelector: { matchLabels: { app } } };
}
