// Between how many pods run while workloads are rolled out, as their strategies say: the least and the most, all together.
import type { PodPlacement } from "./kubernetes/kubernetes.js";
import { named, objectsIn } from "./kubernetes/read/surroundings.js";
import { at, textAt } from "./kubernetes/read/values.js";

export interface RolloutRange {
  readonly lower: number;
  readonly upper: number;
}

/** `documents`: the manifests that the placement was made of. */
export function rolloutRange({ runs }: PodPlacement, documents: Iterable<unknown>): RolloutRange {
  const objects = new Map(objectsIn(documents).map((object) => [keyOf(textAt(object, "kind"), named(object)), object]));
  let lower = 0;
  let upper = 0;
  for (const { batch, count } of runs) {
    const range = rangeOf(batch.workload.kind, count, objects.get(keyOf(batch.workload.kind, batch.workload)));
    lower += range.lower;
    upper += range.upper;
  }
  return { lower, upper };
}

function keyOf(
  kind: string | undefined,
  { namespace, name }: { readonly namespace: string; readonly name: string },
): string {
  return `${kind}/${namespace}/${name}`;
}

function rangeOf(kind: string, pods: number, object: unknown): RolloutRange {
  const still = { lower: pods, upper: pods };
  if (pods === 0) return still;
  if (kind === "Deployment") {
    const strategy = at(object, "spec", "strategy");
    if (textAt(strategy, "type") === "Recreate") return { lower: 0, upper: pods };
    const surge = partOf(at(strategy, "rollingUpdate", "maxSurge") ?? "25%", pods, Math.ceil);
    const unavailable = partOf(at(strategy, "rollingUpdate", "maxUnavailable") ?? "25%", pods, Math.floor);
    // With neither it could not move: one may be missing then.
    return { lower: Math.max(0, pods - (surge + unavailable === 0 ? 1 : unavailable)), upper: pods + surge };
  }
  if (kind !== "StatefulSet" && kind !== "DaemonSet") return still;
  const strategy = at(object, "spec", "updateStrategy");
  if (textAt(strategy, "type") === "OnDelete") return still;
  const unavailable = partOf(at(strategy, "rollingUpdate", "maxUnavailable") ?? 1, pods, Math.ceil);
  const surge = kind === "DaemonSet" ? partOf(at(strategy, "rollingUpdate", "maxSurge") ?? 0, pods, Math.ceil) : 0;
  return { lower: Math.max(0, pods - unavailable), upper: pods + surge };
}

/** A number, or a percentage of the pods. */
function partOf(value: unknown, pods: number, round: (part: number) => number): number {
  const percent = typeof value === "string" ? /^(\d{1,6})%$/.exec(value)?.[1] : undefined;
  if (percent !== undefined) return round((pods * Number(percent)) / 100);
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : 0;
}
