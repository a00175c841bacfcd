// A task of a capacity provider goes to an instance of that provider, and waits when they are full.
import { instanceAt } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import { verdict } from "../verdicts.js";

export const capacityProvider: EcsFilter = {
  name: "capacityProvider",
  settled: () => true,
  passes: ({ board, provider }, index) =>
    provider === undefined || instanceAt(board, index).capacityProvider === provider,
  verdicts: ({ board, provider }, index) => {
    const { capacityProvider: found = null } = instanceAt(board, index);
    if (provider === undefined || found === provider) return [];
    return [verdict("CAPACITY_PROVIDER", "capacityProvider", { wanted: provider, found })];
  },
};
