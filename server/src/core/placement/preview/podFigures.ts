// The figures of a placement of pods: how even it is, what nobody can use any more, and how many more pods would fit.
import { INSTANCE_TYPES_SOURCE } from "../../data/instanceTypes.js";
import { type KubernetesBoard, resourceOf } from "../kubernetes/board.js";
import { type BatchRun, claimOwner, openBatch, type PodPlacement } from "../kubernetes/kubernetes.js";
import { replay } from "../kubernetes/trace.js";
import { zoneOf } from "../kubernetes/whatIf.js";
import type { PodAnswer } from "../podAnswer.js";
import type { Figures } from "./types.js";

export function podFigures({ placement, placed, unplaced, instancesUsed, costPerMonth }: PodAnswer): Figures {
  const { cluster, chosen, runs } = placement;
  // Daemons go to every node: they have no say in what is free for others.
  const kinds = runs.filter(({ batch, count, fargate }) => isReplicated(batch) && count > 0 && fargate === undefined);
  const [only, ...others] = kinds;
  const isOne = only !== undefined && others.length === 0 && only.batch.pod.spec.volumes.length === 0;
  const board = isOne ? replay(placement, chosen.length) : undefined;
  const session = board && isOne ? openBatch(board, only, placement.profile) : undefined;
  session?.begin(...claimOwner(only as BatchRun, (only as BatchRun).count));
  const stranded = board && session ? strandedOn(board, session.passes) : { cpu: null, memory: null };
  return {
    placed,
    total: placed + unplaced,
    instancesUsed,
    instances: cluster.nodes.length,
    costPerMonth,
    region: INSTANCE_TYPES_SOURCE.prices.region,
    stranded,
    skew: skewOf(placement),
    spare: session === undefined ? null : roomIn(session),
    spot: null,
    fit: null,
  };
}

function isReplicated({ workload: { kind } }: BatchRun["batch"]): boolean {
  return kind !== "DaemonSet";
}

/** Of what is free on nodes that may be scheduled to, the part on those that take no further pod. */
function strandedOn(board: KubernetesBoard, passes: (node: number) => boolean): Figures["stranded"] {
  const all = { cpu: 0, memory: 0 };
  const stranded = { cpu: 0, memory: 0 };
  for (const [node, { unschedulable }] of board.nodes.entries()) {
    if (unschedulable) continue;
    const isFull = !passes(node);
    for (const resource of ["cpu", "memory"] as const) {
      const { whole, taken } = resourceOf(board, resource);
      const free = Math.max(0, (whole[node] as number) - (taken[node] as number));
      if (!Number.isFinite(free)) continue;
      all[resource] += free;
      if (isFull) stranded[resource] += free;
    }
  }
  const share = (resource: "cpu" | "memory"): number | null =>
    all[resource] === 0 ? null : stranded[resource] / all[resource];
  return { cpu: share("cpu"), memory: share("memory") };
}

/** More pods than this are not counted. */
const MOST_COUNTED = 10_000;

/** Null: more than anybody counts. */
function roomIn(session: ReturnType<typeof openBatch>): number | null {
  for (let pods = 0; pods < MOST_COUNTED; pods++) {
    const node = session.best();
    if (node < 0) return pods;
    session.land(node);
  }
  return null;
}

/** Of the pods of this run; null: there is one zone at most. */
function skewOf({ cluster, nodes, chosen }: PodPlacement): number | null {
  const zoneByName = new Map(cluster.nodes.map(({ name, labels }) => [name, zoneOf(labels) ?? ""]));
  const zones = nodes.map((name) => zoneByName.get(name) ?? "");
  const counts = new Map(zones.map((zone) => [zone, 0]));
  for (const node of chosen) {
    const zone = zones[node];
    if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const all = [...counts.values()];
  return all.length > 1 ? Math.max(...all) - Math.min(...all) : null;
}
