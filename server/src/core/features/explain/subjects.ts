// What an error can be about: the rules and other ids with the words that the service, the tools and we have for them,
// and the reasons that no rule can see.
import type { FindingMeta } from "../../base/findingMeta.js";
import { SERVICE_MESSAGES } from "../../data/messages/all.js";
import { KEYS, WORDINGS } from "../../data/messages/api.js";
import type { Rule } from "../../rules/rule.js";
import type { GivenPhrase } from "./phrases.js";

export interface Subject {
  readonly id: string;
  readonly from: "rule" | "reason";
  /** Whatever else is said in the same words is nearer. */
  readonly general: boolean;
  /** Ids whose findings show it in a document, the likeliest first. */
  readonly finders: readonly string[];
  /** Keys whose value is to be looked at where nothing is found. */
  readonly keys: readonly string[];
  readonly texts: {
    readonly summary: string;
    readonly explanation: string;
    readonly advice: string | undefined;
    readonly related: readonly string[];
    readonly sources: readonly string[];
  };
}

export function phraseList(ids: readonly FindingMeta[]): readonly GivenPhrase[] {
  const known = new Set(ids.map(({ id }) => id));
  return [...ids.flatMap(phrasesOfId), ...reasonPhrases(known)];
}

const OWN_WORDS = 0.8;
const SUMMARY = 0.7;

function phrasesOfId(meta: FindingMeta): GivenPhrase[] {
  const rule: Partial<Rule> = meta;
  const { id, summary, why } = meta;
  const texts = { summary, explanation: why, advice: undefined, related: [], sources: rule.sources ?? [] };
  const subject: Subject = { id, from: "rule", general: GENERAL.test(id), finders: [id], keys: KEYS[id] ?? [], texts };
  const messages = Object.values(rule.messages ?? {}).map((message) =>
    firstSentence(typeof message === "string" ? message : message.text),
  );
  return [
    ...[...wordingsOf(rule.awsError ?? []), ...(WORDINGS[id] ?? [])].map((wording) => ({ subject, wording, trust: 1 })),
    ...messages.map((wording) => ({ subject, wording, trust: OWN_WORDS })),
    { subject, wording: summary, trust: SUMMARY },
  ];
}

/** What is wrong; what follows says what to do. */
function firstSentence(text: string): string {
  return text.split(/(?<=[.;:]) /)[0] ?? text;
}

/** What the schema and the parser say is said of every key. */
const GENERAL = /^(?:schema|syntax)\//;

/** A few words alone are not distinctive: they are the beginning and the end of one message. */
const FEW_WORDS = 5;

function wordingsOf(awsError: readonly string[]): readonly string[] {
  const isShort = awsError.some((wording) => wording.split(" ").length <= FEW_WORDS);
  return isShort ? [awsError.join("…")] : awsError;
}

function reasonPhrases(known: ReadonlySet<string>): GivenPhrase[] {
  return SERVICE_MESSAGES.flatMap((message) => {
    const related = (message.rules ?? []).filter((id) => known.has(id));
    const subject: Subject = {
      id: message.id,
      from: "reason",
      general: message.general === true,
      finders: related,
      keys: message.keys ?? [],
      texts: {
        summary: message.means,
        explanation: "",
        advice: message.advice,
        related,
        sources: [message.source],
      },
    };
    return message.says.map((wording) => ({ subject, wording, trust: 1 }));
  });
}
