// "Did you mean": the nearest of a set of words, by typing slips.

/** Typing slips between two words: insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function slips(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, (beforePrevious[column - 2] as number) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] as number;
}

/**
 * The candidate nearest to `word`: the same but for letter case, else within `most` slips (and fewer than half of the
 * word's length). Undefined when none is near. Equal distances go to the earlier candidate.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 2): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let bestSlips = Math.min(most, Math.ceil(word.length / 2) - 1) + 1;
  for (const candidate of candidates) {
    if (!mayBeNear(word, candidate, Math.max(0, bestSlips - 1))) continue;
    const other = candidate.toLowerCase();
    if (other === lower) return candidate;
    const distance = slips(lower, other);
    if (distance < bestSlips) {
      best = candidate;
      bestSlips = distance;
    }
  }
  return best;
}

/**
 * Whether two words may be so near to each other, letter case aside. Their lengths and letters tell most pairs apart
 * without counting: a slip changes the length by one at most, and takes away and brings in one letter at most.
 */
export function mayBeNear(a: string, b: string, most = 2): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  const left = lettersOf(a);
  const right = lettersOf(b);
  if (left === undefined || right === undefined) return true;
  return hasAtMost(most, left & ~right) && hasAtMost(most, right & ~left);
}

/** Each letter as a bit, capital or small; other characters share the bits. Undefined for what is not ASCII alone. */
function lettersOf(word: string): number | undefined {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 0x7f) return undefined;
    bits |= 1 << (code & 0x1f);
  }
  return bits;
}

function hasAtMost(most: number, bits: number): boolean {
  let rest = bits;
  // Each step takes the lowest bit away.
  for (let count = 0; count < most && rest !== 0; count++) rest &= rest - 1;
  return rest === 0;
}
