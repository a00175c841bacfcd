// Which capacity provider each task goes to: the base first, then whoever has the least of its share by weight. A provider
// is settled before an instance is looked for, so that the tasks of a full one wait.
import type { Cluster, ProviderShare, Workload } from "./types.js";

/** By task: the place of its provider in the strategy; -1 when no provider takes it. */
export function providersOf({ providers, need }: Workload, count: number, cluster: Cluster): Int32Array {
  const running = providers.map(({ provider }) => tasksOn(cluster, provider, need.group));
  return sharesOf(providers, count, running);
}

/** `running`: how many tasks of the group each provider runs already. */
export function sharesOf(
  providers: readonly ProviderShare[],
  count: number,
  running: readonly number[] = providers.map(() => 0),
): Int32Array {
  const based = providers.map(({ base }, index) => Math.min(base, running[index] ?? 0));
  const weighed = providers.map((_, index) => (running[index] ?? 0) - (based[index] as number));
  // A provider that stands alone needs no weight.
  const shares = providers.map(({ weight }) => (providers.length === 1 ? Math.max(1, weight) : weight));
  const weights = shares.reduce((sum, weight) => sum + weight, 0);
  let total = weighed.reduce((sum, tasks) => sum + tasks, 0);
  return Int32Array.from({ length: count }, () => {
    const missing = providers.findIndex(({ base }, index) => (based[index] as number) < base);
    if (missing >= 0) {
      based[missing] = (based[missing] as number) + 1;
      return missing;
    }
    total += 1;
    const next = mostBehind(shares, weighed, total / weights);
    if (next >= 0) weighed[next] = (weighed[next] as number) + 1;
    return next;
  });
}

/** Ties go to the first in the list. */
function mostBehind(weights: readonly number[], tasks: readonly number[], perWeight: number): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, weight] of weights.entries()) {
    const behind = weight * perWeight - (tasks[index] as number);
    if (weight > 0 && behind > most + TINY) {
      best = index;
      most = behind;
    }
  }
  return best;
}

/** Shares that differ by less than this are level: fractions are not exact. */
const TINY = 1e-9;

function tasksOn({ instances }: Cluster, provider: string, group: string): number {
  return instances
    .filter(({ capacityProvider }) => capacityProvider === provider)
    .reduce((sum, { tasks }) => sum + tasks.filter((task) => task.group === group).length, 0);
}
