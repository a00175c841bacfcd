// Places a workload on a cluster. The answer is columns, a number a task; rows, verdicts and the cluster as it is
// afterwards are made of it when somebody asks. It is one possible outcome: where ECS leaves the choice open, the order of zones and
// ids decides, and chance comes from the seed.
import type { Run } from "./ecs.js";
import { passesAll } from "./framework.js";
import { memberOf } from "./plugins/memberOf.js";
import { requiredAttributes } from "./plugins/requiredAttributes.js";
import { ECS } from "./profiles.js";
import { openSession, type Session } from "./session.js";
import { providersOf } from "./shares.js";
import type { Cluster, Workload } from "./types.js";

export interface Placement {
  readonly cluster: Cluster;
  readonly workload: Workload;
  readonly seed: number;
  /** By task, in the order of scheduling: the place of its instance in the cluster; -1: it was not placed. */
  readonly chosen: Int32Array;
  /** By task: the place of its capacity provider in the workload; -1: none. */
  readonly providers: Int32Array;
  /** DAEMON, by task: the instance that it is for. */
  readonly targets: Int32Array | undefined;
}

export interface Assignment {
  readonly task: string;
  /** Null: it was not placed. */
  readonly instance: string | null;
  readonly provider: string | null;
}

export function place(cluster: Cluster, workload: Workload, seed = 0): Placement {
  const session = openSession(cluster, workload, seed);
  if (workload.scheduling === "DAEMON") return placeDaemons(cluster, workload, seed, session);
  const providers = providersOf(workload, workload.count, cluster);
  // Without a strategy every instance will do.
  if (workload.providers.length === 0) providers.fill(-1);
  const chosen = Int32Array.from(providers, (provider) => {
    if (provider < 0 && workload.providers.length > 0) return -1;
    return session.place(workload.providers[provider]?.provider);
  });
  return { cluster, workload, seed, chosen, providers, targets: undefined };
}

export function placedCount({ chosen }: Placement): number {
  return chosen.reduce((sum, index) => sum + (index < 0 ? 0 : 1), 0);
}

/** How many instances took a task of this run. */
export function usedInstances({ cluster, chosen }: Placement): readonly number[] {
  const used = new Set(chosen);
  return Array.from(cluster.instances.keys()).filter((index) => used.has(index));
}

export function assignmentsOf(placement: Placement): readonly Assignment[] {
  const { cluster, workload, chosen, providers } = placement;
  return Array.from(chosen, (index, step) => ({
    task: taskName(placement, step),
    instance: cluster.instances[index]?.id ?? null,
    provider: workload.providers[providers[step] as number]?.provider ?? null,
  }));
}

/** Unique within the placement: `web-1` for the first task of `service:web`. */
export function taskName(placement: Placement, step: number): string {
  return `${taskPrefix(placement)}-${step + 1}`;
}

/** What the names of tasks begin with. */
export function taskPrefix({ workload }: Placement): string {
  return workload.need.group.replace(/^(?:service|family):/, "");
}

/** One task on every ACTIVE instance that meets the attributes and constraints and does not run one yet. */
function placeDaemons(cluster: Cluster, workload: Workload, seed: number, session: Session): Placement {
  const run: Run = { board: session.board, provider: undefined };
  const targets = daemonTargets(run).filter((index) => session.board.own[index] === 0);
  const chosen = targets.map((index) => {
    if (!passesAll(ECS.filter, run, index)) return -1;
    session.put(index);
    return index;
  });
  return { cluster, workload, seed, chosen, providers: new Int32Array(chosen.length).fill(-1), targets };
}

/** In the stable order. What an instance has left does not count: one that is short of something stays without its task. */
export function daemonTargets(run: Run): Int32Array {
  return run.board.order.filter((index) => passesAll(WANTED, run, index));
}

const WANTED = [...ECS.preFilter, requiredAttributes, memberOf];
