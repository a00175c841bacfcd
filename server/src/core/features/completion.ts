// Completion: tells whose text the cursor stands in and asks that kind's provider. Plain data; how a client takes it is the
// server's business. A kind gets completion by an entry in the table below.
import type { ClassifiedDoc, ReadFile } from "../analysis.js";
import type { Edit } from "../base/finding.js";
import { classifyText } from "../kinds/classify.js";
import type { KindId } from "../kinds/kinds.js";
import { describe } from "../schema/describe.js";
import { completeConfig } from "./completion/config.js";
import { completeDefinition } from "./completion/definition.js";
import type { About } from "./completion/offer.js";
import { partText } from "./completion/partItems.js";
import type { CompletionSources } from "./completion/scene.js";
import { wholeDefinitions, wholeDefinitionText } from "./completion/wholeDefinitions.js";

export type { About } from "./completion/offer.js";
export type { CompletionAround, CompletionSources } from "./completion/scene.js";

export interface CompletionItem {
  readonly label: string;
  readonly kind: "key" | "value" | "rule" | "part";
  /** Of a key: the type of its value; of a part: its title. */
  readonly type?: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Replaces what was typed so far; on one line. With `snippet` its text is in snippet syntax. */
  readonly edit: Edit;
  readonly snippet?: boolean;
  /** For clients without snippets: the text to be put instead. There when `snippet` is true. */
  readonly plainText?: string;
  /** Whether the list of what may stand at its first stop is to be shown at once. */
  readonly opensList?: boolean;
  /** Edits elsewhere that go with it: a comma behind the entry before. */
  readonly also?: readonly Edit[];
  /** What the typed text is compared with; absent: the label. */
  readonly filterText?: string;
  readonly sortText?: string;
  readonly deprecated?: boolean;
  /** Where its documentation is found, when somebody asks for it. */
  readonly about?: About;
}

export interface CompletionRequest {
  readonly file: ReadFile;
  /** The document that the cursor stands in; undefined when the text holds none yet. */
  readonly doc: ClassifiedDoc | undefined;
  readonly offset: number;
  readonly sources: CompletionSources;
}

/** What can be written at a place. Never throws, whatever the text. */
export type CompletionProvider = (request: CompletionRequest, kind: KindId) => readonly CompletionItem[];

export function complete(file: ReadFile, offset: number, sources: CompletionSources): readonly CompletionItem[] {
  const doc = docAt(file, offset);
  const kind = kindAt(file, doc);
  const inside = kind === null ? [] : (PROVIDERS[kind]?.({ file, doc, offset, sources }, kind) ?? []);
  const others = file.docs.flatMap((one) => one.kind ?? []);
  const wholes = wholeDefinitions(file.source, offset, kind, others);
  return wholes.length === 0 ? inside : [...inside, ...wholes];
}

/** The documentation of a key or a part that was offered, in Markdown; undefined when there is none. */
export function completionText(about: About, sources: CompletionSources): string | undefined {
  if ("part" in about) return partText(about.part, about.language) ?? wholeDefinitionText(about.part, about.language);
  const { schema, path } = about;
  const found = describe(sources.loadDocs(schema), sources.loadSchema(schema).schema, path);
  if (found === undefined) return undefined;
  const { type, limits, documentation, deprecated, reference } = found;
  const facts = `*${[type, ...(limits === undefined ? [] : [limits])].join(", ")}*`;
  const link = reference === undefined ? undefined : `[Reference](${reference})`;
  const parts = [facts, deprecated === undefined ? undefined : `**Deprecated.** ${deprecated}`, documentation, link];
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

const PROVIDERS: Readonly<Partial<Record<KindId, CompletionProvider>>> = {
  "stowage.config": completeConfig,
  "stowage.cluster": completeDefinition,
  "ecs.taskDefinition": completeDefinition,
  "ecs.service": completeDefinition,
  "ecs.updateService": completeDefinition,
  "ecs.runTask": completeDefinition,
  "ecs.cluster": completeDefinition,
  "ecs.capacityProvider": completeDefinition,
  "k8s.manifest": completeDefinition,
  "k8s.kustomization": completeDefinition,
  "eks.clusterConfig": completeDefinition,
  "eks.fargateProfile": completeDefinition,
};

/** A word that somebody just types is no document of any kind yet: then the file's name decides. */
function kindAt({ kind, source, path }: ReadFile, doc: ClassifiedDoc | undefined): KindId | null {
  if (doc === undefined) return kind;
  const { root } = doc.doc;
  const isWhole = source.problems.every(({ severity }) => severity !== "error");
  if (doc.kind !== null || (isWhole && (root.properties.length > 0 || root.items.length > 0))) return doc.kind;
  return classifyText(source, path, undefined).kind;
}

/** The document around the cursor: between the same separators. */
function docAt({ docs, source: { text, language } }: ReadFile, offset: number): ClassifiedDoc | undefined {
  if (language !== "yaml") return docs[0];
  const isWith = ({ doc: { root } }: ClassifiedDoc): boolean =>
    !SEPARATOR.test(text.slice(Math.min(root.start, offset), Math.max(root.start, offset)));
  const before = docs.findLast(({ doc }) => doc.root.start <= offset);
  if (before !== undefined && isWith(before)) return before;
  const behind = docs.find(({ doc }) => doc.root.start > offset);
  return behind !== undefined && isWith(behind) ? behind : undefined;
}

const SEPARATOR = /^(?:---|\.\.\.)(?=\s|$)/m;
