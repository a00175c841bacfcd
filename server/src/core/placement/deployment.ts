// A rolling update played through, batch by batch, with the old tasks in place: new ones start as far as the maximum and the
// room allow, old ones stop as soon as new ones replace them, and down to the minimum where nothing else gives room. A task
// that starts counts as healthy with the next batch.
import { taskCounts } from "../model/ecs/deployment.js";
import { clusterAfter } from "./after.js";
import { instanceAt } from "./board.js";
import { updateDaemons } from "./daemonUpdate.js";
import { place } from "./place.js";
import { DEFAULT_STRATEGIES } from "./profiles.js";
import { openStopper, type Placed, type Stop, type Stopper, tasksOf } from "./scaleIn.js";
import { openSession, type Session } from "./session.js";
import { providersOf } from "./shares.js";
import type { Cluster, Workload } from "./types.js";

export interface Deployment {
  /** The range that the number of running tasks stays in. */
  readonly lower: number;
  readonly upper: number;
  readonly batches: readonly Batch[];
  /** Whether all new tasks run in the end and no old one does. */
  readonly done: boolean;
  /** Where it stands still: so many tasks fit, so many at least are needed to go on, so many when it has all the room it may use. */
  readonly stalled: { readonly fit: number; readonly needed: number; readonly upper: number } | undefined;
  /** The most tasks that run at once. */
  readonly peak: number;
}

/** What happens at once; the counts are those after it. */
export interface Batch {
  readonly started: readonly Stop[];
  readonly stopped: readonly Stop[];
  readonly old: number;
  readonly new: number;
}

/** `cluster`: with the old tasks of the service; where it has none, they are placed first, as the new ones are. */
export function rollingUpdate(cluster: Cluster, workload: Workload, seed = 0): Deployment {
  const before = withOldTasks(cluster, workload, seed);
  return workload.scheduling === "DAEMON" ? updateDaemons(before, workload) : updateReplicas(before, workload, seed);
}

interface Rollout {
  readonly session: Session;
  readonly workload: Workload;
  readonly lower: number;
  readonly upper: number;
  readonly old: Stopper;
  /** By new task: its capacity provider. */
  readonly providers: Int32Array;
  fresh: number;
}

function updateReplicas(cluster: Cluster, given: Workload, seed: number): Deployment {
  const strategies = given.strategies.length === 0 ? DEFAULT_STRATEGIES : given.strategies;
  const workload = { ...given, strategies };
  const { minimum, maximum } = workload.deployment;
  const { lower, upper } = taskCounts({ desired: workload.count, minimum, maximum });
  const session = openSession(cluster, workload, seed);
  // The new tasks are shared out for themselves: the old ones go.
  const providers = providersOf(workload, workload.count, { instances: [] });
  const old = openStopper(session, strategies, tasksOf(session.board));
  const rollout: Rollout = { session, workload, lower, upper, old, providers, fresh: 0 };
  const batches: Batch[] = [];
  let peak = old.left();
  while (rollout.fresh < workload.count || old.left() > 0) {
    const started = startSome(rollout);
    peak = Math.max(peak, old.left() + rollout.fresh);
    const stopped = stopSome(rollout, started.length > 0);
    if (started.length + stopped.length === 0) break;
    batches.push({ started, stopped, old: old.left(), new: rollout.fresh });
  }
  const running = old.left() + rollout.fresh;
  const done = old.left() === 0 && rollout.fresh === workload.count;
  const stalled = done ? undefined : { fit: running, needed: running + 1, upper };
  return { lower, upper, batches, done, stalled, peak };
}

function withOldTasks(cluster: Cluster, workload: Workload, seed: number): Cluster {
  const { group } = workload.need;
  const runs = cluster.instances.some(({ tasks }) => tasks.some((task) => task.group === group));
  return runs ? cluster : clusterAfter(place(cluster, workload, seed));
}

/** As many new ones as may run and have room. */
function startSome(rollout: Rollout): readonly Stop[] {
  const { session, workload, upper, old, providers } = rollout;
  const started: Stop[] = [];
  while (rollout.fresh < workload.count && old.left() + rollout.fresh < upper) {
    const place = providers[rollout.fresh] as number;
    if (place < 0 && workload.providers.length > 0) break;
    const index = session.place(workload.providers[place]?.provider);
    if (index < 0) break;
    rollout.fresh += 1;
    started.push({ task: `new-${rollout.fresh}`, instance: instanceAt(session.board, index).id });
  }
  return started;
}

/** Old ones that are replaced; where nothing could start, so many that the minimum still runs. */
function stopSome(rollout: Rollout, hasStarted: boolean): readonly Stop[] {
  const { session, workload, lower, old } = rollout;
  const left = old.left();
  const keep = hasStarted || rollout.fresh === workload.count ? workload.count : lower;
  const count = Math.min(left, Math.max(0, left + rollout.fresh - keep));
  return Array.from({ length: count }, () => {
    const { index, task } = old.next() as Placed;
    return { task: task.id, instance: instanceAt(session.board, index).id };
  });
}
