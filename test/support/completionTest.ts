// What is offered at the cursor of a marked text, and the text after one of it was taken.
import { readFileSync } from "node:fs";
import type { Edit } from "../../server/src/core/base/finding.js";
import { applyEdits } from "../../server/src/core/base/text.js";
import {
  type CompletionAround,
  type CompletionItem,
  type CompletionSources,
  complete,
} from "../../server/src/core/features/completion.js";
import type { SchemaDocs } from "../../server/src/core/schema/describe.js";
import { analysis, DEFAULTS, loadSchema } from "./examples.js";

const docs = new Map<string, SchemaDocs>();

export const SOURCES: CompletionSources = {
  loadSchema,
  loadDocs(kind) {
    if (kind.startsWith("stowage.")) return undefined;
    const file = kind.replace(/#.*$/, "");
    const known = docs.get(file) ?? JSON.parse(readFileSync(`schemas/generated/${file}.docs.json`, "utf8"));
    docs.set(file, known);
    return known;
  },
};

export interface Offer {
  readonly marked: string;
  readonly path?: string;
  readonly around?: CompletionAround;
}

/** In the order in which they are shown. The first `|` is the cursor. */
export function itemsAt({ marked, path, around }: Offer): readonly CompletionItem[] {
  const offset = marked.indexOf("|");
  return itemsIn(marked.replace("|", ""), offset, path ?? pathFor(marked), around);
}

export function itemsIn(
  text: string,
  offset: number,
  path: string,
  around: CompletionAround = {},
): readonly CompletionItem[] {
  const file = analysis.read({ path, text }, DEFAULTS);
  const items = complete(file, offset, { ...SOURCES, ...around });
  return [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The text after an item was taken by a client that knows no snippets. */
export function applied(text: string, { edit, also = [], plainText }: CompletionItem): string {
  const edits: readonly Edit[] = [...also, { ...edit, text: plainText ?? edit.text }];
  return applyEdits(text, edits);
}

/** The text with a snippet, as an editor puts it: further lines are indented as the first, stops show what they suggest. */
export function expanded(text: string, { edit, also = [], snippet }: CompletionItem): string {
  const lineStart = text.lastIndexOf("\n", edit.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, edit.start))?.[0] ?? "";
  const put = snippet === true ? shown(edit.text).replaceAll("\n", `\n${indent}`) : edit.text;
  return applyEdits(text, [...also, { ...edit, text: put }]);
}

/** A snippet with its stops as an editor shows them. */
export function shown(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^\\|]|\\.)*)\|\}/g, (_, choices: string) => firstChoice(choices))
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, "$1")
    .replace(/(?<!\\)\$\d+/g, "")
    .replace(/\\([$}\\,|])/g, "$1");
}

function firstChoice(choices: string): string {
  return /^(?:[^\\,]|\\.)*/.exec(choices)?.[0] ?? "";
}

/** A task definition unless its keys say otherwise; JSON or YAML by its first character. */
function pathFor(marked: string): string {
  return /^\s*\|?\s*[{[]/.test(marked) ? "/work/taskdef.json" : "/work/taskdef.yaml";
}
