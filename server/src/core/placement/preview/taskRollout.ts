// What a rolling update of the previewed service needs: played through where that tells something, and whether there is room
// for as many tasks as the service may be scaled out to.
import type { Answer } from "../answer.js";
import { type Deployment, rollingUpdate } from "../deployment.js";
import { type Placement, place, placedCount } from "../place.js";
import { countOf } from "./inputs.js";
import type { TaskSubject } from "./tasks.js";
import type { PreviewInputs, PreviewRollout } from "./types.js";

/** Null: no service runs the tasks. */
export function rolloutOf(
  { isService, workload }: TaskSubject,
  { most }: PreviewInputs,
  { placement, deployment, unplaced }: Answer,
): PreviewRollout | null {
  if (!(isService ?? workload.need.group.startsWith("service:"))) return null;
  const { lower, upper } = deployment;
  const desired = placement.workload.scheduling === "REPLICA" ? placement.workload.count : placement.chosen.length;
  const before = oldTasks(placement);
  // Where not even the tasks themselves have room, there is nothing to be replaced.
  const isPlayed = before !== undefined && (before.areRunning || unplaced === 0);
  return {
    lower,
    upper,
    extra: Math.max(0, upper - desired),
    simulation: isPlayed ? simulationOf(placement, before.counts) : null,
    most: most === undefined ? null : roomForMost(placement, countOf(most)),
  };
}

interface OldTasks {
  /** By instance. */
  readonly counts: readonly number[];
  /** Whether the cluster runs them; else they are those that were just placed. */
  readonly areRunning: boolean;
}

/** Undefined: there are none. */
function oldTasks({ cluster, workload, chosen }: Placement): OldTasks | undefined {
  const { group } = workload.need;
  const counts = cluster.instances.map(({ tasks }) => tasks.filter((task) => task.group === group).length);
  const areRunning = counts.some((count) => count > 0);
  if (!areRunning) for (const index of chosen) if (index >= 0) counts[index] = (counts[index] as number) + 1;
  return counts.some((count) => count > 0) ? { counts, areRunning } : undefined;
}

function simulationOf(
  { cluster, workload, seed, chosen }: Placement,
  before: readonly number[],
): PreviewRollout["simulation"] {
  if (chosen.length > MOST_PLAYED) return null;
  const { batches, done, stalled, peak } = rollingUpdate(cluster, workload, seed);
  const places = new Map(cluster.instances.map(({ id }, index) => [id, index]));
  const placesOf = (stops: Deployment["batches"][number]["started"]): readonly number[] =>
    stops.map(({ instance }) => places.get(instance) ?? -1);
  return {
    batches: batches.map(({ started, stopped, old, new: fresh }) => ({
      started: placesOf(started),
      stopped: placesOf(stopped),
      old,
      new: fresh,
    })),
    done,
    stalled: stalled === undefined ? null : { fit: stalled.fit, needed: stalled.needed },
    peak,
    before,
  };
}

/** More tasks than this take too long while somebody types. */
const MOST_PLAYED = 10_000;

function roomForMost({ cluster, workload, seed }: Placement, asked: number): PreviewRollout["most"] {
  if (workload.scheduling === "DAEMON") return null;
  return { asked, fit: placedCount(place(cluster, { ...workload, count: asked }, seed)) };
}
