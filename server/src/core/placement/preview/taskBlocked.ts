// Tasks that were not placed: those with the same reasons together, which instances each reason rules out, and what would
// let one in.
import type { Placement } from "../place.js";
import type { BlockedGroup } from "../trace.js";
import type { Verdict } from "../verdicts.js";
import { nearestTaskChanges } from "./taskChanges.js";
import type { PreviewBlocked } from "./types.js";

export function blockedTasksIn(placement: Placement, groups: readonly BlockedGroup[]): readonly PreviewBlocked[] {
  return merged(placement, groups).map((group) => {
    const { steps, failure, reasons } = group;
    const first = steps[0] as number;
    const isOneRow = (steps.at(-1) as number) - first === steps.length - 1;
    return {
      first,
      count: steps.length,
      ...(isOneRow ? {} : { places: steps }),
      summary: failure,
      reasons: reasonsIn(placement, group),
      changes: nearestTaskChanges(placement, group.provider, reasons),
    };
  });
}

/** DAEMON: each task is for another instance; those for the same reasons stand together. */
function merged({ targets }: Placement, groups: readonly BlockedGroup[]): readonly BlockedGroup[] {
  if (targets === undefined) return groups;
  const alike = new Map<string, Alike>();
  for (const group of groups) {
    const key = [...group.reasons.values()].flatMap((verdicts) => verdicts.map(({ code }) => code)).join(" ");
    const known: Alike = alike.get(key) ?? { first: group, steps: [], reasons: new Map() };
    alike.set(key, known);
    known.steps.push(...group.steps);
    for (const [index, verdicts] of group.reasons) known.reasons.set(index, verdicts);
  }
  return Array.from(alike.values(), ({ steps, reasons, first }) => ({ ...first, steps, reasons }));
}

interface Alike {
  readonly first: BlockedGroup;
  readonly steps: number[];
  readonly reasons: Map<number, readonly Verdict[]>;
}

/** Also of the instances that are no candidates. */
function reasonsIn({ cluster, targets }: Placement, { reasons, provider }: BlockedGroup): PreviewBlocked["reasons"] {
  const places = new Map<string, number[]>();
  const tell = (reason: string, index: number): void => {
    const known = places.get(reason);
    if (known === undefined) places.set(reason, [index]);
    else if (known.at(-1) !== index) known.push(index);
  };
  for (const [index, { status, capacityProvider }] of cluster.instances.entries()) {
    const verdicts = reasons.get(index);
    if (verdicts !== undefined) for (const { reason } of verdicts) tell(reason, index);
    else if (targets !== undefined) continue;
    else if (status !== "ACTIVE") tell(status, index);
    else if (capacityProvider !== provider) tell("The instance belongs to another capacity provider.", index);
  }
  return [...places]
    .map(([reason, instances]) => ({ reason, instances }))
    .sort((a, b) => b.instances.length - a.instances.length || (a.reason < b.reason ? -1 : 1));
}
