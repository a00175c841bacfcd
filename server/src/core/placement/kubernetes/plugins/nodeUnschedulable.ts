// A cordoned node takes only pods that put up with it.

import type { KubernetesFilter } from "../scheduling.js";
import { tolerates } from "../tolerations.js";
import { podVerdict } from "../verdicts.js";

const NAME = "NodeUnschedulable";
const CORDONED = { key: "node.kubernetes.io/unschedulable", value: "", effect: "NoSchedule" };

export const nodeUnschedulable: KubernetesFilter = {
  name: NAME,
  prepare: ({ board: { nodes }, pod: { spec } }) => {
    if (spec.tolerations.some((toleration) => tolerates(toleration, CORDONED))) return undefined;
    const passes = (node: number): boolean => nodes[node]?.unschedulable !== true;
    return {
      changes: "never",
      passes,
      verdicts: (node) => (passes(node) ? [] : [podVerdict("UNSCHEDULABLE", NAME, {})]),
    };
  },
};
