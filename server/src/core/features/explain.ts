// "Explain an error": from what a service, a tool or an event says to the rules and known reasons that it speaks of, the
// likeliest first, and to the value in a document where there is one. Plain data; guesses by words, asks nobody.
import type { FileAnalysis } from "../analysis.js";
import type { FindingMeta } from "../base/findingMeta.js";
import { type Phrase, phraseIndex } from "./explain/phrases.js";
import { type Place, placeOf } from "./explain/place.js";
import { phraseList, type Subject } from "./explain/subjects.js";
import { normalized, wordsOf } from "./explain/words.js";

export interface Explanation {
  /** Of a rule or another finding (`task/fargate-size`), or of a known reason (`stopped/out-of-memory`). */
  readonly id: string;
  readonly from: "rule" | "reason";
  /** 1: the service's very words; less: as much of them as was found. */
  readonly score: number;
  /** One sentence. */
  readonly summary: string;
  /** Why, and what happens otherwise. */
  readonly explanation: string;
  /** What to do; of a rule, the message of its finding says that. */
  readonly advice: string | undefined;
  /** Other ids that may speak of the same in a document. */
  readonly related: readonly string[];
  /** Where it is explained at length. */
  readonly sources: readonly string[];
  /** In the document that was given; absent where nothing in it shows it. */
  readonly place: Place | undefined;
}

export const MOST_EXPLANATIONS = 5;

/** Less of the words than this is chance. */
const LEAST_SCORE = 0.45;

/** `ids`: all that is known. `file`: where the value is looked for. */
export function explain(message: string, ids: readonly FindingMeta[], file?: FileAnalysis): readonly Explanation[] {
  const text = normalized(message);
  const index = phraseIndex(ids, phraseList);
  const said = wordsOf(text);
  const best = new Map<Subject, Match>();
  for (const phrase of index.phrases) {
    const match = matchOf(phrase, text, said, index.weight);
    const before = best.get(phrase.subject);
    if (match !== undefined && (before === undefined || match.rank > before.rank)) best.set(phrase.subject, match);
  }
  const ranked = [...best].sort(([a, one], [b, two]) => two.rank - one.rank || (a.id < b.id ? -1 : 1));
  const found = ranked.slice(0, 2 * MOST_EXPLANATIONS).map(([subject, { score, rank }]) => {
    const place = file === undefined ? undefined : placeOf(subject, message, file);
    return { subject, score, place, rank: rank + (place?.finding === true ? FOUND_BONUS : 0) };
  });
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_EXPLANATIONS)
    .map(({ subject, score, place }) => ({ ...subject.texts, id: subject.id, from: subject.from, score, place }));
}

interface Match {
  readonly score: number;
  readonly rank: number;
}

/** Said in the same words beats said in like words, whatever the length; of both, more and rarer words win. */
const EXACT_RANK = 2000;
const GENERAL_RANK = 1000;
/** Of two rules with the same words, the one that finds something in the document. */
const FOUND_BONUS = 1;

function matchOf(
  phrase: Phrase,
  text: string,
  said: ReadonlySet<string>,
  weight: (word: string) => number,
): Match | undefined {
  const total = sum([...phrase.words], weight);
  if (total === 0) return undefined;
  if (phrase.trust === 1 && holdsInOrder(text, phrase.parts))
    return { score: 1, rank: total + (phrase.subject.general ? GENERAL_RANK : EXACT_RANK) };
  const common = [...phrase.words].filter((word) => said.has(word));
  if (common.length < LEAST_WORDS) return undefined;
  const covered = sum(common, weight);
  const score = round((covered / total) * phrase.trust * INEXACT);
  return score < LEAST_SCORE ? undefined : { score, rank: score * Math.sqrt(covered) };
}

/** Words and pairs of them: fewer in common are chance, however short the phrase. */
const LEAST_WORDS = 5;

/** What is not said word by word is never sure. */
const INEXACT = 0.95;

/** Whether all parts stand in the text one behind the other. */
function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return parts.length > 0;
}

function sum(words: readonly string[], weight: (word: string) => number): number {
  return words.reduce((total, word) => total + weight(word), 0);
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
