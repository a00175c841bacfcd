// Of the nodes that take a pod, the one with the fewest taints that ask it to go elsewhere.
import type { KubernetesScore } from "../scheduling.js";
import { unwelcomeTaints } from "../tolerations.js";

export const preferNoSchedule: KubernetesScore = {
  name: "TaintToleration",
  prepare: ({ board: { nodes }, pod: { spec } }) => ({
    kind: "among",
    raw: Int32Array.from(nodes, ({ taints }) => (taints.length === 0 ? 0 : unwelcomeTaints(taints, spec.tolerations))),
    reversed: true,
  }),
};
