// Which node scores best for the next pod of a kind, looking at all of them, without asking every plugin about every node
// again: what never changes is asked once, what changes where a pod lands only there. It knows checks and scores, not what they mean.
import { type Check, type Feasible, MOST_SCORE, type Scoring } from "./scheduling.js";
import type { Scorer } from "./session.js";

export interface Race {
  /** The node with the highest score, by name the first of several; -1: none passes. */
  readonly best: () => number;
  readonly landed: (node: number) => void;
}

interface Columns {
  /** Nodes that pass all that is settled for now, in their order. */
  candidates: Feasible;
  /** What is left for this pod, where some checks can change anywhere. */
  readonly left: Int32Array;
  /** The weighted scores that stay, but for what happens on a node. */
  readonly settled: Float64Array;
  /** With those that move. */
  readonly total: Float64Array;
  readonly raw: Float64Array;
  readonly scores: Float64Array;
}

interface Among {
  readonly raw: Int32Array;
  readonly reversed: boolean;
  readonly weight: number;
  /** Of the nodes that pass; what a score is measured by. */
  most: number;
}

export interface Scores {
  readonly among: readonly Among[];
  readonly alone: readonly {
    readonly score: (node: number) => number;
    readonly weight: number;
    readonly room: string;
  }[];
  readonly moving: readonly { readonly fill: Moving["fill"]; readonly weight: number }[];
}

type Moving = Extract<Scoring, { kind: "moving" }>;

export function createRace(size: number, checks: readonly Check[], scorers: readonly Scorer[]): Race {
  const restless = checks.filter(({ changes }) => changes === "anywhere");
  const local = checks.filter(({ changes }) => changes === "there");
  const columns = columnsOf(size, checks);
  const scores = scoresOf(scorers);
  let isMade = false;
  // What scores are measured by may be another node's.
  let isStale = true;
  return {
    best: () => {
      const feasible = restless.length === 0 ? columns.candidates : remaining(columns, restless);
      if (feasible.count === 0) return -1;
      const changes = (isStale || restless.length > 0) && changesMost(scores.among, feasible);
      if (changes || !isMade) settle(columns, scores);
      [isMade, isStale] = [true, false];
      return pick(columns, scores.moving, feasible);
    },
    landed: (node) => {
      if (!local.every((check) => check.passes(node))) {
        columns.candidates = without(columns.candidates, node);
        isStale = true;
      }
      columns.settled[node] = settledScore(scores, node);
    },
  };
}

function columnsOf(size: number, checks: readonly Check[]): Columns {
  return {
    candidates: candidatesOf(size, checks),
    left: new Int32Array(size),
    settled: new Float64Array(size),
    total: new Float64Array(size),
    raw: new Float64Array(size),
    scores: new Float64Array(size),
  };
}

/** The nodes that pass what does not change anywhere. */
function candidatesOf(size: number, checks: readonly Check[]): Feasible {
  const settled = checks.filter(({ changes }) => changes !== "anywhere");
  const nodes = new Int32Array(size);
  let count = 0;
  for (let node = 0; node < size; node++) {
    let passes = true;
    for (const check of settled) passes &&= check.passes(node);
    if (passes) nodes[count++] = node;
  }
  return { nodes, count };
}

export function scoresOf(scorers: readonly Scorer[]): Scores {
  return {
    among: scorers.flatMap(({ scoring, weight }) =>
      scoring.kind === "among" ? { raw: scoring.raw, reversed: scoring.reversed, weight, most: -1 } : [],
    ),
    alone: scorers.flatMap(({ scoring, weight }) =>
      scoring.kind === "alone" ? { score: scoring.score, weight, room: scoring.room } : [],
    ),
    moving: scorers.flatMap(({ scoring, weight }) => (scoring.kind === "moving" ? { fill: scoring.fill, weight } : [])),
  };
}

function remaining({ candidates, left }: Columns, restless: readonly Check[]): Feasible {
  let count = 0;
  for (let place = 0; place < candidates.count; place++) {
    const node = candidates.nodes[place] as number;
    let passes = true;
    for (const check of restless) passes &&= check.passes(node);
    if (passes) left[count++] = node;
  }
  return { nodes: left, count };
}

/** Whether the scores that measure nodes by each other have to be made anew. */
export function changesMost(among: readonly Among[], { nodes, count }: Feasible): boolean {
  let changes = false;
  for (const one of among) {
    let most = 0;
    for (let place = 0; place < count; place++) {
      const value = one.raw[nodes[place] as number] as number;
      if (value > most) most = value;
    }
    changes ||= most !== one.most;
    one.most = most;
  }
  return changes;
}

function settle({ candidates, settled }: Columns, scores: Scores): void {
  for (let place = 0; place < candidates.count; place++) {
    const node = candidates.nodes[place] as number;
    settled[node] = settledScore(scores, node);
  }
}

export function settledScore({ among, alone }: Scores, node: number): number {
  let sum = 0;
  for (const one of among) sum += one.weight * amongScore(one.raw[node] as number, one.most, one.reversed);
  for (const { score, weight } of alone) sum += weight * score(node);
  return sum;
}

/** How a node stands among those that pass. */
export function amongScore(raw: number, most: number, reversed: boolean): number {
  if (most <= 0) return reversed ? MOST_SCORE : raw;
  const part = Math.trunc((raw * MOST_SCORE) / most);
  return reversed ? MOST_SCORE - part : part;
}

function pick(columns: Columns, moving: Scores["moving"], feasible: Feasible): number {
  const { settled, raw, scores, total } = columns;
  const { nodes, count } = feasible;
  let totals = settled;
  for (const { fill, weight } of moving) {
    fill(feasible, raw, scores);
    for (let place = 0; place < count; place++) {
      const node = nodes[place] as number;
      total[node] = (totals[node] as number) + weight * (scores[node] as number);
    }
    totals = total;
  }
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < count; place++) {
    const node = nodes[place] as number;
    const value = totals[node] as number;
    if (value <= most) continue;
    most = value;
    best = node;
  }
  return best;
}

function without({ nodes, count }: Feasible, node: number): Feasible {
  const place = nodes.subarray(0, count).indexOf(node);
  if (place < 0) return { nodes, count };
  nodes.copyWithin(place, place + 1, count);
  return { nodes, count: count - 1 };
}
