// Decides, once, what a document is: an association in the configuration, else its content, else its name.
import { plainName } from "../base/endings.js";
import type { Doc, Source } from "../parse/doc.js";
import { KINDS, type Kind, type KindId } from "./kinds.js";
import { OTHER_KINDS } from "./others.js";

export interface Classified {
  readonly kind: KindId | null;
  /** For a person: "recognised by …" or why not. */
  readonly reason: string;
}

/** `associated`: the kind that the configuration gives this file. */
export function classify(doc: Doc, path: string, associated: KindId | undefined): Classified {
  if (associated !== undefined) return { kind: associated, reason: 'Set by "associations" in the configuration.' };
  const named = kindByName(path);
  if (named?.id === "stowage.config") return { kind: named.id, reason: "Recognised by its name." };
  for (const kind of KINDS) {
    const by = kind.recognise(doc.root);
    if (by !== undefined && otherTitle(doc) === undefined) return { kind: kind.id, reason: `Recognised by ${by}.` };
  }
  const other = otherTitle(doc);
  if (other !== undefined) return { kind: null, reason: `Looks like ${other}, which Stowage does not check.` };
  if (named?.mayBecome(doc.root)) return { kind: named.id, reason: "Recognised by its name." };
  const expected = KINDS.filter((kind) => kind.id !== "stowage.config").map((kind) => kind.title);
  return { kind: null, reason: `Nothing in it shows that it is one of: ${expected.join(", ")}.` };
}

/** For a text that holds no document, or only a broken one: its name, then words in the text. */
export function classifyText(source: Source, path: string, associated: KindId | undefined): Classified {
  if (associated !== undefined) return { kind: associated, reason: 'Set by "associations" in the configuration.' };
  const kind = kindByName(path) ?? KINDS.find(({ textHint }) => textHint?.test(source.text));
  if (kind !== undefined)
    return { kind: kind.id, reason: "Recognised by its name or a word in it; it cannot be read." };
  return { kind: null, reason: source.text.trim() === "" ? "The file is empty." : "Nothing in it could be read." };
}

/** Whether words of our kinds stand in a text: a quick look that leaves most files of a workspace unread. */
export function mayBeOurs(text: string): boolean {
  return WORDS.test(text);
}

const WORDS =
  /containerDefinitions|family|portMappings|logConfiguration|essential|serviceName|desiredCount|taskDefinition|clusterName|capacityProvider|autoScalingGroup|apiVersion|kustomization|fargateProfileName|runningTasks|reservedMemory|\btype["']?\s*:\s*["']?[a-z][a-z-]*\d[a-z\d-]*\.[a-z\d]/;

function otherTitle(doc: Doc): string | undefined {
  return OTHER_KINDS.find((other) => other.recognise(doc.root))?.title;
}

function kindByName(path: string): Kind | undefined {
  const name = plainName(path.slice(path.lastIndexOf("/") + 1));
  return KINDS.find((kind) => kind.names.test(name));
}
