// Terms about other pods, made ready: which pods they mean, whatever the node.
import { matchesSelector } from "./labels.js";
import { requirementsOf } from "./spreadColumns.js";
import type { LabelSelector, Labels, PodTerm, PodTerms } from "./types.js";

export interface PodsMeant {
  readonly topologyKey: string;
  readonly weight: number;
  /** What it asks of their labels. */
  readonly selector: LabelSelector;
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
  namespaceLabels: (name: string) => Labels,
  {
    namespace,
    labels,
    affinity,
    antiAffinity,
  }: PodLabels & { readonly affinity: PodTerms; readonly antiAffinity: PodTerms },
): ReadyTerms {
  const ready = (term: PodTerm, weight: number): PodsMeant =>
    readyTerm(namespaceLabels, { namespace, labels }, term, weight);
  return {
    affinity: affinity.required.map((term) => ready(term, REQUIRED_WEIGHT)),
    antiAffinity: antiAffinity.required.map((term) => ready(term, REQUIRED_WEIGHT)),
    preferred: [
      ...affinity.preferred.map(({ weight, term }) => ready(term, weight)),
      ...antiAffinity.preferred.map(({ weight, term }) => ready(term, -weight)),
    ],
  };
}

/** What a required affinity counts where pods are scored. */
const REQUIRED_WEIGHT = 1;

/** Whether a pod matches all of some terms; none at all: no. */
export function matchesAll(terms: readonly PodsMeant[], pod: PodLabels): boolean {
  return terms.length > 0 && terms.every(({ matches }) => matches(pod));
}

function readyTerm(
  namespaceLabels: (name: string) => Labels,
  owner: PodLabels,
  term: PodTerm,
  weight: number,
): PodsMeant {
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
      : namespaces.includes(name) || matchesSelector(namespaceSelector, namespaceLabels(name));
    isMeant.set(name, found);
    return found;
  };
  return {
    topologyKey,
    weight,
    selector: meant,
    matches: ({ namespace, labels }) => inNamespace(namespace) && matchesSelector(meant, labels),
  };
}
