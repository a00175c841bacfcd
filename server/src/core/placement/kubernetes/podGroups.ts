// Pods that no selector and no term can tell apart, counted by node, and found by what selectors ask for: most name a label
// with its value, and then only the groups that have it are looked at.
import { type PodsMeant, type ReadyTerms, readyTerms } from "./podTerms.js";
import type { LabelSelector, Labels, PodTerms, Requirement } from "./types.js";

export interface PodGroup {
  readonly namespace: string;
  readonly labels: Labels;
  readonly terminating: boolean;
  readonly affinity: PodTerms;
  readonly antiAffinity: PodTerms;
  /** By node. */
  readonly counts: Map<number, number>;
}

export interface GroupIndex {
  readonly all: PodGroup[];
  readonly byLabel: Map<string, PodGroup[]>;
  /** Terms of groups about other pods, by a label that these must have; `""`: they need not have one. */
  readonly terms: Map<string, GroupTerm[]>;
}

/** What pods of a group want of pods that a term means. */
export interface GroupTerm {
  readonly group: PodGroup;
  readonly kind: keyof ReadyTerms;
  readonly term: PodsMeant;
}

export function createGroupIndex(): GroupIndex {
  return { all: [], byLabel: new Map(), terms: new Map() };
}

export function addGroup(
  index: GroupIndex,
  given: Omit<PodGroup, "counts">,
  namespaceLabels: (name: string) => Labels,
): PodGroup {
  const group: PodGroup = { ...given, counts: new Map() };
  index.all.push(group);
  for (const [key, value] of Object.entries(group.labels)) put(index.byLabel, pairOf(key, value), group);
  const ready = readyTerms(namespaceLabels, group);
  for (const kind of KINDS) {
    for (const term of ready[kind]) put(index.terms, rarest(index, term.selector), { group, kind, term });
  }
  return group;
}

export function addToGroup({ counts }: PodGroup, node: number): void {
  counts.set(node, (counts.get(node) ?? 0) + 1);
}

/** The groups among which are all that a selector takes, wherever they are. */
export function groupsFor(index: GroupIndex, selector: LabelSelector): readonly PodGroup[] {
  if (selector === null) return [];
  const pair = rarest(index, selector);
  return pair === "" ? index.all : (index.byLabel.get(pair) ?? []);
}

/** The terms of groups that mean such a pod. */
export function termsFor({ terms }: GroupIndex, pod: Pick<PodGroup, "namespace" | "labels">): readonly GroupTerm[] {
  if (terms.size === 0) return [];
  const pairs = ["", ...Object.entries(pod.labels).map(([key, value]) => pairOf(key, value))];
  return pairs.flatMap((pair) => (terms.get(pair) ?? []).filter(({ term }) => term.matches(pod)));
}

const KINDS: readonly (keyof ReadyTerms)[] = ["affinity", "antiAffinity", "preferred"];

/** The label that a selector asks for with its value and that the fewest groups have. */
function rarest({ byLabel }: GroupIndex, selector: LabelSelector): string {
  let found = "";
  let fewest = Number.POSITIVE_INFINITY;
  for (const requirement of selector ?? []) {
    if (!isEqual(requirement)) continue;
    const pair = pairOf(requirement.key, requirement.values[0] as string);
    const count = byLabel.get(pair)?.length ?? 0;
    if (count >= fewest) continue;
    fewest = count;
    found = pair;
  }
  return found;
}

function isEqual({ operator, values }: Requirement): boolean {
  return operator === "In" && values.length === 1;
}

function pairOf(key: string, value: string): string {
  return `${key}=${value}`;
}

function put<T>(index: Map<string, T[]>, pair: string, item: T): void {
  const others = index.get(pair);
  if (others === undefined) index.set(pair, [item]);
  else others.push(item);
}
