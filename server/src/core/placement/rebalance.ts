// Availability Zone rebalancing: while one zone has two tasks of the service more than another, a task starts in the lighter
// zone, and once it runs one in the heavier zone stops. It needs room to start before it stops.
import { taskCounts } from "../model/ecs/deployment.js";
import { type Board, instanceAt } from "./board.js";
import { passesAll } from "./framework.js";
import { DEFAULT_STRATEGIES, ECS } from "./profiles.js";
import { type Placed, stopOne, tasksOf } from "./scaleIn.js";
import { candidatesOf, openSession, type Session } from "./session.js";
import type { Cluster, Workload } from "./types.js";

export interface Move {
  readonly task: string;
  readonly from: string;
  readonly to: string;
}

export interface Rebalancing {
  readonly moves: readonly Move[];
  /** Tasks of the service by zone, afterwards: of every zone with instances that may take them, or with tasks. */
  readonly zones: Readonly<Record<string, number>>;
  /** Whether no zone has two tasks more than another. */
  readonly balanced: boolean;
}

export function rebalance(cluster: Cluster, given: Workload, seed = 0): Rebalancing {
  const strategies = given.strategies.length === 0 ? DEFAULT_STRATEGIES : given.strategies;
  const session = openSession(cluster, { ...given, strategies }, seed);
  const tasks = tasksOf(session.board);
  const { minimum, maximum } = given.deployment;
  const { upper } = taskCounts({ desired: tasks.length, minimum, maximum });
  const moves: Move[] = [];
  const zones = countByZone(session.board, tasks);
  while (upper > tasks.length) {
    const move = moveOne(session, strategies, tasks, zones);
    if (move === undefined) break;
    moves.push(move);
  }
  const counts = [...zones.values()];
  const balanced = counts.length === 0 || Math.max(...counts) - Math.min(...counts) < 2;
  return { moves, zones: Object.fromEntries(zones), balanced };
}

function countByZone(board: Board, tasks: readonly Placed[]): Map<string, number> {
  const zones = new Map<string, number>();
  for (const index of candidatesOf({ board, provider: undefined })) zones.set(zoneAt(board, index), 0);
  for (const { index } of tasks) zones.set(zoneAt(board, index), (zones.get(zoneAt(board, index)) ?? 0) + 1);
  return zones;
}

/** The lightest zone that has room takes a task of the heaviest, if that has two more. */
function moveOne(
  session: Session,
  strategies: Workload["strategies"],
  tasks: Placed[],
  zones: Map<string, number>,
): Move | undefined {
  const { board } = session;
  const byCount = [...zones].sort(([a, few], [b, many]) => few - many || (a < b ? -1 : 1));
  const [heaviest, most] = byCount.at(-1) ?? ["", 0];
  const movable = tasks.filter(({ index, task }) => zoneAt(board, index) === heaviest && !task.protected);
  if (movable.length === 0) return undefined;
  for (const [zone, count] of byCount) {
    if (most - count < 2) return undefined;
    const to = bestIn(session, zone);
    if (to === undefined) continue;
    session.put(to);
    const stopped = stopOne(session, strategies, movable);
    tasks.splice(tasks.indexOf(stopped), 1, { index: to, task: stopped.task });
    zones.set(zone, count + 1).set(heaviest, most - 1);
    return { task: stopped.task.id, from: instanceAt(board, stopped.index).id, to: instanceAt(board, to).id };
  }
  return undefined;
}

/** The best instance of a zone, all looked at. */
function bestIn({ board, keys }: Session, zone: string): number | undefined {
  const run = { board, provider: undefined };
  let left = Array.from(board.order).filter(
    (index) =>
      zoneAt(board, index) === zone && passesAll(ECS.preFilter, run, index) && passesAll(ECS.filter, run, index),
  );
  for (const key of keys) {
    if (key.kind === "random") break;
    const best = left.reduce((least, index) => Math.min(least, key.value(index)), Number.POSITIVE_INFINITY);
    left = left.filter((index) => key.value(index) === best);
  }
  return left[0];
}

function zoneAt(board: Board, index: number): string {
  return instanceAt(board, index).zone ?? "";
}
