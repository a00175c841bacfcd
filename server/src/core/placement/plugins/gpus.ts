// Whole GPUs. `ALL` takes an instance that has some, and all of them are free.
import { type Board, instanceAt } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import { verdict } from "../verdicts.js";

export const gpus: EcsFilter = {
  name: "gpus",
  settled: ({ board }) => board.need.gpus === 0,
  passes: ({ board }, index) => board.need.gpus === 0 || (board.free.gpus[index] as number) >= needed(board, index),
  verdicts: ({ board }, index) => {
    const wanted = needed(board, index);
    const free = board.free.gpus[index] as number;
    return wanted === 0 || free >= wanted ? [] : [verdict("RESOURCE:GPU", "gpus", { needed: wanted, free })];
  },
};

function needed(board: Board, index: number): number {
  const { gpus: wanted } = board.need;
  if (wanted !== "ALL") return wanted;
  return Math.max(1, instanceAt(board, index).capacity.gpus ?? Number.POSITIVE_INFINITY);
}
