// A node whose CPU and memory would be used up to the same part scores best.
import { resourceOf } from "../board.js";
import { type KubernetesScore, MOST_SCORE } from "../scheduling.js";

export const nodeResourcesBalancedAllocation: KubernetesScore = {
  name: "NodeResourcesBalancedAllocation",
  prepare: ({ board, pod: { requests } }) => {
    if (!Object.values(requests).some((amount) => amount > 0)) return undefined;
    const columns = [resourceOf(board, "cpu"), resourceOf(board, "memory")] as const;
    const needed = [requests.cpu ?? 0, requests.memory ?? 0] as const;
    const used = (node: number, place: 0 | 1): number => {
      const { whole, taken } = columns[place];
      const all = whole[node] as number;
      if (all <= 0 || all === Number.POSITIVE_INFINITY) return -1;
      return Math.min(1, ((taken[node] as number) + needed[place]) / all);
    };
    return {
      kind: "alone",
      room: JSON.stringify(needed),
      score: (node) => {
        const cpu = used(node, 0);
        const memory = used(node, 1);
        const deviation = cpu < 0 || memory < 0 ? 0 : Math.abs(cpu - memory) / 2;
        return Math.trunc((1 - deviation) * MOST_SCORE);
      },
    };
  },
};
