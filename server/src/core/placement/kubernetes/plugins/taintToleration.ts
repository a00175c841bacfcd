// A taint keeps pods away that do not tolerate it.
import type { KubernetesFilter } from "../scheduling.js";
import { untoleratedTaint } from "../tolerations.js";
import type { Taint } from "../types.js";
import { podVerdict } from "../verdicts.js";

const NAME = "TaintToleration";

export const taintToleration: KubernetesFilter = {
  name: NAME,
  prepare: ({ board: { nodes }, pod: { spec } }) => {
    const against = (node: number): Taint | undefined => untoleratedTaint(nodes[node]?.taints ?? [], spec.tolerations);
    return {
      changes: "never",
      passes: (node) => against(node) === undefined,
      verdicts: (node) => {
        const taint = against(node);
        return taint === undefined ? [] : [podVerdict("TAINT", NAME, taint)];
      },
    };
  },
};
