// How many instances of a type some workloads need: at least so many, since fewer cannot hold what they take, and so many
// with which they surely fit, found by putting the largest tasks first, each into the first instance that has room.
import { withTasks } from "./after.js";
import { createBoard, takesOf } from "./board.js";
import { roomOn } from "./room.js";
import type { Instance, Resource, RunningTask, Workload } from "./types.js";

/** Tasks that are all alike. DAEMON: one on every instance. */
export type Load = Pick<Workload, "need" | "constraints" | "count" | "scheduling">;

export interface Fit {
  readonly lower: number;
  /** What first-fit-decreasing takes. */
  readonly upper: number;
}

/** `type`: an empty instance of it. Undefined: one of the tasks never fits there. */
export function fitOn(type: Instance, loads: readonly Load[]): Fit | undefined {
  const daemons = loads.filter(({ scheduling }) => scheduling === "DAEMON");
  if (daemons.some((load, index) => roomsOn([withAll(type, daemons.slice(0, index))], load)[0] === 0)) return undefined;
  const base = withAll(type, daemons);
  const replicas = loads.filter(({ scheduling, count }) => scheduling === "REPLICA" && count > 0);
  const alone = replicas.map((load) => roomsOn([base], load)[0] as number);
  if (alone.includes(0)) return undefined;
  // One at least, also where nothing that they need is limited.
  const counts = replicas.map(({ count }, index) => Math.max(1, Math.ceil(count / (alone[index] as number))));
  const lower = Math.max(0, ...counts, ...RESOURCES.map((resource) => boundBy(resource, base, replicas)));
  return { lower, upper: firstFit(base, replicas) };
}

const RESOURCES: readonly Resource[] = ["cpu", "memory", "gpus", "eniSlots"];

/** What all take together, by what one instance has. */
function boundBy(resource: Resource, base: Instance, loads: readonly Load[]): number {
  const capacity = base.capacity[resource];
  if (capacity === undefined) return 0;
  const wanted = loads.reduce((sum, { need, count }) => sum + takesOf(need, base)[resource] * count, 0);
  return wanted === 0 ? 0 : Math.ceil(wanted / (capacity - base.used[resource]));
}

function firstFit(base: Instance, loads: readonly Load[]): number {
  const sorted = [...loads].sort((a, b) => shareOf(b, base) - shareOf(a, base));
  let instances: readonly Instance[] = [];
  for (const load of sorted) {
    let left = load.count;
    const rooms = roomsOn(instances, load);
    const filled = instances.map((instance, index) => {
      const tasks = Math.min(left, rooms[index] as number);
      left -= tasks;
      return withTasks(instance, tasksOf(load, instance, tasks));
    });
    const each = roomsOn([base], load)[0] as number;
    instances = [...filled, ...newFor(load, base, left, each)];
  }
  return instances.length;
}

/** New instances for so many tasks. Those that are full are all alike, and stand there as one. */
function newFor(load: Load, base: Instance, tasks: number, each: number): readonly Instance[] {
  const full = Number.isFinite(each) ? Math.floor(tasks / each) : 0;
  const rest = full > 0 ? tasks - full * each : tasks;
  return [
    ...(full > 0 ? Array<Instance>(full).fill(withTasks(base, tasksOf(load, base, each))) : []),
    ...(rest > 0 ? [withTasks(base, tasksOf(load, base, rest))] : []),
  ];
}

/** Of the resource of which a task takes the largest part. */
function shareOf({ need }: Load, base: Instance): number {
  const takes = takesOf(need, base);
  const shares = RESOURCES.filter((resource) => takes[resource] > 0).map((resource) =>
    // All of an unknown number is the whole as well.
    Number.isFinite(takes[resource]) ? takes[resource] / (base.capacity[resource] ?? Number.POSITIVE_INFINITY) : 1,
  );
  return Math.max(0, ...shares);
}

function roomsOn(instances: readonly Instance[], load: Load): readonly number[] {
  const board = createBoard({ instances }, load);
  return instances.map((_, index) => roomOn({ board, provider: undefined }, index));
}

function withAll(type: Instance, daemons: readonly Load[]): Instance {
  return daemons.reduce((instance, load) => withTasks(instance, tasksOf(load, instance, 1)), type);
}

function tasksOf({ need, scheduling }: Load, instance: Instance, count: number): readonly RunningTask[] {
  const takes = takesOf(need, instance);
  const task = { group: need.group, takes, daemon: scheduling === "DAEMON", protected: false };
  return Array.from({ length: count }, (_, index) => ({ ...task, id: `${need.group}-${index + 1}` }));
}
