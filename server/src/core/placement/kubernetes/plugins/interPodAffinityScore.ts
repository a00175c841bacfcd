// Preferred affinity and anti-affinity between pods, both ways round: what the pod prefers, and what those prefer that run
// already. A pod that must be near such a pod counts a little as well.
import { createTally } from "../domainTally.js";
import { type PodsMeant, readyTerms } from "../podTerms.js";
import { type Feasible, type KubernetesScore, MOST_SCORE, type PodRun } from "../scheduling.js";

/** What a required affinity of a running pod counts. */
const REQUIRED_WEIGHT = 1;

export const interPodAffinityScore: KubernetesScore = {
  name: "InterPodAffinity",
  prepare: (run) => {
    const { board, pod } = run;
    const { affinity, antiAffinity } = pod.spec;
    const own = readyTerms(board, { ...pod, affinity, antiAffinity });
    const tally = createTally(board);
    for (const groups of own.preferred.length === 0 ? [] : board.groups.values()) {
      for (const group of groups) {
        for (const { topologyKey, weight, matches } of own.preferred) {
          if (matches(group)) tally.addGroup(topologyKey, group, weight);
        }
      }
    }
    for (const group of board.termed) {
      const terms = readyTerms(board, group);
      for (const { topologyKey, weight } of wishesFor(terms.affinity, terms.preferred, run)) {
        tally.addGroup(topologyKey, group, weight);
      }
    }
    // Of two that are alike, each has its wish for the other.
    const mutual = [
      ...wishesFor(own.affinity, own.preferred, run),
      ...own.preferred.filter(({ matches }) => matches(pod)),
    ];
    if (tally.keys.length + mutual.length === 0) return undefined;
    return {
      kind: "moving",
      fill: (feasible, raw, scores) => {
        for (let place = 0; place < feasible.count; place++) raw[feasible.nodes[place] as number] = 0;
        for (const { domains, amounts } of tally.keys) {
          for (let place = 0; place < feasible.count; place++) {
            const node = feasible.nodes[place] as number;
            const domain = domains[node] as number;
            if (domain >= 0) raw[node] = (raw[node] as number) + (amounts[domain] as number);
          }
        }
        normalise(feasible, raw, scores);
      },
      landed: (node) => {
        for (const { topologyKey, weight } of mutual) tally.add(topologyKey, node, weight);
      },
    };
  },
};

function wishesFor(
  required: readonly PodsMeant[],
  preferred: readonly PodsMeant[],
  { pod }: PodRun,
): readonly Pick<PodsMeant, "topologyKey" | "weight">[] {
  return [
    ...required
      .filter(({ matches }) => matches(pod))
      .map(({ topologyKey }) => ({ topologyKey, weight: REQUIRED_WEIGHT })),
    ...preferred.filter(({ matches }) => matches(pod)),
  ];
}

function normalise({ nodes, count }: Feasible, raw: Float64Array, scores: Float64Array): void {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < count; place++) {
    const value = raw[nodes[place] as number] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const range = most - least;
  for (let place = 0; place < count; place++) {
    const node = nodes[place] as number;
    scores[node] = range > 0 ? Math.trunc((((raw[node] as number) - least) * MOST_SCORE) / range) : 0;
  }
}
