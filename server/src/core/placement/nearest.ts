// What would let a blocked task in: the instances that only one thing keeps it from, and how much of it.
import type { Code, ShortageCode, Verdict } from "./verdicts.js";

export interface NearestChange {
  readonly instance: string;
  /** All that speaks against the instance. */
  readonly verdict: Verdict;
  /** Where an amount is short: how much more would have to be free, and with how much less the task would fit. */
  readonly more: number | undefined;
  readonly atMost: number | undefined;
}

/** The nearest for each code. */
export function nearestChanges(reasons: Readonly<Record<string, readonly Verdict[]>>): readonly NearestChange[] {
  const nearest = new Map<Code, NearestChange>();
  for (const [instance, [verdict, ...others]] of Object.entries(reasons)) {
    if (verdict === undefined || others.length > 0) continue;
    const known = nearest.get(verdict.code);
    const change = changeFor(instance, verdict);
    if (known === undefined || (change.more ?? 0) < (known.more ?? 0)) nearest.set(verdict.code, change);
  }
  return [...nearest.values()];
}

/** How many instances each code keeps a task from. */
export function reasonCounts(reasons: Readonly<Record<string, readonly Verdict[]>>): ReadonlyMap<Code, number> {
  const counts = new Map<Code, number>();
  for (const verdicts of Object.values(reasons)) {
    for (const code of new Set(verdicts.map((verdict) => verdict.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)));
}

function changeFor(instance: string, verdict: Verdict): NearestChange {
  if (!isShortage(verdict)) return { instance, verdict, more: undefined, atMost: undefined };
  const { needed, free } = verdict.data;
  return { instance, verdict, more: needed - free, atMost: Math.max(0, free) };
}

const SHORTAGES: ReadonlySet<Code> = new Set<ShortageCode>([
  "RESOURCE:CPU",
  "RESOURCE:MEMORY",
  "RESOURCE:GPU",
  "RESOURCE:ENI",
]);

function isShortage(verdict: Verdict): verdict is Extract<Verdict, { code: ShortageCode }> {
  return SHORTAGES.has(verdict.code);
}
