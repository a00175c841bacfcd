// Why a task went where it went, or nowhere: made on demand by playing a run again up to one task. The runs themselves keep
// no verdicts.
import { type Board, instanceAt } from "./board.js";
import type { Key, Run } from "./ecs.js";
import { passesAll } from "./framework.js";
import { type Placement, taskName } from "./place.js";
import { ECS } from "./profiles.js";
import { openSession, type Session } from "./session.js";
import type { Verdict } from "./verdicts.js";

export interface Step {
  readonly task: string;
  readonly provider: string | null;
  readonly instance: string | null;
  /** All instances of the cluster, in its order; DAEMON: the one that the task is for. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly instance: string;
  /** All that speaks against it. */
  readonly verdicts: readonly Verdict[];
  /** By strategy, lower is better; null where chance decides. */
  readonly scores: readonly (number | null)[];
  /** The place of the strategy for which another one was better; `order`: only zone and id, or chance; null otherwise. */
  readonly lost: number | "order" | null;
}

/** Tasks that were not placed, and found the same. */
export interface BlockedGroup {
  /** Their numbers. */
  readonly steps: readonly number[];
  readonly provider: string | null;
  /** What ECS says when there was nothing to look at. */
  readonly failure: BlockedTask["failure"];
  /** By the place of the instance: every candidate. */
  readonly reasons: ReadonlyMap<number, readonly Verdict[]>;
}

export interface BlockedTask {
  readonly task: string;
  readonly provider: string | null;
  /** What ECS says when there was nothing to look at. */
  readonly failure: "NO ACTIVE INSTANCES" | "EMPTY CAPACITY PROVIDER" | null;
  /** By instance: every candidate. Tasks that found the same share one object. */
  readonly reasons: Readonly<Record<string, readonly Verdict[]>>;
}

/** What every instance had to say when the task of this number was placed. */
export function traceStep(placement: Placement, step: number): Step | undefined {
  const assignment = assignmentAt(placement, step);
  return assignment && stepIn(replay(placement, step), placement, step, assignment);
}

/** The same of all tasks one after the other, in one go through the run. */
export function* traceSteps(placement: Placement): Generator<Step, void, undefined> {
  const session = replay(placement, 0);
  for (const [step, index] of placement.chosen.entries()) {
    yield stepIn(session, placement, step, assignmentAt(placement, step) as Omit<Step, "candidates">);
    if (index >= 0) session.put(index);
  }
}

function stepIn(session: Session, placement: Placement, step: number, assignment: Omit<Step, "candidates">): Step {
  const run: Run = { board: session.board, provider: assignment.provider ?? undefined };
  const chosen = placement.chosen[step] as number;
  const target = placement.targets?.[step];
  const inRace = placement.cluster.instances.map((_, index) => (target ?? index) === index && takes(run, index));
  const lost = losses(session.keys, inRace, chosen);
  const candidates = candidateIndexes(session.board, target).map((index) => ({
    instance: instanceAt(session.board, index).id,
    verdicts: verdictsOn(run, index),
    scores: session.keys.map((key) => (key.kind === "random" ? null : key.value(index))),
    lost: lost.get(index) ?? null,
  }));
  return { ...assignment, candidates };
}

/** A row for every task that was not placed. */
export function blockedTasks(placement: Placement): readonly BlockedTask[] {
  const { instances } = placement.cluster;
  const rows: (readonly [number, BlockedTask])[] = [];
  for (const { steps, provider, failure, reasons: byPlace } of blockedGroups(placement)) {
    const named = Array.from(byPlace, ([index, verdicts]) => [instances[index]?.id ?? "", verdicts] as const);
    const reasons = Object.fromEntries(named);
    for (const step of steps) rows.push([step, { task: taskName(placement, step), provider, failure, reasons }]);
  }
  return rows.sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Those that are for the same capacity provider; DAEMON: for the same instance. In the order of the first of each. */
export function blockedGroups(placement: Placement): readonly BlockedGroup[] {
  const { chosen, targets, providers, workload } = placement;
  const groups = new Map<number, number[]>();
  for (const [step, index] of chosen.entries()) {
    if (index >= 0) continue;
    const key = targets?.[step] ?? (providers[step] as number);
    const steps = groups.get(key);
    if (steps === undefined) groups.set(key, [step]);
    else steps.push(step);
  }
  if (groups.size === 0) return [];
  // What blocked a task has not changed since: nothing was placed there any more, and only that would change it.
  const { board } = replay(placement, chosen.length);
  return Array.from(groups.values(), (steps): BlockedGroup => {
    const first = steps[0] as number;
    const place = providers[first] as number;
    const provider = workload.providers[place]?.provider;
    const without = place < 0 && workload.providers.length > 0;
    return { steps, provider: provider ?? null, ...reasonsOf({ board, provider }, targets?.[first], without) };
  });
}

/** All that speaks against an instance. */
export function verdictsOn(run: Run, index: number): readonly Verdict[] {
  return [...ECS.preFilter, ...ECS.filter].flatMap((plugin) => plugin.verdicts(run, index));
}

function assignmentAt(placement: Placement, step: number): Omit<Step, "candidates"> | undefined {
  if (!Number.isInteger(step) || step < 0 || step >= placement.chosen.length) return undefined;
  const { cluster, workload, chosen, providers } = placement;
  return {
    task: taskName(placement, step),
    provider: workload.providers[providers[step] as number]?.provider ?? null,
    instance: cluster.instances[chosen[step] as number]?.id ?? null,
  };
}

/** The run as it stood before the task of this number. */
function replay({ cluster, workload, seed, chosen }: Placement, step: number): Session {
  const session = openSession(cluster, workload, seed);
  for (const index of chosen.subarray(0, step)) if (index >= 0) session.put(index);
  return session;
}

function takes(run: Run, index: number): boolean {
  return passesAll(ECS.preFilter, run, index) && passesAll(ECS.filter, run, index);
}

/** With which strategy each instance fell behind. */
function losses(
  keys: readonly Key[],
  inRace: readonly boolean[],
  chosen: number,
): ReadonlyMap<number, number | "order"> {
  const lost = new Map<number, number | "order">();
  let left = inRace.flatMap((racing, index) => (racing && chosen >= 0 ? index : []));
  for (const [place, key] of keys.entries()) {
    if (key.kind === "random") break;
    const best = key.value(chosen);
    for (const index of left) if (key.value(index) > best) lost.set(index, place);
    left = left.filter((index) => !lost.has(index));
  }
  for (const index of left) if (index !== chosen) lost.set(index, "order");
  return lost;
}

function reasonsOf(run: Run, target: number | undefined, without: boolean): Pick<BlockedGroup, "failure" | "reasons"> {
  const { board, provider } = run;
  const candidates = candidateIndexes(board, target).filter(
    (index) => !without && passesAll(ECS.preFilter, run, index),
  );
  const reasons = new Map(candidates.map((index) => [index, verdictsOn(run, index)]));
  const failure =
    candidates.length > 0 ? null : provider === undefined ? "NO ACTIVE INSTANCES" : "EMPTY CAPACITY PROVIDER";
  return { failure, reasons };
}

function candidateIndexes({ instances }: Board, target: number | undefined): readonly number[] {
  return target === undefined ? [...instances.keys()] : [target];
}
