// Preferred affinity and anti-affinity between pods, both ways round: what the pod prefers, and what those prefer that run
// already. A pod that must be near such a pod counts a little as well.
import { namespaceLabels } from "../board.js";
import { createTally, tallyFeatures } from "../domainTally.js";
import { groupsFor, termsFor } from "../podGroups.js";
import { readyTerms } from "../podTerms.js";
import { type Feasible, type KubernetesScore, MOST_SCORE } from "../scheduling.js";

export const interPodAffinityScore: KubernetesScore = {
  name: "InterPodAffinity",
  prepare: (run) => {
    const { board, pod } = run;
    const { affinity, antiAffinity } = pod.spec;
    const own = readyTerms((name) => namespaceLabels(board, name), { ...pod, affinity, antiAffinity });
    const tally = createTally(board);
    for (const { topologyKey, weight, selector, matches } of own.preferred) {
      for (const group of groupsFor(board.groups, selector)) {
        if (matches(group)) tally.addGroup(topologyKey, group, weight);
      }
    }
    for (const { group, kind, term } of termsFor(board.groups, pod)) {
      if (kind !== "antiAffinity") tally.addGroup(term.topologyKey, group, term.weight);
    }
    // Of two that are alike, each has its wish for the other.
    const wishes = own.preferred.filter(({ matches }) => matches(pod));
    const mutual = [...wishes, ...wishes, ...own.affinity.filter(({ matches }) => matches(pod))];
    if (tally.keys.length + mutual.length === 0) return undefined;
    for (const { topologyKey } of mutual) tally.want(topologyKey);
    const step = mutual.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
    return {
      kind: "moving",
      features: tallyFeatures(tally, step),
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
