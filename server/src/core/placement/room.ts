// How many more tasks of a kind an instance can hold by itself. What one instance holds never depends on another one, so
// that the sum is what a cluster holds.

import { clusterAfter } from "./after.js";
import { type Board, createBoard, instanceAt, lift, put, takesOf } from "./board.js";
import type { Run } from "./ecs.js";
import { passesAll } from "./framework.js";
import type { Placement } from "./place.js";
import { isAsked } from "./plugins/distinctInstance.js";
import { memberOf } from "./plugins/memberOf.js";
import { ECS } from "./profiles.js";
import type { Cluster, Resource, Workload } from "./types.js";

/** How many tasks of the workload fit in all; infinite when nothing that they need is limited. */
export function roomFor(cluster: Cluster, workload: Pick<Workload, "need" | "constraints" | "providers">): number {
  const board = createBoard(cluster, workload);
  const providers = workload.providers.length === 0 ? [undefined] : workload.providers.map(({ provider }) => provider);
  const rooms = cluster.instances.map((_, index) =>
    Math.max(0, ...providers.map((provider) => roomOn({ board, provider }, index))),
  );
  return rooms.reduce((sum, room) => sum + room, 0);
}

/** How many more tasks would fit after a placement. */
export function roomLeft(placement: Placement): number {
  return roomFor(clusterAfter(placement), placement.workload);
}

export function roomOn(run: Run, index: number): number {
  const { board } = run;
  if (!passesAll(ECS.preFilter, run, index) || !passesAll(ECS.filter, run, index)) return 0;
  const most = limitOn(board, index);
  return memberOf.settled(run) || most === 1 ? most : tried(run, index, Math.min(most, MOST_TRIED));
}

/** More tasks than this run on no instance. */
const MOST_TRIED = 10_000;

const RESOURCES: readonly Resource[] = ["cpu", "memory", "gpus", "eniSlots"];

/** By what can be counted. */
function limitOn(board: Board, index: number): number {
  const { need, free } = board;
  if (need.gpus === "ALL" || need.ports.tcp.length + need.ports.udp.length > 0 || isAsked(board)) return 1;
  const takes = takesOf(need, instanceAt(board, index));
  const limits = RESOURCES.filter((resource) => takes[resource] > 0).map((resource) =>
    Math.floor((free[resource][index] as number) / takes[resource]),
  );
  return Math.min(...limits);
}

/** An expression about running tasks is asked again with every task. */
function tried(run: Run, index: number, most: number): number {
  let count = 0;
  while (count < most && passesAll(ECS.filter, run, index)) {
    put(run.board, index);
    count += 1;
  }
  const takes = takesOf(run.board.need, instanceAt(run.board, index));
  for (let task = 0; task < count; task++) lift(run.board, index, takes);
  return count;
}
