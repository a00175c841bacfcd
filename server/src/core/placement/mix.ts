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
  const bought = boughtLast(worth, tasks);
  const counts = new Int32Array(worth.length);
  for (let left = tasks; left > 0; left -= (worth[bought[left] as number] as Offer).holds) {
    const index = bought[left] as number;
    counts[index] = (counts[index] as number) + 1;
  }
  const instances = worth.map(({ type }, index) => ({ type, count: counts[index] as number }));
  const price = worth.reduce((sum, offer, index) => sum + unitsOf(offer) * (counts[index] as number), 0) / UNITS;
  return { instances: instances.filter(({ count }) => count > 0), price };
}

/** For each number of tasks the offer bought last: of the least price, and for the same price of the fewest instances. */
function boughtLast(offers: readonly Offer[], tasks: number): Int32Array {
  const prices = new Float64Array(tasks + 1);
  const counts = new Int32Array(tasks + 1);
  const bought = new Int32Array(tasks + 1);
  const holds = Int32Array.from(offers, (offer) => Math.min(offer.holds, tasks));
  const units = Float64Array.from(offers, unitsOf);
  for (let held = 1; held <= tasks; held++) {
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < holds.length; index++) {
      const before = Math.max(0, held - (holds[index] as number));
      const total = (units[index] as number) + (prices[before] as number);
      const count = 1 + (counts[before] as number);
      if (total > least || (total === least && count >= (counts[held] as number))) continue;
      least = total;
      counts[held] = count;
      bought[held] = index;
    }
    prices[held] = least;
  }
  return bought;
}

/** Prices are added up in whole numbers, so that equal ones stay equal. */
const UNITS = 1_000_000;

function unitsOf({ price }: Offer): number {
  return Math.round(price * UNITS);
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
