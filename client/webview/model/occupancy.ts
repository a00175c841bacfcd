// How many tasks an instance has and what they take, at a step of the arrivals or after a batch of a rolling update: the map is
// drawn from this alone, whichever it is.
import type { Preview } from "../../../server/src/protocol/placement.js";
import { type Arrivals, countAt, takenBy, takesOf } from "./arrivals.js";
import { fullness } from "./density.js";
import type { RolloutState } from "./rollout.js";

export interface Occupancy {
  readonly count: (instance: number) => number;
  readonly inZone: (zone: number) => number;
  readonly taken: (instance: number, resource: number) => number;
}

export function occupancyOfArrivals(preview: Preview, arrivals: Arrivals, step: number): Occupancy {
  const count = (instance: number): number => countAt(arrivals.byInstance, instance, step);
  return {
    count,
    inZone: (zone) => countAt(arrivals.byZone, zone, step),
    taken: (instance, resource) => takenBy(preview, arrivals, instance, resource, count(instance)),
  };
}

/** Old tasks are taken to be as large as new ones. */
export function occupancyOfRollout(preview: Preview, { old, fresh }: RolloutState): Occupancy {
  const count = (instance: number): number => (old[instance] ?? 0) + (fresh[instance] ?? 0);
  return {
    count,
    inZone: (zone) => (preview.zones[zone]?.instances ?? []).reduce((sum, instance) => sum + count(instance), 0),
    taken: (instance, resource) =>
      (preview.instances[instance]?.before[resource] ?? 0) +
      count(instance) * takesOf(preview, preview.batches[0], instance, resource),
  };
}

/** The share of what an instance has least left of. */
export function fullestShare(preview: Preview, occupancy: Occupancy, instance: number): number {
  const whole = preview.instances[instance]?.whole ?? [];
  let most = 0;
  for (let resource = 0; resource < whole.length; resource++) {
    const share = fullness(occupancy.taken(instance, resource), whole[resource] ?? null) ?? 0;
    if (share > most) most = share;
  }
  return most;
}
