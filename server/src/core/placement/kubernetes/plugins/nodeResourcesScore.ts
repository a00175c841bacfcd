// How much of its CPU and memory a node would have left: the most room scores best, or, to fill nodes up, the least.
import { type KubernetesBoard, resourceOf } from "../board.js";
import { type KubernetesScore, MOST_SCORE } from "../scheduling.js";

export const leastAllocated = byRoom("least", (taken, whole) =>
  taken > whole ? 0 : Math.trunc(((whole - taken) * MOST_SCORE) / whole),
);

export const mostAllocated = byRoom("most", (taken, whole) =>
  Math.trunc((Math.min(taken, whole) * MOST_SCORE) / whole),
);

function byRoom(wanted: string, score: (taken: number, whole: number) => number): KubernetesScore {
  return {
    name: "NodeResourcesFit",
    prepare: ({ board, pod: { scored } }) => {
      const cpu = scorer(board, "cpu", scored.cpu, score);
      const memory = scorer(board, "memory", scored.memory, score);
      return {
        kind: "alone",
        room: `${wanted} ${JSON.stringify(scored)}`,
        score: (node) => {
          const [a, b] = [cpu(node), memory(node)];
          return a < 0 ? Math.max(0, b) : b < 0 ? a : Math.trunc((a + b) / 2);
        },
      };
    },
  };
}

/** The score of a node by one resource; -1: it has none of it, or nobody knows how much. */
function scorer(
  board: KubernetesBoard,
  resource: "cpu" | "memory",
  needed: number,
  score: (taken: number, whole: number) => number,
): (node: number) => number {
  const { whole } = resourceOf(board, resource);
  const taken = board.scored[resource];
  return (node) => {
    const all = whole[node] as number;
    return all > 0 && all < Number.POSITIVE_INFINITY ? score((taken[node] as number) + needed, all) : -1;
  };
}
