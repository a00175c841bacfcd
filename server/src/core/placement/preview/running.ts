// How many tasks of a service a cluster may run already. A service that is deployed is not in need of all its tasks once more.
import type { Cluster } from "../types.js";
import type { TaskSubject } from "./tasks.js";

/** Its own, and those of which nobody tells whose they are: they may be its own. A run always means more tasks. */
export function mayRun({ workload, isService = false }: TaskSubject, { instances }: Cluster): number {
  if (!isService || workload.scheduling === "DAEMON") return 0;
  const { group } = workload.need;
  const running = instances.map(
    ({ tasks, otherTasks }) =>
      otherTasks + tasks.filter((one) => one.group === undefined || one.group === group).length,
  );
  return Math.min(
    workload.count,
    running.reduce((sum, count) => sum + count, 0),
  );
}
