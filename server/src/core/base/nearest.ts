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
    const other = candidate.toLowerCase();
    if (other === lower) return candidate;
    if (Math.abs(other.length - lower.length) >= bestSlips) continue;
    const distance = slips(lower, other);
    if (distance < bestSlips) {
      best = candidate;
      bestSlips = distance;
    }
  }
  return best;
}
