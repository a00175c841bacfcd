// Managed scaling of a capacity provider: how many instances its Auto Scaling group has (N), how many ECS reckons it needs
// (M), and where target tracking takes it.
import { createBoard } from "./board.js";
import type { Placement } from "./place.js";
import { roomOn } from "./room.js";
import { type Cluster, type Instance, TAKES_NOTHING, type Workload } from "./types.js";

export interface ManagedProvider {
  readonly provider: string;
  /** `targetCapacity`, in percent. */
  readonly target: number;
  readonly minimumStep: number;
  readonly maximumStep: number;
  /** An empty instance of each type of the group; none: those that its instances have. */
  readonly types: readonly Instance[];
}

/** Tasks that wait for the provider, all alike. */
export interface Waiting {
  readonly workload: Pick<Workload, "need" | "constraints">;
  readonly count: number;
}

export interface Scaling {
  readonly provider: string;
  readonly n: number;
  readonly m: number;
  /** `CapacityProviderReservation`, in percent. */
  readonly reservation: number;
  /** How many instances target tracking aims at. */
  readonly aim: number;
  /** Waiting tasks that are larger than the smallest type: nothing is added for them. */
  readonly unhandled: number;
}

/** What ECS takes when nothing is said. */
export const MANAGED_SCALING_DEFAULTS: Pick<ManagedProvider, "target" | "minimumStep" | "maximumStep"> = {
  target: 100,
  minimumStep: 1,
  maximumStep: 10_000,
};

export function managedScaling(cluster: Cluster, managed: ManagedProvider, waiting: readonly Waiting[]): Scaling {
  const instances = cluster.instances.filter(({ capacityProvider }) => capacityProvider === managed.provider);
  const types = managed.types.length > 0 ? managed.types : typesOf(instances);
  const n = instances.length;
  const tasks = waiting.filter(({ count }) => count > 0);
  const handled = tasks.filter((group) => types.every((type) => holds(type, group) > 0));
  const unhandled = tasks.reduce((sum, group) => sum + (handled.includes(group) ? 0 : group.count), 0);
  const m = tasks.length === 0 ? instances.filter(isBusy).length : n + extraFor(handled, types, managed);
  return { provider: managed.provider, n, m, reservation: reservation(n, m), aim: aimOf(m, managed), unhandled };
}

/** The tasks of a placement that wait for a provider. */
export function waitingFor({ workload, chosen, providers }: Placement, provider: string): Waiting {
  const count = chosen.reduce((sum, index, step) => {
    const waits = index < 0 && workload.providers[providers[step] as number]?.provider === provider;
    return sum + (waits ? 1 : 0);
  }, 0);
  return { workload, count };
}

function reservation(n: number, m: number): number {
  if (n === 0) return m === 0 ? 100 : 200;
  return (m / n) * 100;
}

function aimOf(m: number, { target }: ManagedProvider): number {
  return Math.ceil((m * 100) / target);
}

/** The lower bound of the group that needs most: of mixed types, each holds what the largest does. */
function extraFor(groups: readonly Waiting[], types: readonly Instance[], managed: ManagedProvider): number {
  if (groups.length === 0) return 0;
  const extra = groups.map((group) => Math.ceil(group.count / Math.max(...types.map((type) => holds(type, group)))));
  return Math.min(managed.maximumStep, Math.max(managed.minimumStep, ...extra));
}

function holds(type: Instance, { workload }: Waiting): number {
  const board = createBoard({ instances: [type] }, workload);
  return roomOn({ board, provider: undefined }, 0);
}

/** Whether it runs a task that is not a daemon. */
function isBusy({ tasks, otherTasks }: Instance): boolean {
  return otherTasks > 0 || tasks.some(({ daemon }) => !daemon);
}

/** Its instances as if they were new, one of each type. */
function typesOf(instances: readonly Instance[]): readonly Instance[] {
  const byType = new Map(instances.map((instance) => [instance.type ?? instance.id, instance]));
  return [...byType.values()].map((instance) => ({
    ...instance,
    status: "ACTIVE",
    agentConnected: true,
    used: TAKES_NOTHING,
    tasks: [],
    otherTasks: 0,
  }));
}
