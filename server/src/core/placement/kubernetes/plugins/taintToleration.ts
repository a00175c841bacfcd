// A taint keeps pods away that do not tolerate it.
import { taintColumns } from "../board.js";
import type { KubernetesFilter } from "../scheduling.js";
import { untoleratedTaint } from "../tolerations.js";
import type { Taint } from "../types.js";
import { podVerdict } from "../verdicts.js";

const NAME = "TaintToleration";

export const taintToleration: KubernetesFilter = {
  name: NAME,
  prepare: ({ board, pod: { spec } }) => {
    const { nodes } = board;
    const { blocked } = taintColumns(board, spec.tolerations);
    const against = (node: number): Taint | undefined => untoleratedTaint(nodes[node]?.taints ?? [], spec.tolerations);
    return {
      changes: "never",
      column: blocked.map((one) => 1 - one),
      passes: (node) => blocked[node] === 0,
      verdicts: (node) => {
        const taint = against(node);
        return taint === undefined ? [] : [podVerdict("TAINT", NAME, taint)];
      },
    };
  },
};
