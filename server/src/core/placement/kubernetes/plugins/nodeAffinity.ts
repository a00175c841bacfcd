// The labels that a pod asks of its node: all of its selector, and one of the terms that are required.
import { matchingNodes } from "../board.js";
import type { KubernetesFilter } from "../scheduling.js";
import { podVerdict } from "../verdicts.js";

const NAME = "NodeAffinity";

export const nodeAffinity: KubernetesFilter = {
  name: NAME,
  prepare: ({ board, pod: { spec } }) => {
    if (Object.keys(spec.nodeSelector).length === 0 && spec.requiredNodes === undefined) return undefined;
    const matching = matchingNodes(board, spec);
    return {
      changes: "never",
      column: matching,
      passes: (node) => matching[node] === 1,
      verdicts: (node) => (matching[node] === 1 ? [] : [podVerdict("NODE_AFFINITY", NAME, {})]),
    };
  },
};
