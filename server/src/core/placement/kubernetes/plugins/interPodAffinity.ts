// Required affinity and anti-affinity between pods, of the pod itself and of those that run already.
import { namespaceLabels, topologyOf } from "../board.js";
import { createTally, type DomainColumn, type DomainTally, isEmpty, taggedKey, tallyFeatures } from "../domainTally.js";
import { groupsFor, termsFor } from "../podGroups.js";
import { matchesAll, type PodsMeant, readyTerms } from "../podTerms.js";
import { type Feature, type KubernetesFilter, type PodKind, type PodRun, presenceOf } from "../scheduling.js";
import { type KubernetesVerdict, podVerdict } from "../verdicts.js";

const NAME = "InterPodAffinity";

interface State {
  readonly affinity: readonly PodsMeant[];
  /** By required term: where its nodes lie. */
  readonly domains: readonly Int32Array[];
  readonly antiAffinity: readonly PodsMeant[];
  /** Pods that match all required terms. */
  readonly near: DomainTally;
  /** Pods that the pod wants to keep away from. */
  readonly far: DomainTally;
  /** Pods that want to keep away from such a pod. */
  readonly refusing: DomainTally;
  readonly matchesItself: boolean;
  /** Nobody is there yet whom such a pod wants to be near. */
  isFirst: boolean;
}

export const interPodAffinity: KubernetesFilter = {
  name: NAME,
  prepare: (run) => {
    const state = stateOf(run);
    const { affinity, antiAffinity, refusing } = state;
    const hasTerms = affinity.length + antiAffinity.length > 0;
    if (!hasTerms && isEmpty(refusing)) return undefined;
    return {
      changes: hasTerms ? "anywhere" : "never",
      features: featuresOf(state),
      passes: (node) =>
        isNear(state, node) && taggedKey(state.far, node) === undefined && taggedKey(refusing, node) === undefined,
      verdicts: (node) => {
        const verdict = against(state, node);
        return verdict === undefined ? [] : [verdict];
      },
      landed: (node) => land(state, run.pod, node),
    };
  },
};

function stateOf({ board, pod }: PodRun): State {
  const { affinity, antiAffinity } = readyTerms((name) => namespaceLabels(board, name), { ...pod, ...termsOf(pod) });
  const [near, far, refusing] = [createTally(board), createTally(board), createTally(board)];
  for (const { topologyKey } of affinity) near.want(topologyKey);
  for (const group of affinity[0] === undefined ? [] : groupsFor(board.groups, affinity[0].selector)) {
    if (matchesAll(affinity, group)) for (const { topologyKey } of affinity) near.addGroup(topologyKey, group, 1);
  }
  for (const { topologyKey, selector, matches } of antiAffinity) {
    far.want(topologyKey);
    for (const group of groupsFor(board.groups, selector)) if (matches(group)) far.addGroup(topologyKey, group, 1);
  }
  for (const { group, kind, term } of termsFor(board.groups, pod)) {
    if (kind === "antiAffinity") refusing.addGroup(term.topologyKey, group, 1);
  }
  const domains = affinity.map(({ topologyKey }) => topologyOf(board, topologyKey).domains);
  const matchesItself = matchesAll(affinity, pod);
  return { affinity, domains, antiAffinity, near, far, refusing, matchesItself, isFirst: isEmpty(near) };
}

function featuresOf({ affinity, antiAffinity, domains, near, far, refusing }: State): readonly Feature[] {
  return [
    ...domains.map(presenceOf),
    ...tallyFeatures(near, affinity.length),
    ...tallyFeatures(far, antiAffinity.length),
    ...tallyFeatures(refusing, 0),
  ];
}

function termsOf({ spec }: PodKind): Pick<PodKind["spec"], "affinity" | "antiAffinity"> {
  return { affinity: spec.affinity, antiAffinity: spec.antiAffinity };
}

/** The first of pods that want to be near each other may go wherever the labels are. */
function isNear({ near, domains, matchesItself, isFirst }: State, node: number): boolean {
  for (const column of domains) if ((column[node] as number) < 0) return false;
  if (domains.length === 0 || (isFirst && matchesItself)) return true;
  return (
    near.keys.length > 0 && near.keys.every(({ amounts, domains: all }) => (amounts[all[node] as number] as number) > 0)
  );
}

function against(state: State, node: number): KubernetesVerdict | undefined {
  if (!isNear(state, node)) {
    return podVerdict("POD_AFFINITY", NAME, { topologyKeys: state.affinity.map(({ topologyKey }) => topologyKey) });
  }
  const far = taggedKey(state.far, node);
  if (far !== undefined) return podVerdict("POD_ANTI_AFFINITY", NAME, domainAt(far, node));
  const refusing = taggedKey(state.refusing, node);
  return refusing && podVerdict("EXISTING_ANTI_AFFINITY", NAME, domainAt(refusing, node));
}

function domainAt(
  { topologyKey, domains, values }: DomainColumn,
  node: number,
): { readonly topologyKey: string; readonly domain: string } {
  return { topologyKey, domain: values[domains[node] as number] as string };
}

function land(state: State, pod: PodKind, node: number): void {
  const { affinity, antiAffinity, near, far } = state;
  if (state.matchesItself) {
    for (const { topologyKey } of affinity) near.add(topologyKey, node, 1);
    state.isFirst &&= isEmpty(near);
  }
  // One that keeps away from its like is kept away from by it as well.
  for (const { topologyKey, matches } of antiAffinity) if (matches(pod)) far.add(topologyKey, node, 1);
}
