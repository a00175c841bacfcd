// The index of phrases: which words each holds, and how much a word tells (a word of few phrases tells much).
import type { FindingMeta } from "../../base/findingMeta.js";
import type { Subject } from "./subjects.js";
import { normalized, wordsOf } from "./words.js";

/** `wording`: what differs from case to case stands as `…`, `{name}` or a single letter in quotes. */
export interface GivenPhrase {
  readonly subject: Subject;
  readonly wording: string;
  /** 1: the service's own words; less: ours. */
  readonly trust: number;
}

export interface Phrase extends Omit<GivenPhrase, "wording"> {
  /** Normalized, what differs left out. */
  readonly parts: readonly string[];
  readonly words: ReadonlySet<string>;
}

export interface PhraseIndex {
  readonly phrases: readonly Phrase[];
  weight(word: string): number;
}

const indexes = new WeakMap<readonly FindingMeta[], PhraseIndex>();

/** Made once for a list of ids. */
export function phraseIndex(
  ids: readonly FindingMeta[],
  list: (ids: readonly FindingMeta[]) => readonly GivenPhrase[],
): PhraseIndex {
  let index = indexes.get(ids);
  if (index === undefined) {
    index = makeIndex(list(ids).map(phraseOf));
    indexes.set(ids, index);
  }
  return index;
}

function phraseOf({ subject, wording, trust }: GivenPhrase): Phrase {
  const parts = wording
    .split(/…|\.{3}|\{\w+\}|(?<=['"“‘])[A-Za-z](?=['"”’])|\b[XYV]\b/)
    .map(normalized)
    .map((part) => part.replace(/^[.,;: ]+|[., ;:]+$/g, ""))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return { subject, trust, parts, words: new Set(parts.flatMap((part) => [...wordsOf(part)])) };
}

function makeIndex(phrases: readonly Phrase[]): PhraseIndex {
  const counts = new Map<string, number>();
  for (const { words } of phrases) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { phrases, weight: (word) => Math.log((phrases.length + 1) / (counts.get(word) ?? phrases.length)) };
}
