// The instance with the least left of a resource comes first, so that few instances are used.
import type { EcsScore } from "../ecs.js";

export const binpack: EcsScore<"binpack"> = {
  name: "binpack",
  key: ({ board }, { field }) => {
    const column = board.free[field];
    return { kind: "own", value: (index) => column[index] as number };
  },
};
