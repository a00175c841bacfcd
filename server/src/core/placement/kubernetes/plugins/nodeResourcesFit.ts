// What a pod requests must be free, and a node holds only so many pods.
import { resourceOf } from "../board.js";
import type { KubernetesFilter } from "../scheduling.js";
import { type KubernetesVerdict, podVerdict } from "../verdicts.js";

const NAME = "NodeResourcesFit";

export const nodeResourcesFit: KubernetesFilter = {
  name: NAME,
  prepare: ({ board, pod: { requests } }) => {
    const { pods, mostPods } = board;
    const wanted = namesOf(requests).map((resource) => {
      const { whole, taken } = resourceOf(board, resource);
      return { resource, needed: requests[resource] as number, whole, taken };
    });
    const verdicts = (node: number): readonly KubernetesVerdict[] => {
      const most = mostPods[node] as number;
      const short = wanted.flatMap(({ resource, needed, whole, taken }) => {
        const free = (whole[node] as number) - (taken[node] as number);
        return needed > free ? [podVerdict("INSUFFICIENT", NAME, { resource, needed, free })] : [];
      });
      return (pods[node] as number) + 1 > most ? [podVerdict("PODS", NAME, { most }), ...short] : short;
    };
    return {
      changes: "there",
      room: JSON.stringify(requests),
      passes: (node) => {
        if ((pods[node] as number) + 1 > (mostPods[node] as number)) return false;
        for (const { needed, whole, taken } of wanted) {
          if (needed > (whole[node] as number) - (taken[node] as number)) return false;
        }
        return true;
      },
      verdicts,
    };
  },
};

/** In the order in which the scheduler tells of them. */
function namesOf(requests: Readonly<Record<string, number>>): readonly string[] {
  const asked = Object.keys(requests).filter((name) => (requests[name] as number) > 0);
  const known = ["cpu", "memory", "ephemeral-storage"].filter((name) => asked.includes(name));
  return [...known, ...asked.filter((name) => !known.includes(name)).sort()];
}
