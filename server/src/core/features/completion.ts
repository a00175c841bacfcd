// Completion: tells whose text the cursor stands in and asks that kind's provider. Plain data; how a client takes it is the
// server's business. A kind gets completion by an entry in the table below.
import type { ClassifiedDoc, FileAnalysis } from "../analysis.js";
import type { Edit } from "../base/finding.js";
import type { KindId } from "../kinds/kinds.js";
import { completeConfig } from "./completion/config.js";

export interface CompletionItem {
  readonly label: string;
  readonly kind: "key" | "value" | "rule";
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Replaces what was typed so far; on one line. With `snippet` its text is in snippet syntax. */
  readonly edit: Edit;
  readonly snippet?: boolean;
  /** For clients without snippets: the text to be put instead. There when `snippet` is true. */
  readonly plainText?: string;
  /** Edits elsewhere that go with it: a comma behind the entry before. */
  readonly also?: readonly Edit[];
  /** What the typed text is compared with; absent: the label. */
  readonly filterText?: string;
  readonly sortText?: string;
}

export interface CompletionRequest {
  readonly file: FileAnalysis;
  /** The document that the cursor stands in; undefined when the text holds none yet. */
  readonly doc: ClassifiedDoc | undefined;
  readonly offset: number;
}

/** What can be written at a place. Never throws, whatever the text. */
export type CompletionProvider = (request: CompletionRequest) => readonly CompletionItem[];

export function complete(file: FileAnalysis, offset: number): readonly CompletionItem[] {
  const doc = docAt(file, offset);
  const kind = doc === undefined ? file.kind : doc.kind;
  return kind === null ? [] : (PROVIDERS[kind]?.({ file, doc, offset }) ?? []);
}

const PROVIDERS: Partial<Record<KindId, CompletionProvider>> = { "stowage.config": completeConfig };

/** The last document that begins before the cursor, else the first. */
function docAt({ docs }: FileAnalysis, offset: number): ClassifiedDoc | undefined {
  return docs.findLast(({ doc }) => doc.root.start <= offset) ?? docs[0];
}
