// At most one task of the group on an instance.
import type { Board } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import { verdict } from "../verdicts.js";

export const distinctInstance: EcsFilter = {
  name: "distinctInstance",
  settled: ({ board }) => !isAsked(board),
  passes: ({ board }, index) => board.own[index] === 0 || !isAsked(board),
  verdicts: ({ board }, index) => {
    const tasks = board.own[index] as number;
    return tasks === 0 || !isAsked(board) ? [] : [verdict("DISTINCT_INSTANCE", "distinctInstance", { tasks })];
  },
};

export function isAsked({ constraints }: Board): boolean {
  return constraints.some(({ type }) => type === "distinctInstance");
}
