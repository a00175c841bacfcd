// A cordoned node takes only pods that put up with it.

import type { KubernetesFilter } from "../scheduling.js";
import { tolerates } from "../tolerations.js";
import { podVerdict } from "../verdicts.js";

const NAME = "NodeUnschedulable";
const CORDONED = { key: "node.kubernetes.io/unschedulable", value: "", effect: "NoSchedule" };

export const nodeUnschedulable: KubernetesFilter = {
  name: NAME,
  prepare: ({ board: { schedulable }, pod: { spec } }) => {
    if (spec.tolerations.some((toleration) => tolerates(toleration, CORDONED))) return undefined;
    const passes = (node: number): boolean => schedulable[node] === 1;
    return {
      changes: "never",
      column: schedulable,
      passes,
      verdicts: (node) => (passes(node) ? [] : [podVerdict("UNSCHEDULABLE", NAME, {})]),
    };
  },
};
