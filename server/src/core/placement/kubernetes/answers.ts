// What people ask of a placement of pods: where each one went, on how many nodes, at what price, and on what it all rests.
import { MONTH_HOURS } from "../../data/fargatePrices.js";
import { instanceType } from "../../data/instanceTypes.js";
import { assumePods, type PodAssumption } from "./assumptions.js";
import { fargateNode, ON_FARGATE, type PodPlacement, podNameIn } from "./kubernetes.js";
import type { KubernetesNode } from "./types.js";
import { claimsOf, createVolumeBoard } from "./volumes.js";

export interface PodAssignment {
  readonly pod: string;
  /** Null: it was not placed. */
  readonly node: string | null;
}

/** A row a pod, in the order of scheduling. */
export function* podAssignments(placement: PodPlacement): Generator<PodAssignment, void, undefined> {
  for (const run of placement.runs) {
    for (let place = 0; place < run.count; place++) {
      const pod = podNameIn(run, place);
      const node = placement.chosen[run.first + place] as number;
      yield { pod, node: node === ON_FARGATE ? fargateNode(pod) : (placement.nodes[node] ?? null) };
    }
  }
}

export function placedPods({ chosen }: PodPlacement): number {
  return chosen.reduce((sum, node) => sum + (node === -1 ? 0 : 1), 0);
}

/** The nodes that took a pod of this run; each pod on Fargate has one of its own. */
export function usedNodes({ chosen, nodes }: PodPlacement): {
  readonly nodes: readonly string[];
  readonly fargate: number;
} {
  const used = new Set(chosen);
  const names = nodes.filter((_, index) => used.has(index));
  return { nodes: names, fargate: chosen.reduce((sum, node) => sum + (node === ON_FARGATE ? 1 : 0), 0) };
}

/** The price of one vCPU and of one GB an hour on Fargate. */
export interface FargateRates {
  readonly vcpu: number;
  readonly gb: number;
}

/** USD a month, of the nodes that took a pod of this run; null as soon as one price is not known. */
export function podCost(placement: PodPlacement, fargate: FargateRates): number | null {
  const used = new Set(usedNodes(placement).nodes);
  let hourly = 0;
  for (const node of placement.cluster.nodes) {
    if (!used.has(node.name)) continue;
    const price = instanceType(typeOf(node) ?? "")?.pricePerHour;
    if (price === undefined) return null;
    hourly += price;
  }
  for (const { fargate: pod, count } of placement.runs) {
    if (pod?.size === undefined) continue;
    hourly += count * ((pod.size.cpu / 1024) * fargate.vcpu + (pod.size.memory / 1024) * fargate.gb);
  }
  return Math.round(hourly * MONTH_HOURS * 100) / 100;
}

/** The instance type of a node. */
export function typeOf({ labels }: KubernetesNode): string | undefined {
  return labels["node.kubernetes.io/instance-type"] ?? labels["beta.kubernetes.io/instance-type"];
}

export function podAssumptions(placement: PodPlacement): readonly PodAssumption[] {
  const { nodes, waitingPods } = placement.cluster;
  return [
    assumePods("no-preemption", {}),
    assumePods("ties-by-name", {}),
    assumePods("images-unknown", {}),
    ...(nodes.length > 100 ? [assumePods("all-nodes-scored", { nodes: nodes.length })] : []),
    ...(waitingPods > 0 ? [assumePods("waiting-pods", { pods: waitingPods })] : []),
    ...placement.expanded.assumptions,
    ...ofWorkloads(placement),
    ...ofVolumes(placement),
    ...ofQuotas(placement),
    ...ofNodes(placement),
  ];
}

function ofWorkloads({ runs, cluster }: PodPlacement): readonly PodAssumption[] {
  const running = new Map<string, number>();
  for (const pod of cluster.pods) {
    if (pod.owner?.kind === "DaemonSet") continue;
    const key = `${pod.namespace}/${pod.owner?.name ?? pod.name}`;
    running.set(key, (running.get(key) ?? 0) + 1);
  }
  return runs.flatMap(({ batch: { workload } }): readonly PodAssumption[] => {
    const { kind, name, namespace, spec } = workload;
    const scheduler = spec.schedulerName ?? "default-scheduler";
    const pods = kind === "DaemonSet" ? 0 : (running.get(`${namespace}/${name}`) ?? 0);
    return [
      ...(/^(?:default|fargate)-scheduler$/.test(scheduler)
        ? []
        : [assumePods("other-scheduler", { workload: name, scheduler })]),
      ...(pods === 0 ? [] : [assumePods("own-pods-stay", { workload: name, pods })]),
    ];
  });
}

function ofVolumes({ runs, cluster }: PodPlacement): readonly PodAssumption[] {
  const claiming = runs.filter(({ batch }) => batch.pod.spec.volumes.length > 0);
  if (claiming.length === 0) return [];
  const board = createVolumeBoard(cluster);
  const unknown = claiming.flatMap(({ batch: { workload, pod, firstNumber } }) =>
    claimsOf(board, { namespace: pod.namespace, name: workload.name, ordinal: firstNumber }, pod.spec.volumes)
      .filter(({ state }) => state.kind === "unknown")
      .map(({ key }) => assumePods("claim-unknown", { workload: workload.name, claim: key.split("/")[1] ?? key })),
  );
  return [...unknown, assumePods("volume-limits-unknown", {})];
}

function ofQuotas({ runs, cluster }: PodPlacement): readonly PodAssumption[] {
  const namespaces = new Set(runs.map(({ batch }) => batch.workload.namespace));
  return cluster.quotas
    .filter(({ namespace }) => namespaces.has(namespace))
    .map((quota) => assumePods("quota-not-checked", quota));
}

const AMOUNTS = ["cpu", "memory", "pods"] as const;

function ofNodes({ cluster: { nodes } }: PodPlacement): readonly PodAssumption[] {
  return AMOUNTS.flatMap((resource) => {
    const unknown = nodes.filter(({ allocatable }) => allocatable[resource] === undefined).length;
    return unknown === 0 ? [] : assumePods("amount-unknown", { nodes: unknown, resource });
  });
}
