// Tasks in the order in which they arrive, laid out so that any step can be asked for at once: by instance and by zone, with
// running sums of what they take. Pure; knows nothing of pages.
import type { Preview, PreviewBatch } from "../../../server/src/protocol/placement.js";

export interface Arrivals {
  readonly total: number;
  readonly byInstance: Groups;
  readonly byZone: Groups;
  /** By instance, the place of its zone. */
  readonly zoneOf: Int32Array;
  /** By resource: what the tasks of an instance took, up to and with each place of `byInstance.order`. */
  readonly sums: readonly Float64Array[];
  /** How many of the first tasks were placed: `placed[step]`. */
  readonly placed: Uint32Array;
}

/** Places of tasks, those of a group together, in the order of arrival. */
export interface Groups {
  /** Where each group begins in `order`; one more than there are groups. */
  readonly start: Uint32Array;
  readonly order: Uint32Array;
}

export function arrivalsOf(preview: Preview): Arrivals {
  const { chosen, instances, zones } = preview;
  const zoneOf = new Int32Array(instances.length).fill(-1);
  for (const [zone, { instances: places }] of zones.entries()) for (const place of places) zoneOf[place] = zone;
  const placed = new Uint32Array(chosen.length + 1);
  for (let task = 0; task < chosen.length; task++) placed[task + 1] = at(placed, task) + (at(chosen, task) < 0 ? 0 : 1);
  const byInstance = grouped(chosen.length, instances.length, (task) => at(chosen, task));
  const byZone = grouped(chosen.length, zones.length, (task) => {
    const instance = at(chosen, task);
    return instance < 0 ? -1 : at(zoneOf, instance);
  });
  return { total: chosen.length, byInstance, byZone, zoneOf, placed, sums: sumsOf(preview, byInstance) };
}

/** How many tasks of a group are there after so many steps. */
export function countAt(groups: Groups, group: number, step: number): number {
  const first = at(groups.start, group);
  let low = first;
  let high = at(groups.start, group + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(groups.order, middle) < step) low = middle + 1;
    else high = middle;
  }
  return low - first;
}

/** All tasks that the group ever has. */
export function countInAll(groups: Groups, group: number): number {
  return at(groups.start, group + 1) - at(groups.start, group);
}

/** The place of the task that came to a group as the one with this number, counted from 0. */
export function taskAt(groups: Groups, group: number, number: number): number {
  return at(groups.order, at(groups.start, group) + number);
}

/** How much of a resource is taken on an instance that so many of its tasks have come to. */
export function takenBy(
  preview: Preview,
  arrivals: Arrivals,
  instance: number,
  resource: number,
  count: number,
): number {
  const before = preview.instances[instance]?.before[resource] ?? 0;
  if (count === 0) return before;
  const sums = arrivals.sums[resource];
  return before + (sums === undefined ? 0 : at(sums, at(arrivals.byInstance.start, instance) + count - 1));
}

/** The batch that a task belongs to. */
export function batchOf(preview: Preview, task: number): PreviewBatch | undefined {
  return preview.batches[batchPlace(preview.batches, task)];
}

/** The step that is worth a first look: the last one that changed anything. */
export function usualStep({ chosen }: Preview): number {
  for (let task = chosen.length - 1; task >= 0; task--) if (at(chosen, task) >= 0) return task + 1;
  return Math.min(1, chosen.length);
}

/** What a task of the batch takes of a resource on an instance. */
export function takesOf(preview: Preview, batch: PreviewBatch | undefined, instance: number, resource: number): number {
  const takes = batch?.takes[resource] ?? 0;
  return takes === "ALL" ? (preview.instances[instance]?.whole[resource] ?? 0) : takes;
}

function batchPlace(batches: readonly PreviewBatch[], task: number): number {
  let low = 0;
  let high = batches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((batches[middle]?.first ?? 0) <= task) low = middle;
    else high = middle - 1;
  }
  return low;
}

function grouped(total: number, groups: number, groupOf: (task: number) => number): Groups {
  const start = new Uint32Array(groups + 1);
  for (let task = 0; task < total; task++) {
    const group = groupOf(task);
    if (group >= 0) start[group + 1] = at(start, group + 1) + 1;
  }
  for (let group = 0; group < groups; group++) start[group + 1] = at(start, group + 1) + at(start, group);
  const next = start.slice();
  const order = new Uint32Array(at(start, groups));
  for (let task = 0; task < total; task++) {
    const group = groupOf(task);
    if (group < 0) continue;
    order[at(next, group)] = task;
    next[group] = at(next, group) + 1;
  }
  return { start, order };
}

function sumsOf(preview: Preview, { start, order }: Groups): Float64Array[] {
  return preview.resources.map((_, resource) => {
    const sums = new Float64Array(order.length);
    for (let instance = 0; instance < preview.instances.length; instance++) {
      let sum = 0;
      for (let place = at(start, instance); place < at(start, instance + 1); place++) {
        sum += takesOf(preview, batchOf(preview, at(order, place)), instance, resource);
        sums[place] = sum;
      }
    }
    return sums;
  });
}

function at(list: ArrayLike<number>, place: number): number {
  return list[place] ?? 0;
}
