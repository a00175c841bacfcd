// Terms about other pods, made ready: which pods they mean, whatever the node.
import { type KubernetesBoard, namespaceLabels, type PodGroup } from "./board.js";
import { matchesSelector } from "./labels.js";
import { requirementsOf } from "./spreadColumns.js";
import type { LabelSelector, Labels, PodTerm } from "./types.js";

export interface PodsMeant {
  readonly topologyKey: string;
  readonly weight: number;
  readonly matches: (pod: PodLabels) => boolean;
}

export interface PodLabels {
  readonly namespace: string;
  readonly labels: Labels;
}

export interface ReadyTerms {
  readonly affinity: readonly PodsMeant[];
  readonly antiAffinity: readonly PodsMeant[];
  /** Against has a negative weight. */
  readonly preferred: readonly PodsMeant[];
}

export function readyTerms(
  board: KubernetesBoard,
  { namespace, labels, affinity, antiAffinity }: PodLabels & Pick<PodGroup, "affinity" | "antiAffinity">,
): ReadyTerms {
  const ready = (term: PodTerm, weight: number): PodsMeant => readyTerm(board, { namespace, labels }, term, weight);
  return {
    affinity: affinity.required.map((term) => ready(term, 1)),
    antiAffinity: antiAffinity.required.map((term) => ready(term, 1)),
    preferred: [
      ...affinity.preferred.map(({ weight, term }) => ready(term, weight)),
      ...antiAffinity.preferred.map(({ weight, term }) => ready(term, -weight)),
    ],
  };
}

/** Whether a pod matches all of some terms; none at all: no. */
export function matchesAll(terms: readonly PodsMeant[], pod: PodLabels): boolean {
  return terms.length > 0 && terms.every(({ matches }) => matches(pod));
}

function readyTerm(board: KubernetesBoard, owner: PodLabels, term: PodTerm, weight: number): PodsMeant {
  const { topologyKey, selector, namespaces, namespaceSelector, matchLabelKeys, mismatchLabelKeys } = term;
  const meant: LabelSelector = selector && [
    ...selector,
    ...requirementsOf(matchLabelKeys, owner.labels, "In"),
    ...requirementsOf(mismatchLabelKeys, owner.labels, "NotIn"),
  ];
  const isOwn = namespaces.length === 0 && namespaceSelector === null;
  const isMeant = new Map<string, boolean>();
  const inNamespace = (name: string): boolean => {
    const known = isMeant.get(name);
    if (known !== undefined) return known;
    const found = isOwn
      ? name === owner.namespace
      : namespaces.includes(name) || matchesSelector(namespaceSelector, namespaceLabels(board, name));
    isMeant.set(name, found);
    return found;
  };
  return {
    topologyKey,
    weight,
    matches: ({ namespace, labels }) => inNamespace(namespace) && matchesSelector(meant, labels),
  };
}
