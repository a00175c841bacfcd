// A task cannot start where the agent is not connected.
import { instanceAt } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import { verdict } from "../verdicts.js";

export const agent: EcsFilter = {
  name: "agent",
  settled: () => true,
  passes: ({ board }, index) => instanceAt(board, index).agentConnected,
  verdicts: ({ board }, index) => (instanceAt(board, index).agentConnected ? [] : [verdict("AGENT", "agent", {})]),
};
