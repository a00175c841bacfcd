// A run in progress: places tasks one by one with the fast path, and stops them again. It is for those who simulate; what it
// did is read off its columns. The same workload, cluster and seed give the same run.
import { type Board, createBoard, lift, put } from "./board.js";
import { type Chooser, createChooser } from "./chooser.js";
import type { Key, Run } from "./ecs.js";
import { passesAll } from "./framework.js";
import { type Draw, generator } from "./generator.js";
import { ECS, keyOf } from "./profiles.js";
import type { Cluster, Takes, Workload } from "./types.js";

export interface Session {
  readonly board: Board;
  /** By strategy. */
  readonly keys: readonly Key[];
  readonly draw: Draw;
  /** Places a task of a capacity provider, or of none: on which instance; -1 when none can take it. */
  readonly place: (provider: string | undefined) => number;
  /** Places a task on this instance, whatever speaks against it. */
  readonly put: (index: number) => void;
  readonly stop: (index: number, takes: Takes | undefined) => void;
  /** Tells of every task that comes or goes, once the keys know of it. */
  readonly follow: (changed: (index: number) => void) => void;
}

export function openSession(cluster: Cluster, workload: Workload, seed: number): Session {
  const board = createBoard(cluster, workload);
  const draw = generator(seed);
  const keys = workload.strategies.map((strategy) => keyOf({ board, provider: undefined }, strategy));
  const choosers = new Map<string | undefined, Chooser>();
  const followers: ((index: number) => void)[] = [];
  const chooserOf = (provider: string | undefined): Chooser => {
    const chooser = choosers.get(provider) ?? createChooserOf({ board, provider }, keys);
    if (!choosers.has(provider)) followers.push(chooser.changed);
    choosers.set(provider, chooser);
    return chooser;
  };
  const tell = (index: number, tasks: number): void => {
    count(keys, index, tasks);
    for (const changed of followers) changed(index);
  };
  const putThere = (index: number): void => {
    put(board, index);
    tell(index, 1);
  };
  return {
    board,
    keys,
    draw,
    place: (provider) => {
      const index = chooserOf(provider).best(draw);
      if (index >= 0) putThere(index);
      return index;
    },
    put: putThere,
    stop: (index, takes) => {
      lift(board, index, takes);
      tell(index, -1);
    },
    follow: (changed) => void followers.push(changed),
  };
}

/** Of the places that instances share. */
function count(keys: readonly Key[], index: number, tasks: number): void {
  for (const key of keys) {
    if (key.kind !== "shared") continue;
    const place = key.place[index] as number;
    key.counts[place] = (key.counts[place] as number) + tasks;
  }
}

/** The instances that may ever take a task of the run, in the stable order: what is settled against one is left out. */
export function candidatesOf(run: Run): readonly number[] {
  const settled = [...ECS.preFilter, ...ECS.filter].filter((plugin) => plugin.settled(run));
  return Array.from(run.board.order).filter((index) => passesAll(settled, run, index));
}

function createChooserOf(run: Run, keys: readonly Key[]): Chooser {
  const moving = ECS.filter.filter((plugin) => !plugin.settled(run));
  return createChooser({
    candidates: candidatesOf(run),
    keys,
    rank: run.board.rank,
    feasible: (index) => passesAll(moving, run, index),
  });
}
