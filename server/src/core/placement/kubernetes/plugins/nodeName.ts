// A pod that names its node goes nowhere else.
import type { KubernetesFilter } from "../scheduling.js";
import { podVerdict } from "../verdicts.js";

const NAME = "NodeName";

export const nodeName: KubernetesFilter = {
  name: NAME,
  prepare: ({ board: { nodes }, pod: { spec } }) => {
    const { nodeName: wanted } = spec;
    if (wanted === undefined) return undefined;
    const passes = (node: number): boolean => nodes[node]?.name === wanted;
    return {
      changes: "never",
      passes,
      verdicts: (node) => (passes(node) ? [] : [podVerdict("NODE_NAME", NAME, { wanted })]),
    };
  },
};
