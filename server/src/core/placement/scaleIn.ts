// Which tasks ECS stops to scale in: those on instances that are no longer ACTIVE first, then by the strategies turned round.
// What they leave level, chance decides.
import { type Board, instanceAt } from "./board.js";
import type { Key } from "./ecs.js";
import type { Draw } from "./generator.js";
import { DEFAULT_STRATEGIES } from "./profiles.js";
import { openSession, type Session } from "./session.js";
import type { Cluster, RunningTask, Strategy, Workload } from "./types.js";

export interface Stop {
  readonly task: string;
  readonly instance: string;
}

/** A task of the group that runs, and where. */
export interface Placed {
  readonly index: number;
  readonly task: RunningTask;
}

/** The tasks of the group that stop, in order: so many, or fewer when the rest is protected. */
export function scaleIn(cluster: Cluster, workload: Workload, count: number, seed = 0): readonly Stop[] {
  const strategies = workload.strategies.length === 0 ? DEFAULT_STRATEGIES : workload.strategies;
  const session = openSession(cluster, { ...workload, strategies }, seed);
  const left = tasksOf(session.board).filter(({ task }) => !task.protected);
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const { index, task } = stopOne(session, strategies, left);
    return { task: task.id, instance: instanceAt(session.board, index).id };
  });
}

/** The tasks of the group that ran before the run. */
export function tasksOf({ instances, order, need }: Board): Placed[] {
  return Array.from(order).flatMap((index) =>
    (instances[index]?.tasks ?? []).filter(({ group }) => group === need.group).map((task) => ({ index, task })),
  );
}

/** Stops the next of the tasks, of which there is at least one, and takes it off the list. */
export function stopOne(session: Session, strategies: readonly Strategy[], tasks: Placed[]): Placed {
  const next = nextToStop(session, strategies, tasks);
  tasks.splice(tasks.indexOf(next), 1);
  session.stop(next.index, next.task.takes);
  return next;
}

function nextToStop(
  { board, keys, draw }: Pick<Session, "board" | "keys" | "draw">,
  strategies: readonly Strategy[],
  tasks: readonly Placed[],
): Placed {
  const leaves = ({ index }: Placed): boolean => instanceAt(board, index).status !== "ACTIVE";
  let left = tasks.some(leaves) ? tasks.filter(leaves) : tasks;
  for (const [place, strategy] of strategies.entries()) {
    if (strategy.type === "random") break;
    const value = priorityOf(strategy, keys[place] as Key);
    left = largest(left, value);
  }
  return drawn(left, draw);
}

/** The larger, the sooner it stops. */
function priorityOf(strategy: Strategy, key: Key): (placed: Placed) => number {
  if (key.kind === "random") return () => 0;
  // Of binpack, what its instance has left without it.
  const field = strategy.type === "binpack" ? strategy.field : undefined;
  return ({ index, task }) => key.value(index) + (field === undefined ? 0 : (task.takes?.[field] ?? 0));
}

function largest(tasks: readonly Placed[], priority: (placed: Placed) => number): readonly Placed[] {
  let most = Number.NEGATIVE_INFINITY;
  let found: Placed[] = [];
  for (const placed of tasks) {
    const value = priority(placed);
    if (value < most) continue;
    if (value > most) found = [];
    most = value;
    found.push(placed);
  }
  return found;
}

function drawn(tasks: readonly Placed[], draw: Draw): Placed {
  return tasks[tasks.length > 1 ? draw(tasks.length) : 0] as Placed;
}
