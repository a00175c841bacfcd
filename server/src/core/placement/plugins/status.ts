// Only an ACTIVE instance is a candidate: a DRAINING one gets no new tasks.

import { instanceAt } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import { verdict } from "../verdicts.js";

export const status: EcsFilter = {
  name: "status",
  settled: () => true,
  passes: ({ board }, index) => instanceAt(board, index).status === "ACTIVE",
  verdicts: ({ board }, index) => {
    const { status: found } = instanceAt(board, index);
    return found === "ACTIVE" ? [] : [verdict("STATUS", "status", { status: found })];
  },
};
