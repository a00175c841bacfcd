// Which tasks ECS stops to scale in: those on instances that are no longer ACTIVE first, then by the strategies turned round.
// What they leave level, chance decides.
import { type Board, instanceAt } from "./board.js";
import { type Chooser, createChooser } from "./chooser.js";
import type { Key } from "./ecs.js";
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
  const stopper = openStopper(
    session,
    strategies,
    tasksOf(session.board).filter(({ task }) => !task.protected),
  );
  return Array.from({ length: Math.min(count, stopper.left()) }, () => {
    const { index, task } = stopper.next() as Placed;
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
  const next = createStopper(session, strategies, tasks).next() as Placed;
  tasks.splice(tasks.indexOf(next), 1);
  return next;
}

/** Stops tasks one by one, while others may come and go. */
export interface Stopper {
  /** How many are left. */
  readonly left: () => number;
  /** Undefined: none was left. */
  readonly next: () => Placed | undefined;
}

export function openStopper(session: Session, strategies: readonly Strategy[], tasks: readonly Placed[]): Stopper {
  const stopper = createStopper(session, strategies, tasks);
  session.follow(stopper.changed);
  return stopper;
}

function createStopper(
  session: Session,
  strategies: readonly Strategy[],
  tasks: readonly Placed[],
): Stopper & Pick<Chooser, "changed"> {
  const stacks = stacksOf(session.board, tasks);
  const leading = stacks.filter((stack) => stack.tasks.length > 0);
  const chooser = createChooser({
    candidates: leading.map(({ number }) => number),
    keys: keysOf(session, strategies, stacks),
    rank: session.board.rank,
    feasible: (number) => (stacks[number] as Stack).tasks.length > 0,
    weight: (number) => (stacks[number] as Stack).tasks.length,
  });
  let left = tasks.length;
  return {
    left: () => left,
    next: () => {
      const { instance: number, which } = chooser.pick(session.draw);
      if (number < 0) return undefined;
      const stack = stacks[number] as Stack;
      const [task] = stack.tasks.splice(which, 1) as [Placed];
      left -= 1;
      session.stop(task.index, task.task.takes);
      return task;
    },
    changed: (index) => {
      for (let at: number | undefined = index; at !== undefined; at = stacks[at]?.above) chooser.changed(at);
    },
  };
}

/** Tasks of one instance that take the same, which is why it does not matter to the strategies which of them stops. */
interface Stack {
  readonly number: number;
  readonly index: number;
  readonly takes: RunningTask["takes"];
  readonly tasks: Placed[];
  /** The next stack of the instance. */
  above: number | undefined;
}

/** The first one of each instance has its number. */
function stacksOf({ instances }: Board, tasks: readonly Placed[]): readonly Stack[] {
  const stacks = instances.map(
    (_, index): Stack => ({ number: index, index, takes: undefined, tasks: [], above: undefined }),
  );
  for (const placed of tasks) {
    let stack = stacks[placed.index] as Stack;
    if (stack.tasks.length === 0) {
      stacks[placed.index] = { ...stack, takes: placed.task.takes, tasks: [placed] };
      continue;
    }
    while (!takeAlike(stack.takes, placed.task.takes) && stack.above !== undefined)
      stack = stacks[stack.above] as Stack;
    if (takeAlike(stack.takes, placed.task.takes)) stack.tasks.push(placed);
    else {
      stack.above = stacks.length;
      stacks.push({ ...stack, number: stacks.length, takes: placed.task.takes, tasks: [placed], above: undefined });
    }
  }
  return stacks;
}

function takeAlike(a: RunningTask["takes"], b: RunningTask["takes"]): boolean {
  return a?.cpu === b?.cpu && a?.memory === b?.memory;
}

/** The strategies turned round, behind what leaves anyway. */
function keysOf({ board, keys }: Session, strategies: readonly Strategy[], stacks: readonly Stack[]): readonly Key[] {
  const drawn = strategies.findIndex(({ type }) => type === "random");
  const used = drawn < 0 ? strategies : strategies.slice(0, drawn);
  const leaves = stacks.map(({ index }) => (instanceAt(board, index).status === "ACTIVE" ? 1 : 0));
  return [
    { kind: "own", value: (number) => leaves[number] as number },
    ...used.map((strategy, place) => turnedRound(strategy, keys[place] as Key, stacks)),
    { kind: "random" },
  ];
}

function turnedRound(strategy: Strategy, key: Key, stacks: readonly Stack[]): Key {
  if (key.kind === "random") return key;
  const indexes = Int32Array.from(stacks, ({ index }) => index);
  if (key.kind === "shared") {
    const place = indexes.map((index) => key.place[index] as number);
    return { ...key, place, value: (number) => -key.value(indexes[number] as number) };
  }
  // Of binpack, what its instance has left without it.
  const field = strategy.type === "binpack" ? strategy.field : undefined;
  const back = Float64Array.from(stacks, ({ takes }) => (field === undefined ? 0 : (takes?.[field] ?? 0)));
  return { kind: "own", value: (number) => -(key.value(indexes[number] as number) + (back[number] as number)) };
}
