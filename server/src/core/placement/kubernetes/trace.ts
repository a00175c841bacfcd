// Why a pod went where it went, or nowhere: made on demand by playing the run again up to that pod. The runs themselves keep
// no verdicts.
import { createKubernetesBoard, type KubernetesBoard } from "./board.js";
import {
  type BatchRun,
  claimOwner,
  fargateNode,
  ON_FARGATE,
  openBatch,
  type PodPlacement,
  podNameIn,
  runOf,
  UNPLACED,
} from "./kubernetes.js";
import { amongScore } from "./race.js";
import type { Feasible } from "./scheduling.js";
import { openSeats, type PodSession, type Scorer, type Seats } from "./session.js";
import { type KubernetesVerdict, podVerdict, summaryOf } from "./verdicts.js";

export interface PodStep {
  readonly pod: string;
  readonly node: string | null;
  /** All nodes, by name; DaemonSet: the one that the pod is for. */
  readonly candidates: readonly NodeCandidate[];
  /** What the scheduler says of a pod without a node. */
  readonly summary: string | null;
}

export interface NodeCandidate {
  readonly node: string;
  /** What the first plugin that rejects it has against it. */
  readonly verdicts: readonly KubernetesVerdict[];
  /** By plugin, of a node that passes. */
  readonly scores: readonly NodeScore[];
  /** Null: it does not pass. */
  readonly total: number | null;
  /** Whether it scores as much as the one that was chosen. */
  readonly tied: boolean;
}

export interface NodeScore {
  readonly plugin: string;
  readonly raw: number;
  /** From 0 to 100, compared with the other nodes. */
  readonly score: number;
  readonly weight: number;
}

export interface BlockedPod {
  readonly pod: string;
  /** The pod before, which found the same. */
  readonly sameAs: string | null;
  /** By node, every candidate: what the first plugin that rejects it has against it. */
  readonly reasons: Readonly<Record<string, readonly KubernetesVerdict[]>>;
  readonly summary: string;
}

/** What every node had to say when the pod of this number was placed. */
export function tracePod(placement: PodPlacement, pod: number): PodStep | undefined {
  const run = runOf(placement, pod);
  if (run === undefined) return undefined;
  const board = replay(placement, run.first);
  const session = openBatch(board, run, placement.profile);
  landBefore(placement, session, run, pod);
  return stepOf(placement, session, run, pod);
}

/** The same of all pods one after the other, in one go through the run. */
export function* tracePods(placement: PodPlacement): Generator<PodStep, void, undefined> {
  const board = createKubernetesBoard(placement.cluster);
  for (const run of placement.runs) {
    const session = openBatch(board, run, placement.profile);
    for (let place = 0; place < run.count; place++) {
      session.begin(...claimOwner(run, place));
      yield stepOf(placement, session, run, run.first + place);
      const node = placement.chosen[run.first + place] as number;
      if (node >= 0) session.land(node);
    }
  }
}

/** A row for every pod that was not placed, one after the other. */
export function* blockedPods(placement: PodPlacement): Generator<BlockedPod, void, undefined> {
  for (const { run, first, count, found } of blockedPodGroups(placement)) {
    const verdicts = found();
    const reasons = Object.fromEntries(verdicts.map(([node, row]) => [placement.nodes[node] as string, row]));
    const summary = summaryOf(
      verdicts.length,
      verdicts.map(([, row]) => row),
    );
    for (let place = first; place < first + count; place++) {
      const sameAs = place === first ? null : podNameIn(run, place - 1);
      yield { pod: podNameIn(run, place), sameAs, reasons, summary };
    }
  }
}

/** Pods that were not placed, one after the other, with nothing placed between: they all found the same. */
export interface BlockedPodGroup {
  readonly run: BatchRun;
  /** The place of the first one in the run. */
  readonly first: number;
  readonly count: number;
  /** As it stands when the first one is refused; it goes on with the next group. */
  readonly session: PodSession;
  /** By the number of the node, every candidate: what the first plugin that rejects it has against it. */
  readonly found: () => readonly (readonly [number, readonly KubernetesVerdict[]])[];
}

export function* blockedPodGroups(placement: PodPlacement): Generator<BlockedPodGroup, void, undefined> {
  const board = createKubernetesBoard(placement.cluster);
  for (const run of placement.runs) {
    if (!placement.chosen.subarray(run.first, run.first + run.count).includes(UNPLACED)) {
      landBefore(placement, openSeats(board, run.batch.pod), run, run.first + run.count);
      continue;
    }
    const session = openBatch(board, run, placement.profile);
    const areAlike = run.targets === undefined && run.batch.pod.spec.volumes.length === 0;
    for (let place = 0; place < run.count; place++) {
      const node = placement.chosen[run.first + place] as number;
      session.begin(...claimOwner(run, place));
      if (node >= 0) session.land(node);
      if (node !== UNPLACED) continue;
      const first = place;
      if (areAlike) while (place + 1 < run.count && placement.chosen[run.first + place + 1] === UNPLACED) place += 1;
      yield { run, first, count: place + 1 - first, session, found: () => foundBy(session, run, first, board) };
    }
  }
}

/** What the first plugin that rejects a node has against it, as the scheduler tells it. */
export function verdictsOnNode({ checks }: PodSession, node: number): readonly KubernetesVerdict[] {
  for (const check of checks) {
    const verdicts = check.verdicts(node);
    if (verdicts.length > 0) return verdicts;
  }
  return [];
}

function foundBy(
  session: PodSession,
  run: BatchRun,
  place: number,
  { nodes }: KubernetesBoard,
): readonly (readonly [number, readonly KubernetesVerdict[]])[] {
  const target = run.targets?.[place];
  const candidates = target === undefined ? Array.from(nodes.keys()) : [target];
  return candidates.map((node) => [node, verdictsOf(session, run, node)] as const);
}

/** On Fargate no node is asked. */
function verdictsOf(session: PodSession, { fargate }: BatchRun, node: number): readonly KubernetesVerdict[] {
  if (fargate === undefined) return verdictsOnNode(session, node);
  return fargate.problem === undefined ? [] : [podVerdict("FARGATE", "Fargate", { problem: fargate.problem })];
}

/** The board as it was before a run, whose first pod has this number; with the number of all pods: as it is in the end. */
export function replay(placement: PodPlacement, first: number): KubernetesBoard {
  const board = createKubernetesBoard(placement.cluster);
  for (const run of placement.runs) {
    if (run.first >= first || run.fargate !== undefined) continue;
    landBefore(placement, openSeats(board, run.batch.pod), run, run.first + run.count);
  }
  return board;
}

function landBefore({ chosen }: PodPlacement, session: Seats, run: BatchRun, end: number): void {
  for (let pod = run.first; pod < end; pod++) {
    session.begin(...claimOwner(run, pod - run.first));
    const node = chosen[pod] as number;
    if (node >= 0) session.land(node);
  }
  session.begin(...claimOwner(run, end - run.first));
}

function stepOf({ chosen, nodes }: PodPlacement, session: PodSession, run: BatchRun, pod: number): PodStep {
  const place = pod - run.first;
  const node = chosen[pod] as number;
  const target = run.targets?.[place];
  const numbers = target === undefined ? Array.from(nodes.keys()) : [target];
  const verdicts = numbers.map((number) => verdictsOf(session, run, number));
  const onNodes = node !== ON_FARGATE;
  const passing = onNodes ? numbers.filter((_, index) => verdicts[index]?.length === 0) : [];
  const scored = scoresOf(session.scorers, passing);
  const best = totalOf(scored.get(node) ?? []);
  const candidates = numbers.map((number, index): NodeCandidate => {
    const scores = scored.get(number);
    const total = scores === undefined ? null : totalOf(scores);
    const tied = node >= 0 && total === best && number !== node;
    return { node: nodes[number] as string, verdicts: verdicts[index] ?? [], scores: scores ?? [], total, tied };
  });
  const name = podNameIn(run, place);
  return {
    pod: name,
    node: node >= 0 ? (nodes[node] as string) : onNodes ? null : fargateNode(name),
    candidates: onNodes ? candidates : [],
    summary: node === -1 ? summaryOf(numbers.length, verdicts) : null,
  };
}

function totalOf(scores: readonly NodeScore[]): number {
  return scores.reduce((sum, { score, weight }) => sum + score * weight, 0);
}

function scoresOf(scorers: readonly Scorer[], passing: readonly number[]): ReadonlyMap<number, readonly NodeScore[]> {
  const size = Math.max(-1, ...passing.slice(-1)) + 1;
  const feasible: Feasible = { nodes: Int32Array.from(passing), count: passing.length };
  const byPlugin = scorers.map((scorer) => scoreColumn(scorer, feasible, size));
  return new Map(
    passing.map((node) => [
      node,
      scorers.map(({ name, weight }, place): NodeScore => {
        const column = byPlugin[place];
        return { plugin: name, raw: column?.raw[node] ?? 0, score: column?.scores[node] ?? 0, weight };
      }),
    ]),
  );
}

function scoreColumn(
  { scoring }: Scorer,
  feasible: Feasible,
  size: number,
): { readonly raw: Float64Array; readonly scores: Float64Array } {
  const [raw, scores] = [new Float64Array(size), new Float64Array(size)];
  if (scoring.kind === "moving") {
    scoring.fill(feasible, raw, scores);
    return { raw, scores };
  }
  const most = scoring.kind === "among" ? mostAmong(scoring.raw, feasible) : 0;
  for (const node of feasible.nodes) {
    raw[node] = scoring.kind === "among" ? (scoring.raw[node] as number) : scoring.score(node);
    scores[node] =
      scoring.kind === "among" ? amongScore(raw[node] as number, most, scoring.reversed) : (raw[node] as number);
  }
  return { raw, scores };
}

function mostAmong(raw: Int32Array, { nodes }: Feasible): number {
  return nodes.reduce((most, node) => Math.max(most, raw[node] as number), 0);
}
