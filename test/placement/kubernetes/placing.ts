// Placing and reading off what happened, in the few words of a table.
import { podAssignments } from "../../../server/src/core/placement/kubernetes/answers.js";
import { type ScheduleOptions, scheduleWorkloads } from "../../../server/src/core/placement/kubernetes/kubernetes.js";
import { blockedPods } from "../../../server/src/core/placement/kubernetes/trace.js";
import { cluster, manifests } from "./objects.js";

type Objects = readonly unknown[];

/** `web-1: n1` for every pod; `web-1: -` without a node. */
export function placed(nodes: Objects, workloads: Objects, options: ScheduleOptions = {}): readonly string[] {
  const placement = scheduleWorkloads(cluster(...nodes), manifests(...workloads), options);
  return [...podAssignments(placement)].map(({ pod, node }) => `${pod}: ${node ?? "-"}`);
}

/** By node: why the first pod that was not placed cannot go there. */
export function reasons(nodes: Objects, workloads: Objects): Readonly<Record<string, readonly string[]>> {
  const placement = scheduleWorkloads(cluster(...nodes), manifests(...workloads));
  const [first] = blockedPods(placement);
  return Object.fromEntries(
    Object.entries(first?.reasons ?? {}).map(([node, verdicts]) => [node, verdicts.map(({ reason }) => reason)]),
  );
}

/** How many pods each node took, in the order of their names. */
export function counts(
  nodes: Objects,
  workloads: Objects,
  options: ScheduleOptions = {},
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const row of placed(nodes, workloads, options)) {
    const node = row.split(": ")[1] ?? "-";
    found[node] = (found[node] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
