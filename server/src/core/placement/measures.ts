// Figures by which two placements are compared: how even they are, and what nobody can use any more.
import { clusterAfter } from "./after.js";
import { createBoard } from "./board.js";
import { passesAll } from "./framework.js";
import { type Placement, placedCount, usedInstances } from "./place.js";
import { ECS } from "./profiles.js";

export interface Measures {
  readonly placed: number;
  readonly unplaced: number;
  /** Instances that took a task of this run. */
  readonly instancesUsed: number;
  /** Tasks of the group by zone, earlier ones included: of every zone with ACTIVE instances, or with tasks. */
  readonly zones: Readonly<Record<string, number>>;
  /** The difference between the zone with most and the one with fewest. */
  readonly skew: number;
  /** CPU units and MiB that are free on ACTIVE instances, and of that what is on those which can take no further task of this kind. */
  readonly free: { readonly cpu: number; readonly memory: number };
  readonly stranded: { readonly cpu: number; readonly memory: number };
}

export function measuresOf(placement: Placement): Measures {
  const board = createBoard(clusterAfter(placement), placement.workload);
  const run = { board, provider: undefined };
  const zones = new Map<string, number>();
  const all = { cpu: 0, memory: 0 };
  const stranded = { cpu: 0, memory: 0 };
  for (const [index, { zone = "", status }] of board.instances.entries()) {
    const tasks = board.own[index] as number;
    if (status === "ACTIVE" || tasks > 0) zones.set(zone, (zones.get(zone) ?? 0) + tasks);
    if (status !== "ACTIVE") continue;
    const isFull = !passesAll(ECS.filter, run, index);
    for (const resource of ["cpu", "memory"] as const) {
      const free = Math.max(0, board.free[resource][index] as number);
      if (!Number.isFinite(free)) continue;
      all[resource] += free;
      if (isFull) stranded[resource] += free;
    }
  }
  const counts = [...zones.values()];
  const placed = placedCount(placement);
  return {
    placed,
    unplaced: placement.chosen.length - placed,
    instancesUsed: usedInstances(placement).length,
    zones: Object.fromEntries(zones),
    skew: counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts),
    free: all,
    stranded,
  };
}
