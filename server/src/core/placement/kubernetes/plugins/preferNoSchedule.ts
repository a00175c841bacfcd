// Of the nodes that take a pod, the one with the fewest taints that ask it to go elsewhere.
import { taintColumns } from "../board.js";
import type { KubernetesScore } from "../scheduling.js";

export const preferNoSchedule: KubernetesScore = {
  name: "TaintToleration",
  prepare: ({ board, pod: { spec } }) => ({
    kind: "among",
    raw: taintColumns(board, spec.tolerations).unwelcome,
    reversed: true,
  }),
};
