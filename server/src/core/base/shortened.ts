// Words that people cut short where the field does not: `logConfig`, `executionRole`.
const ENDINGS = ["uration", "arn"];

/** The candidate that `word` is without its end, in any letter case. */
export function shortened(word: string, candidates: Iterable<string>): string | undefined {
  for (const candidate of candidates) {
    const missing = candidate.length - word.length;
    for (const end of ENDINGS) {
      if (end.length === missing && candidate.toLowerCase() === word.toLowerCase() + end) return candidate;
    }
  }
  return undefined;
}
