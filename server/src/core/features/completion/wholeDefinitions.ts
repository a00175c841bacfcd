// Whole definitions, offered where a document is empty: nothing but blanks, comments and the word that is being typed. The build
// makes their table from snippets/source.
import type { KindId } from "../../kinds/kinds.js";
import type { Source } from "../../parse/doc.js";
import type { CompletionItem } from "../completion.js";
import { eolOf, indentUpTo } from "./cursor.js";
import { WHOLE_DEFINITIONS } from "./wholeDefinitions.gen.js";
import { lineEndAt, lineStartAt, linesAbove, linesBelow } from "./yamlLines.js";

export interface WholeDefinition {
  /** What a person types: `ecs-fargate-web`. */
  readonly prefix: string;
  readonly title: string;
  /** In one line. */
  readonly description: string;
  readonly kind: KindId;
  /** In snippet syntax. */
  readonly json: string;
  readonly yaml: string;
}

/** In front of parts. `kind`: the one that the name of the file tells; null: any. `others`: of the other documents. */
export function wholeDefinitions(
  source: Source,
  offset: number,
  kind: KindId | null,
  others: readonly KindId[],
): readonly CompletionItem[] {
  const word = wordOfEmpty(source, offset);
  if (word === undefined) return [];
  const { text, docs } = source;
  const isOneOfSeveral = docs.length > 1;
  const worlds = new Set(others.map(worldOf));
  const language = source.language === "yaml" ? "yaml" : "json";
  const lineBreak = eolOf(text) + indentUpTo(text, word.start);
  return WHOLE_DEFINITIONS.filter(
    (one) =>
      (kind === null || isOneOfSeveral || one.kind === kind) && (worlds.size === 0 || worlds.has(worldOf(one.kind))),
  ).map((one, index) => ({
    label: one.prefix,
    kind: "part",
    type: one.title,
    detail: one.description,
    about: { part: one.prefix, language },
    edit: { ...word, text: one[language] },
    snippet: true,
    plainText: filledIn(one[language]).replaceAll("\n", lineBreak),
    sortText: `7${String(index).padStart(3, "0")}`,
  }));
}

/** What is for Kubernetes and what is for ECS do not stand in one file. */
function worldOf(kind: KindId): "kubernetes" | "ecs" {
  return /^(?:k8s|eks)\./.test(kind) ? "kubernetes" : "ecs";
}

/** How a definition reads, in Markdown. */
export function wholeDefinitionText(prefix: string, language: "json" | "yaml"): string | undefined {
  const found = WHOLE_DEFINITIONS.find((one) => one.prefix === prefix);
  return found === undefined ? undefined : `\`\`\`${language}\n${filledIn(found[language])}\`\`\``;
}

/** With what its stops suggest. */
function filledIn(snippet: string): string {
  return snippet.replace(
    /\\([$}\\])|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\{\d+\|((?:[^\\,|]|\\.)*)[^}]*\}|\$\d+/g,
    (_, escaped?: string, suggested?: string, first = "") => escaped ?? (suggested ?? first).replace(/\\(.)/g, "$1"),
  );
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** The word at the cursor, or the cursor itself; undefined where the document around holds more than that. */
function wordOfEmpty({ text, language }: Source, offset: number): Word | undefined {
  const from = lineStartAt(text, offset);
  const to = lineEndAt(text, from);
  const isEmptyAround = language === "yaml" ? emptyInYaml : emptyInJson;
  const alone = ALONE.exec(text.slice(from, to));
  if (alone === null || offset > to || !isEmptyAround(text, from, to)) return undefined;
  const [, blanks = "", word = ""] = alone;
  const start = from + blanks.length;
  if (word === "") return { start: offset, end: offset };
  const end = start + word.length;
  return start <= offset && offset <= end ? { start, end } : undefined;
}

const ALONE = /^([ \t]*)([A-Za-z][\w-]*)?[ \t]*$/;

/** Whether there is nothing but blanks and comments around a line. */
function emptyInJson(text: string, from: number, to: number): boolean {
  return behindComments(text.slice(0, from), 0) === from && behindComments(text, to) === text.length;
}

/** The same up to where the documents before and behind begin. */
function emptyInYaml(text: string, from: number): boolean {
  const above = linesAbove(text, from, () => Number.POSITIVE_INFINITY);
  return above.next().done === true && linesBelow(text, from).next().done === true;
}

function behindComments(text: string, from: number): number {
  COMMENTS.lastIndex = from;
  COMMENTS.test(text);
  return COMMENTS.lastIndex;
}

const COMMENTS = /(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/)*/y;
