// How much of each instance is drawn, by how many there are; and which of its blocks, when they are many.
export type Density = "cards" | "rows" | "heat";

export const MOST_CARDS = 60;
export const MOST_ROWS = 250;
/** Blocks on a card; what came before is told as a number. */
export const MOST_BLOCKS = 24;

export function densityOf(instances: number): Density {
  if (instances <= MOST_CARDS) return "cards";
  return instances <= MOST_ROWS ? "rows" : "heat";
}

/** Of tasks that are there, how many are told as a number, so that the newest ones are to be seen. */
export function hiddenBlocks(count: number): number {
  return count <= MOST_BLOCKS ? 0 : count - MOST_BLOCKS + 1;
}

/** From this share on a bar warns. */
export const NEARLY_FULL = 0.9;

/** How full, from 0 to 1; null: not known, or there is nothing of it. */
export function fullness(taken: number, whole: number | null): number | null {
  return whole === null || whole <= 0 ? null : Math.min(1, taken / whole);
}
