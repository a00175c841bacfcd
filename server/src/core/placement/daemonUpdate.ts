// The rolling update of a DAEMON service: every instance has its task replaced, so many at once as the percentages allow. The
// new one comes first where the maximum allows for it and both have room, else the old one stops first, if the minimum lets it.
import { type RollingPlan, rollingPlan } from "../model/ecs/deployment.js";
import { instanceAt } from "./board.js";
import type { Batch, Deployment } from "./deployment.js";
import { passesAll } from "./framework.js";
import { ECS } from "./profiles.js";
import { type Placed, type Stop, tasksOf } from "./scaleIn.js";
import { openSession, type Session } from "./session.js";
import type { Cluster, Workload } from "./types.js";

export function updateDaemons(cluster: Cluster, workload: Workload): Deployment {
  const session = openSession(cluster, workload, 0);
  const tasks = tasksOf(session.board);
  const plan = rollingPlan({ desired: tasks.length, ...workload.deployment });
  const update: Update = { session, plan, old: tasks.length, fresh: 0, peak: tasks.length };
  const wanted = tasks.length;
  const batches: Batch[] = [];
  while (tasks.length > 0) {
    const batch = replaceSome(update, tasks.splice(0, Math.max(1, plan.stops, plan.starts)));
    if (batch.stopped.length > 0) batches.push(batch);
  }
  const running = update.old + update.fresh;
  const done = update.fresh === wanted;
  const stalled = done ? undefined : { fit: running, needed: running + 1, upper: plan.upper };
  return { lower: plan.lower, upper: plan.upper, batches, done, stalled, peak: update.peak };
}

interface Update {
  readonly session: Session;
  readonly plan: RollingPlan;
  old: number;
  fresh: number;
  peak: number;
}

function replaceSome(update: Update, tasks: readonly Placed[]): Batch {
  const { session, plan } = update;
  const run = { board: session.board, provider: undefined };
  const started: Stop[] = [];
  const stopped: Stop[] = [];
  let beside = 0;
  let first = 0;
  for (const { index, task } of tasks) {
    const instance = instanceAt(session.board, index).id;
    const hasRoom = beside < plan.starts && passesAll(ECS.filter, run, index);
    if (!hasRoom && first >= plan.stops) continue;
    if (hasRoom) beside += 1;
    else first += 1;
    session.stop(index, task.takes);
    stopped.push({ task: task.id, instance });
    if (!passesAll(ECS.filter, run, index)) continue;
    session.put(index);
    started.push({ task: `new-${update.fresh + started.length + 1}`, instance });
  }
  update.peak = Math.max(update.peak, update.old + update.fresh + beside);
  update.old -= stopped.length;
  update.fresh += started.length;
  return { started, stopped, old: update.old, new: update.fresh };
}
