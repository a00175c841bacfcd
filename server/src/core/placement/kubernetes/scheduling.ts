// What the plugins of Kubernetes work on, and what they make: the types between them and those who run them. A plugin is
// prepared once for pods that are all alike, and then told of each one that lands.
import type { KubernetesBoard } from "./board.js";
import type { Amounts, LabelSelector, Labels, PodSpec } from "./types.js";
import type { KubernetesVerdict } from "./verdicts.js";
import type { Claim } from "./volumes.js";

/** Pods that are all alike, but for their names and claims. */
export interface PodKind {
  readonly namespace: string;
  readonly labels: Labels;
  readonly spec: PodSpec;
  readonly requests: Amounts;
  readonly scored: { readonly cpu: number; readonly memory: number };
  /** What spreads pods that have no constraints of their own; null: nothing does. */
  readonly spreadSelector: LabelSelector;
}

export interface PodRun {
  readonly board: KubernetesBoard;
  readonly pod: PodKind;
  /** Those of the pod whose turn it is. */
  claims: readonly Claim[];
}

/** When answers of a plugin change: never; on the node where a pod lands; on any node. */
export type Change = "never" | "there" | "anywhere";

/**
 * A number of each node. Nodes with the same numbers are all alike to the plugin that gives these, at any time; a pod that
 * lands changes the number of its own node only, by no more than the step.
 */
export interface Feature {
  readonly column: Int32Array | Uint8Array | Float64Array;
  /** Where in the column a node's number stands; below 0: it has 0. Undefined: at the node's own place. */
  readonly by?: Int32Array;
  readonly step: number;
}

export function featureAt({ column, by }: Feature, node: number): number {
  if (by === undefined) return column[node] as number;
  const place = by[node] as number;
  return place < 0 ? 0 : (column[place] as number);
}

/** Whether a node has a label at all, as a number of its own. */
export function presenceOf(domains: Int32Array): Feature {
  const column = new Uint8Array(domains.length);
  for (let node = 0; node < column.length; node++) if ((domains[node] as number) >= 0) column[node] = 1;
  return { column, step: 0 };
}

export interface Check {
  readonly changes: Change;
  /** What never changes, as a column: 1 passes. */
  readonly column?: Uint8Array;
  /** Of what changes where pods land: all on which it depends besides the node; undefined: on more than can be said. */
  readonly room?: string;
  /** Of what changes anywhere; undefined: every node is different. */
  readonly features?: readonly Feature[];
  readonly passes: (node: number) => boolean;
  /** All that the plugin has against a node: something exactly when it does not pass. */
  readonly verdicts: (node: number) => readonly KubernetesVerdict[];
  /** The turn of the next pod has come. */
  readonly begin?: () => void;
  /** A pod of the run has landed there. */
  readonly landed?: (node: number) => void;
}

export interface KubernetesFilter {
  readonly name: string;
  /** Undefined: it has nothing to say of such pods. */
  readonly prepare: (run: PodRun) => Check | undefined;
}

/** The nodes that a pod may go to: so many of the first numbers, each of which may stand for several that are alike. */
export interface Feasible {
  readonly nodes: Int32Array;
  readonly count: number;
  /** How many each stands for; undefined: for itself. */
  readonly sizes?: Int32Array;
}

export type Scoring =
  /** Only how a node stands among the others changes: the most is worth 100, or nothing. */
  | { readonly kind: "among"; readonly raw: Int32Array; readonly reversed: boolean }
  /** From 0 to 100, by what the node holds. */
  | { readonly kind: "alone"; readonly room: string; readonly score: (node: number) => number }
  /** Changes with what lands anywhere. */
  | {
      readonly kind: "moving";
      readonly features: readonly Feature[];
      /** Writes both, by node. */
      readonly fill: (feasible: Feasible, raw: Float64Array, scores: Float64Array) => void;
      readonly landed: (node: number) => void;
    };

export interface KubernetesScore {
  readonly name: string;
  /** Undefined: it is skipped. */
  readonly prepare: (run: PodRun) => Scoring | undefined;
}

export interface KubernetesProfile {
  readonly name: string;
  /** In the order in which the scheduler asks: the first that has something against a node is the one that tells. */
  readonly preFilter: readonly KubernetesFilter[];
  readonly filter: readonly KubernetesFilter[];
  readonly score: readonly { readonly plugin: KubernetesScore; readonly weight: number }[];
}

/** The highest score that a plugin gives. */
export const MOST_SCORE = 100;
