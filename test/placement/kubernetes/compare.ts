// Whether the fast path gives what the plain one gives, pod by pod and reason by reason.
import { podAssignments } from "../../../server/src/core/placement/kubernetes/answers.js";
import { type PodPlacement, scheduleWorkloads } from "../../../server/src/core/placement/kubernetes/kubernetes.js";
import { blockedPods } from "../../../server/src/core/placement/kubernetes/trace.js";
import type { PodCase } from "./cases.js";
import { schedulePlainly } from "./plain.js";

export interface Compared {
  readonly nodes: readonly (string | null)[];
  readonly blocked: readonly Readonly<Record<string, readonly string[]>>[];
}

export function scheduled({ cluster, manifests, fillUp }: PodCase): PodPlacement {
  return scheduleWorkloads(cluster, manifests, { profile: fillUp ? "most-allocated" : "default" });
}

export function fastly(given: PodCase): Compared {
  const placement = scheduled(given);
  const blocked = [...blockedPods(placement)].map(({ reasons }) =>
    Object.fromEntries(
      Object.entries(reasons).map(([node, verdicts]) => [node, verdicts.map(({ code }) => code).sort()]),
    ),
  );
  return { nodes: [...podAssignments(placement)].map(({ node }) => node), blocked };
}

export function plainly({ cluster, manifests, fillUp }: PodCase): Compared {
  const pods = schedulePlainly(cluster, manifests, fillUp);
  const blocked = pods
    .filter(({ node }) => node === null)
    .map(({ blocked: reasons }) =>
      Object.fromEntries(Object.entries(reasons).map(([node, codes]) => [node, [...codes].sort()])),
    );
  return { nodes: pods.map(({ node }) => node), blocked };
}

export function areSame(given: PodCase): boolean {
  return JSON.stringify(sorted(fastly(given))) === JSON.stringify(sorted(plainly(given)));
}

function sorted({ nodes, blocked }: Compared): unknown {
  return [nodes, blocked.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))];
}
