// Of the nodes that take a pod, the one that meets the most of what it prefers, by weight.
import { matchesTerm } from "../labels.js";
import type { KubernetesScore } from "../scheduling.js";

export const preferredNodeAffinity: KubernetesScore = {
  name: "NodeAffinity",
  prepare: ({ board: { nodes }, pod: { spec } }) => {
    const { preferredNodes } = spec;
    if (preferredNodes.length === 0) return undefined;
    const raw = Int32Array.from(nodes, (node) =>
      preferredNodes.reduce((sum, { weight, term }) => sum + (matchesTerm(term, node) ? weight : 0), 0),
    );
    return { kind: "among", raw, reversed: false };
  },
};
