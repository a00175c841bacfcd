// The columns of one run: what is free on every instance and how many tasks of the group it runs, changed in place as tasks
// come and go. It belongs to the run that made it and never leaves it; the cluster that it was made of stays as it is.
import { parseQuery } from "../query/parse.js";
import type { Expression } from "../query/query.js";
import type {
  Cluster,
  Constraint,
  HostPorts,
  Instance,
  Protocol,
  Resource,
  Takes,
  TaskNeed,
  Workload,
} from "./types.js";

export interface Board {
  readonly instances: readonly Instance[];
  readonly need: TaskNeed;
  readonly constraints: readonly ReadConstraint[];
  /** The places of the instances in the stable order: by zone, then by id; and the other way round. */
  readonly order: Int32Array;
  readonly rank: Int32Array;
  /** What is free; infinite where it is not known. */
  readonly free: Readonly<Record<Resource, Float64Array>>;
  /** How many tasks run there: all, and those of the group. */
  readonly running: Int32Array;
  readonly own: Int32Array;
  /** Taken host ports, by instance; read when somebody first asks. */
  readonly ports: Readonly<Record<Protocol, (Set<number> | undefined)[]>>;
}

export type ReadConstraint =
  | { readonly type: "distinctInstance" }
  | { readonly type: "memberOf"; readonly text: string; readonly expression: Expression };

export function createBoard(
  { instances }: Cluster,
  { need, constraints }: Pick<Workload, "need" | "constraints">,
): Board {
  const order = stableOrder(instances);
  const rank = new Int32Array(order.length);
  for (const [place, index] of order.entries()) rank[index] = place;
  const isOwn = (group: string | undefined): boolean => group === need.group;
  return {
    instances,
    need,
    constraints: [...need.constraints, ...constraints].map(readConstraint),
    order,
    rank,
    free: {
      cpu: freeOf(instances, "cpu"),
      memory: freeOf(instances, "memory"),
      gpus: freeOf(instances, "gpus"),
      eniSlots: freeOf(instances, "eniSlots"),
    },
    running: Int32Array.from(instances, ({ tasks, otherTasks }) => tasks.length + otherTasks),
    own: Int32Array.from(instances, ({ tasks }) => tasks.reduce((sum, { group }) => sum + (isOwn(group) ? 1 : 0), 0)),
    ports: { tcp: [], udp: [] },
  };
}

export function instanceAt({ instances }: Board, index: number): Instance {
  return instances[index] as Instance;
}

/** Puts one task of the run on an instance. */
export function put(board: Board, index: number): void {
  change(board, index, takesOf(board.need, instanceAt(board, index)), -1);
}

/** Stops one task of the group there. */
export function lift(board: Board, index: number, takes: Takes | undefined): void {
  change(board, index, takes, 1);
}

/** What a task takes of this instance: `ALL` GPUs are as many as it has. */
export function takesOf(need: TaskNeed, { capacity }: Instance): Takes {
  const { cpu, memory, gpus, eniSlots, ports } = need;
  return { cpu, memory, gpus: gpus === "ALL" ? (capacity.gpus ?? Number.POSITIVE_INFINITY) : gpus, eniSlots, ports };
}

/** The ports of a kind that are taken on an instance. */
export function portsInUse(board: Board, index: number, protocol: Protocol): Set<number> {
  const column = board.ports[protocol];
  let inUse = column[index];
  if (inUse === undefined) {
    inUse = new Set(instanceAt(board, index).used.ports[protocol]);
    column[index] = inUse;
  }
  return inUse;
}

/** Which ports of a task are taken. */
export function takenPorts(board: Board, index: number): HostPorts {
  const taken = (protocol: Protocol): readonly number[] =>
    board.need.ports[protocol].filter((port) => portsInUse(board, index, protocol).has(port));
  return { tcp: taken("tcp"), udp: taken("udp") };
}

/** `sign`: of what is free afterwards. */
function change(board: Board, index: number, takes: Takes | undefined, sign: 1 | -1): void {
  const { free, running, own } = board;
  running[index] = (running[index] as number) - sign;
  own[index] = (own[index] as number) - sign;
  if (takes === undefined) return;
  for (const resource of RESOURCES) {
    const column = free[resource];
    const amount = takes[resource];
    // All of an unknown number: none is left, and all are back.
    column[index] = Number.isFinite(amount) ? (column[index] as number) + sign * amount : sign < 0 ? 0 : amount;
  }
  changePorts(board, index, takes.ports, sign);
}

function changePorts(board: Board, index: number, ports: HostPorts, sign: 1 | -1): void {
  for (const protocol of PROTOCOLS) {
    if (ports[protocol].length === 0) continue;
    const inUse = portsInUse(board, index, protocol);
    for (const port of ports[protocol]) {
      if (sign < 0) inUse.add(port);
      else inUse.delete(port);
    }
  }
}

const RESOURCES: readonly Resource[] = ["cpu", "memory", "gpus", "eniSlots"];
const PROTOCOLS: readonly Protocol[] = ["tcp", "udp"];

function freeOf(instances: readonly Instance[], resource: Resource): Float64Array {
  return Float64Array.from(instances, ({ capacity, used }) => {
    const whole = capacity[resource];
    if (whole !== undefined) return whole - used[resource];
    // All of an unknown number may be taken.
    return Number.isFinite(used[resource]) ? Number.POSITIVE_INFINITY : 0;
  });
}

function stableOrder(instances: readonly Instance[]): Int32Array {
  const zone = ({ zone = "" }: Instance): string => zone;
  const before = (a: Instance, b: Instance): number => byText(zone(a), zone(b)) || byText(a.id, b.id);
  const places = instances.map((_, index) => index);
  return Int32Array.from(places.sort((a, b) => before(instances[a] as Instance, instances[b] as Instance)));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readConstraint(constraint: Constraint): ReadConstraint {
  if (constraint.type === "distinctInstance") return constraint;
  const { type, expression: text } = constraint;
  return { type, text, expression: parseQuery(text).expression };
}
