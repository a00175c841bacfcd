// Why a task went where it went: a sentence, and a row for every instance.
import { ZONE_ATTRIBUTE } from "../../data/placementStrategies.js";
import { attributeOf } from "../attributes.js";
import type { Placement } from "../place.js";
import { type Candidate, type Step, traceStep } from "../trace.js";
import type { Strategy } from "../types.js";
import { blockingText, counted, grouped } from "./taskWords.js";
import type { PreviewRow, PreviewStep } from "./types.js";

/** Undefined: there is no such task. */
export function taskStep(placement: Placement, step: number): PreviewStep | undefined {
  const traced = traceStep(placement, step);
  if (traced === undefined) return undefined;
  const chosen = placement.chosen[step] as number;
  const target = placement.targets?.[step];
  const rows = traced.candidates.map((candidate, place): PreviewRow => {
    const instance = target ?? place;
    if (instance === chosen) return { instance, verdict: "chosen", text: keptText(placement, candidate) };
    if (candidate.verdicts.length > 0)
      return { instance, verdict: "blocked", text: candidate.verdicts.map(blockingText).join(", ") };
    return { instance, verdict: "behind", text: behindText(placement, instance, candidate) };
  });
  const why = chosen < 0 ? nowhere(placement, traced) : somewhere(placement, traced, chosen);
  return { step, chosen: chosen < 0 ? null : chosen, why, rows };
}

/** What each reason rules out. */
function nowhere({ workload }: Placement, { provider, candidates }: Step): string {
  const among = provider === null ? "No instance" : `No instance of capacity provider ${provider}`;
  if (workload.scheduling === "DAEMON") return `It is for this instance only: ${listed(candidates)}.`;
  return candidates.length === 0 ? "There are no instances." : `${among} can take it: ${listed(candidates)}.`;
}

function listed(candidates: readonly Candidate[]): string {
  const counts = new Map<string, number>();
  for (const { verdicts } of candidates)
    for (const word of new Set(verdicts.map(({ code, reason }) => (code === "STATUS" ? "not ACTIVE" : reason))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
  return sorted.map(([reason, count]) => `${reason.replace(/\.$/, "")} on ${grouped(count)}`).join(", ");
}

function somewhere(placement: Placement, { candidates }: Step, chosen: number): string {
  const { workload, targets } = placement;
  if (targets !== undefined) return "A daemon runs once on every instance that may run it.";
  const fitting = candidates.filter(({ verdicts }) => verdicts.length === 0);
  if (fitting.length === 1) return "It is the only instance that can take it.";
  const scores = candidates[chosen]?.scores ?? [];
  let left = fitting;
  const parts: string[] = [];
  for (const [place, strategy] of workload.strategies.entries()) {
    if (left.length === 1 || strategy.type === "random") break;
    const next = left.filter(({ lost }) => lost !== place);
    // What leaves all of them level says nothing.
    if (next.length < left.length) {
      const among = parts.length === 0 ? "" : ` among ${grouped(left.length)} that fit`;
      parts.push(`${bestText(placement, strategy, chosen, scores[place] ?? 0)}${among}`);
    }
    left = next;
  }
  if (left.length > 1) parts.push(levelText(placement, left.length, parts.length === 0));
  const text = parts.join(", then ");
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function levelText({ workload }: Placement, among: number, isAll: boolean): string {
  const which = isAll ? `${grouped(among)} that fit` : `${grouped(among)} that are level`;
  return workload.strategies.some(({ type }) => type === "random")
    ? `by chance one of ${which}`
    : `the first by zone and name of ${which}`;
}

function bestText(placement: Placement, strategy: Strategy, chosen: number, score: number): string {
  switch (strategy.type) {
    case "binpack":
      return `least ${strategy.field === "cpu" ? "CPU" : "memory"} left`;
    case "spread":
      return `fewest tasks ${spreadPlace(placement, strategy, chosen)} (${grouped(score)})`;
    case "random":
      return "by chance";
  }
}

/** `in us-east-1b`, `on it`, `with rack = r1`. */
function spreadPlace({ cluster }: Placement, strategy: Extract<Strategy, { type: "spread" }>, index: number): string {
  if (strategy.by === "instanceId") return "on it";
  const instance = cluster.instances[index];
  const value = instance === undefined ? undefined : attributeOf(instance, strategy.attribute);
  if (value === undefined || value === null) return `without ${strategy.attribute}`;
  return strategy.attribute === ZONE_ATTRIBUTE ? `in ${value}` : `with ${strategy.attribute} = ${value}`;
}

/** What the last strategy counted, of the chosen one. */
function keptText({ workload, targets }: Placement, { scores }: Candidate): string {
  if (targets !== undefined) return "chosen";
  const { strategies } = workload;
  const place = strategies.findLastIndex(({ type }) => type === "binpack");
  const strategy = strategies[place];
  const score = scores[place];
  if (strategy?.type !== "binpack" || score === undefined || score === null || !Number.isFinite(score)) return "chosen";
  return `chosen, ${leftText(strategy.field, score)}`;
}

function behindText(placement: Placement, index: number, { lost, scores }: Candidate): string {
  const { strategies } = placement.workload;
  if (lost === null) return "fits";
  const strategy = lost === "order" ? undefined : strategies[lost];
  const score = lost === "order" ? null : (scores[lost] ?? null);
  if (strategy === undefined || score === null)
    return strategies.some(({ type }) => type === "random") ? "as good, chance passed it by" : "as good, comes later";
  if (strategy.type === "spread") return `${counted(score, "task")} ${spreadPlace(placement, strategy, index)}`;
  return strategy.type === "binpack" ? leftText(strategy.field, score) : "fits";
}

function leftText(field: "cpu" | "memory", amount: number): string {
  if (!Number.isFinite(amount)) return `${field === "cpu" ? "CPU" : "memory"} not known`;
  return field === "cpu" ? `${grouped(amount)} CPU units left` : `${grouped(amount)} MiB left`;
}
