// Soft spread constraints, and what the scheduler does by itself for pods of a Service or a controller that have none: the
// fewer pods a node and its zone have, the better.
import {
  type Feasible,
  type Feature,
  type KubernetesScore,
  MOST_SCORE,
  type PodRun,
  presenceOf,
} from "../scheduling.js";
import { countLanded, type SpreadColumn, spreadColumns, spreadFeatures } from "../spreadColumns.js";
import type { SpreadConstraint } from "../types.js";

const HOSTNAME = "kubernetes.io/hostname";

interface Soft {
  readonly column: SpreadColumn;
  readonly isHost: boolean;
  /** In which turn a value was last seen; the last place is for nodes without the label. */
  readonly seen: Int32Array;
  weight: number;
}

export const podTopologySpreadScore: KubernetesScore = {
  name: "PodTopologySpread",
  prepare: (run) => {
    const own = run.pod.spec.spread.length > 0;
    const constraints = own ? run.pod.spec.spread.filter(({ hard }) => !hard) : systemDefaults(run);
    if (constraints.length === 0) return undefined;
    const all = spreadColumns(run, constraints, own).map(softOf);
    // The defaults of the system do without a zone; one's own constraints need all their labels.
    const ignored = new Uint8Array(run.board.nodes.length);
    for (const { column } of own ? all : []) {
      for (const [node, domain] of column.topology.domains.entries()) if (domain < 0) ignored[node] = 1;
    }
    let turn = 0;
    return {
      kind: "moving",
      features: [...all.flatMap(featuresOf), { column: ignored, step: 0 }],
      fill: (feasible, raw, scores) => {
        turn += 1;
        weigh(all, feasible, ignored, turn);
        addUp(all, feasible, ignored, raw);
        normalise(feasible, ignored, raw, scores);
      },
      landed: (node) => {
        for (const { column } of all) countLanded(column, node);
      },
    };
  },
};

/** On a node itself all pods count. */
function featuresOf({ column, isHost }: Soft): readonly Feature[] {
  if (!isHost) return spreadFeatures(column);
  return [presenceOf(column.topology.domains), { column: column.pods, step: 1 }];
}

function systemDefaults({ pod }: PodRun): readonly SpreadConstraint[] {
  const selector = pod.spreadSelector;
  if (selector === null || selector.length === 0) return [];
  return SYSTEM_DEFAULTS.map(([topologyKey, maxSkew]) => ({
    topologyKey,
    maxSkew,
    hard: false,
    selector,
    matchLabelKeys: [],
    minDomains: 1,
    honorAffinity: true,
    honorTaints: false,
  }));
}

const SYSTEM_DEFAULTS: readonly (readonly [key: string, maxSkew: number])[] = [
  [HOSTNAME, 3],
  ["topology.kubernetes.io/zone", 5],
];

function softOf(column: SpreadColumn): Soft {
  const values = column.topology.values.length;
  return {
    column,
    isHost: column.constraint.topologyKey === HOSTNAME,
    seen: new Int32Array(values + 1),
    weight: 0,
  };
}

/** The more values the feasible nodes have, the more a pod weighs. */
function weigh(all: readonly Soft[], feasible: Feasible, ignored: Uint8Array, turn: number): void {
  for (const soft of all) {
    const size = soft.isHost ? notIgnored(feasible, ignored) : valuesAmong(soft, feasible, ignored, turn);
    soft.weight = Math.log(size + 2);
  }
}

function notIgnored({ nodes, count, sizes }: Feasible, ignored: Uint8Array): number {
  let size = 0;
  for (let place = 0; place < count; place++) {
    if (ignored[nodes[place] as number] !== 1) size += sizes?.[place] ?? 1;
  }
  return size;
}

function valuesAmong(
  { column: { topology }, seen }: Soft,
  { nodes, count, sizes }: Feasible,
  ignored: Uint8Array,
  turn: number,
): number {
  const { domains, values, unique } = topology;
  let size = 0;
  for (let place = 0; place < count; place++) {
    const node = nodes[place] as number;
    if (ignored[node] === 1) continue;
    const domain = domains[node] as number;
    const value = domain < 0 ? values.length : domain;
    if (seen[value] === turn) continue;
    seen[value] = turn;
    // Nodes with a value each are alike when they have as many pods.
    size += unique && domain >= 0 ? (sizes?.[place] ?? 1) : 1;
  }
  return size;
}

function addUp(all: readonly Soft[], { nodes, count }: Feasible, ignored: Uint8Array, raw: Float64Array): void {
  for (let place = 0; place < count; place++) raw[nodes[place] as number] = 0;
  for (const { column, isHost, weight } of all) {
    const { domains } = column.topology;
    const { pods, counts, constraint } = column;
    const base = constraint.maxSkew - 1;
    for (let place = 0; place < count; place++) {
      const node = nodes[place] as number;
      const domain = domains[node] as number;
      if (domain < 0) continue;
      const counted = (isHost ? pods[node] : counts[domain]) as number;
      raw[node] = (raw[node] as number) + (counted * weight + base);
    }
  }
  for (let place = 0; place < count; place++) {
    const node = nodes[place] as number;
    raw[node] = ignored[node] === 1 ? 0 : Math.round(raw[node] as number);
  }
}

function normalise({ nodes, count }: Feasible, ignored: Uint8Array, raw: Float64Array, scores: Float64Array): void {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let place = 0; place < count; place++) {
    const node = nodes[place] as number;
    if (ignored[node] === 1) continue;
    const value = raw[node] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  for (let place = 0; place < count; place++) {
    const node = nodes[place] as number;
    scores[node] =
      ignored[node] === 1
        ? 0
        : most === 0
          ? MOST_SCORE
          : Math.trunc((MOST_SCORE * (most + least - (raw[node] as number))) / most);
  }
}
