// How many pods that a spread constraint counts run where: by node and by the value of its topology key.
import { type KubernetesBoard, matchingNodes, type Topology, taintColumns, topologyOf } from "./board.js";
import { labelOf, matchesSelector } from "./labels.js";
import { groupsFor } from "./podGroups.js";
import { type Feature, type PodRun, presenceOf } from "./scheduling.js";
import type { LabelSelector, Labels, Requirement, SpreadConstraint } from "./types.js";

export interface SpreadColumn {
  readonly constraint: SpreadConstraint;
  readonly topology: Topology;
  /** Nodes whose pods and values count: 1. */
  readonly eligible: Uint8Array;
  /** Counted pods by node, eligible or not. */
  readonly pods: Int32Array;
  /** Counted pods on eligible nodes, by value. */
  readonly counts: Int32Array;
  /** Values that an eligible node has: 1. */
  readonly present: Uint8Array;
  /** Whether the selector takes the pod itself. */
  readonly matchesSelf: boolean;
  /** Whether a pod of the run counts once it has landed. */
  readonly countsSelf: boolean;
}

/** `together`: a node counts only when it has the keys of all these constraints. */
export function spreadColumns(
  run: PodRun,
  constraints: readonly SpreadConstraint[],
  together: boolean,
): readonly SpreadColumn[] {
  const { board } = run;
  const topologies = constraints.map(({ topologyKey }) => topologyOf(board, topologyKey));
  return constraints.map((constraint, place) => {
    const topology = topologies[place] as Topology;
    const eligible = eligibleNodes(run, constraint, together ? topologies : []);
    const selector = withLabelKeys(constraint.selector, constraint.matchLabelKeys, run.pod.labels);
    const pods = countedPods(board, run.pod.namespace, selector);
    const counts = new Int32Array(topology.values.length);
    const present = new Uint8Array(topology.values.length);
    for (let node = 0; node < eligible.length; node++) {
      const domain = topology.domains[node] as number;
      if (eligible[node] !== 1 || domain < 0) continue;
      counts[domain] = (counts[domain] as number) + (pods[node] as number);
      present[domain] = 1;
    }
    const matchesSelf = matchesSelector(selector, run.pod.labels);
    const countsSelf = matchesSelf && selector?.length !== 0;
    return { constraint, topology, eligible, pods, counts, present, matchesSelf, countsSelf };
  });
}

/** A pod of the run has landed; gives the value whose count has grown, or -1. */
export function countLanded({ topology, eligible, pods, counts, countsSelf }: SpreadColumn, node: number): number {
  if (!countsSelf) return -1;
  pods[node] = (pods[node] as number) + 1;
  const domain = topology.domains[node] as number;
  if (eligible[node] !== 1 || domain < 0) return -1;
  counts[domain] = (counts[domain] as number) + 1;
  return domain;
}

/** What tells nodes apart by a constraint: their value, or, where every node has its own, how many pods it has. */
export function spreadFeatures({ topology, counts }: SpreadColumn): readonly Feature[] {
  const { domains, unique } = topology;
  return unique ? [presenceOf(domains), { column: counts, by: domains, step: 1 }] : [{ column: domains, step: 0 }];
}

/** What the pod carries of these labels has to be the same. */
export function withLabelKeys(selector: LabelSelector, keys: readonly string[], labels: Labels): LabelSelector {
  if (selector === null || keys.length === 0) return selector;
  return [...selector, ...requirementsOf(keys, labels, "In")];
}

export function requirementsOf(keys: readonly string[], labels: Labels, operator: string): readonly Requirement[] {
  return keys.flatMap((key) => {
    const value = labelOf(labels, key);
    return value === undefined ? [] : { key, operator, values: [value] };
  });
}

function eligibleNodes({ board, pod }: PodRun, constraint: SpreadConstraint, keys: readonly Topology[]): Uint8Array {
  const matching = constraint.honorAffinity ? matchingNodes(board, pod.spec) : undefined;
  const blocked = constraint.honorTaints ? taintColumns(board, pod.spec.tolerations).blocked : undefined;
  const eligible = matching === undefined ? new Uint8Array(board.nodes.length).fill(1) : matching.slice();
  for (const { domains } of keys) {
    for (let node = 0; node < eligible.length; node++) if ((domains[node] as number) < 0) eligible[node] = 0;
  }
  for (let node = 0; blocked !== undefined && node < eligible.length; node++)
    if (blocked[node] === 1) eligible[node] = 0;
  return eligible;
}

/** An empty selector counts nothing here, other than elsewhere. */
function countedPods(board: KubernetesBoard, namespace: string, selector: LabelSelector): Int32Array {
  const pods = new Int32Array(board.nodes.length);
  if (selector === null || selector.length === 0) return pods;
  for (const { terminating, namespace: where, labels, counts } of groupsFor(board.groups, selector)) {
    if (terminating || where !== namespace || !matchesSelector(selector, labels)) continue;
    for (const [node, count] of counts) pods[node] = (pods[node] as number) + count;
  }
  return pods;
}
