// The cheapest instances that hold so many tasks that are all alike: of one type, or of several together. Exact, since what a
// type holds of one kind of task is all that matters of it.
import type { Instance } from "./types.js";

export interface Offer {
  readonly type: Instance;
  /** How many of the tasks one instance holds. */
  readonly holds: number;
  /** USD an hour. */
  readonly price: number;
}

export interface Mix {
  /** With how many instances of each. */
  readonly instances: readonly { readonly type: Instance; readonly count: number }[];
  /** USD an hour. */
  readonly price: number;
}

/** Undefined when no offer holds any. */
export function cheapestMix(offers: readonly Offer[], tasks: number): Mix | undefined {
  const worth = worthwhile(offers);
  if (worth.length === 0) return undefined;
  // The least that so many tasks cost, and the offer bought last for them.
  const prices = new Float64Array(tasks + 1);
  const bought = new Int32Array(tasks + 1);
  for (let held = 1; held <= tasks; held++) {
    prices[held] = Number.POSITIVE_INFINITY;
    for (const [index, { holds, price }] of worth.entries()) {
      const total = price + (prices[Math.max(0, held - holds)] as number);
      if (total >= (prices[held] as number)) continue;
      prices[held] = total;
      bought[held] = index;
    }
  }
  const counts = new Int32Array(worth.length);
  for (let left = tasks; left > 0; left -= (worth[bought[left] as number] as Offer).holds) {
    const index = bought[left] as number;
    counts[index] = (counts[index] as number) + 1;
  }
  const instances = worth.map(({ type }, index) => ({ type, count: counts[index] as number }));
  return { instances: instances.filter(({ count }) => count > 0), price: prices[tasks] as number };
}

/** Without those that hold no more than a cheaper one. */
function worthwhile(offers: readonly Offer[]): readonly Offer[] {
  const sorted = offers.filter(({ holds }) => holds > 0).sort((a, b) => a.price - b.price || b.holds - a.holds);
  let most = 0;
  return sorted.filter(({ holds }) => {
    if (holds <= most) return false;
    most = holds;
    return true;
  });
}
