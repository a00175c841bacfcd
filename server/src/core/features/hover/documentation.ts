// What the schema and its documentation say of a place: type, values, limits, and as much of the text as is read at a
// glance. The rest stands behind the link.
import {
  type Description,
  describe,
  firstSentence,
  type SchemaDocs,
  type ValueDescription,
} from "../../schema/describe.js";
import type { JsonSchema } from "../../schema/schema.js";
import { bullets, code, escaped, listed, paragraphs } from "./markdown.js";
import type { Place } from "./place.js";

export interface Documentation {
  /** Name, type and what must be kept to, in one line. */
  readonly title: string;
  readonly text: string | undefined;
  readonly values: string | undefined;
  readonly link: string | undefined;
  /** Of the value that stands there, when it is one of a closed set. */
  readonly chosen: string | undefined;
}

/** Undefined where the schema knows no such place. */
export function documentationOf(
  { path: whole, value }: Place,
  schema: JsonSchema,
  docs: SchemaDocs | undefined,
): Documentation | undefined {
  // An entry of a list is described with the list.
  const path = whole.slice(0, whole.findLastIndex((step) => typeof step === "string") + 1);
  const found = describe(docs, schema, path);
  if (found === undefined) return undefined;
  const { documentation, deprecated, values } = found;
  const above = documentation === "" ? describe(docs, schema, path.slice(0, -1)) : undefined;
  const own = above === undefined ? documentation : (entryOf(above, path) ?? firstSentence(above.documentation));
  const reference = found.reference ?? above?.reference;
  const chosen = values.find((one) => one.value === value.value);
  const why = deprecated === undefined ? undefined : `**Deprecated.** ${deprecated}`;
  return {
    title: titleOf(found, path),
    text: paragraphs([why, values.length > 0 ? excerpt(withoutLists(own), BESIDE_VALUES) : excerpt(own)]),
    values: values.length === 0 ? undefined : valueList(values),
    link: reference === undefined ? undefined : `[Reference](${reference})`,
    chosen: chosen === undefined ? undefined : explained(chosen),
  };
}

/** In characters: what is said beside the values, which are explained one by one. */
const BESIDE_VALUES = 200;

function titleOf(found: Description, path: readonly (string | number)[]): string {
  const { type, required, limits } = found;
  const name = path.findLast((step) => typeof step === "string");
  const usual = defaultOf(found);
  const facts = [
    type,
    ...(limits === undefined ? [] : [limits]),
    ...(required ? ["required"] : []),
    ...(usual === undefined ? [] : [`default ${code(usual)}`]),
  ].join(", ");
  return name === undefined ? facts : `**${escaped(String(name))}** (${facts})`;
}

/** Where the text tells it already, once is enough. */
function defaultOf({ default: usual, documentation }: Description): string | undefined {
  const isScalar = typeof usual === "string" || typeof usual === "number" || typeof usual === "boolean";
  return !isScalar || usual === "" || /\bdefaults?\b/i.test(documentation) ? undefined : String(usual);
}

function valueList(values: Description["values"]): string {
  if (values.every(({ text }) => text === "") || values.length > MOST_VALUES)
    return listed(
      values.map(({ value }) => code(String(value))),
      "or",
    );
  return bullets(values.map(explained));
}

function explained({ value, text }: ValueDescription): string {
  return text === "" ? code(String(value)) : `${code(String(value))}: ${text}`;
}

const MOST_VALUES = 8;

/** What the documentation of a map says of one of its keys, in a list of them. */
function entryOf(parent: Description, path: readonly (string | number)[]): string | undefined {
  const key = path.at(-1);
  if (typeof key !== "string" || /[^\w-]/.test(key)) return undefined;
  const lines = parent.documentation.split("\n");
  const start = lines.findIndex((line) => line === `- **${key}**` || line === `- \`${key}\``);
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line !== "" && !line.startsWith("  "));
  const end = length < 0 ? lines.length : start + 1 + length;
  return lines
    .slice(start + 1, end)
    .map((line) => line.slice(2))
    .join("\n")
    .trim();
}

/**
 * The beginning of a text, by whole paragraphs. Notes are left to the reference, and so is where to read more.
 */
export function excerpt(markdown: string, most = 420): string {
  const all = blocksOf(cleaned(markdown)).filter((block) => block !== "");
  const main = all.filter((block, index) => !NOTE.test(block) && !(isList(block) && NOTE.test(all[index - 1] ?? "")));
  const blocks = main.length === 0 ? all : main;
  const kept: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (kept.length > 0 && length + block.length > most) break;
    kept.push(length + block.length > most ? shortened(block, most) : block);
    length += block.length;
  }
  // What announces a list that is not there says nothing.
  const next = blocks[kept.length];
  if (kept.length > 1 && (kept.at(-1)?.endsWith(":") || (next !== undefined && isList(next)))) kept.pop();
  return kept.join("\n\n").replace(/:$/, ".");
}

/** Where the values are listed anyway, lists and what announces them would say it twice. */
function withoutLists(markdown: string): string {
  const blocks = blocksOf(markdown).filter((block) => !isList(block));
  return blocks.map((block) => block.replace(/(?:^|(?<=[.!?])\s+)[^.!?]*:$/, "")).join("\n\n");
}

const NOTE = /^\*\*(?:Note|Important):\*\*/;

function isList(block: string): boolean {
  return /^(?:-|1\.) /.test(block);
}

/** Paragraphs; a list is one with all that belongs to its items. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  for (const paragraph of markdown.split(/\n{2,}/)) {
    const last = blocks.at(-1) ?? "";
    if (isList(last) && /^(?:-|1\.|\s)/.test(paragraph)) blocks[blocks.length - 1] += `\n\n${paragraph}`;
    else blocks.push(paragraph);
  }
  return blocks;
}

/** Whole sentences of a paragraph, whole items of a list. */
function shortened(block: string, most: number): string {
  const [parts, joint] = isList(block)
    ? ([block.split(/\n(?=(?:-|1\.) )/), "\n"] as const)
    : ([block.split(/(?<=[.!?])\s+(?=[A-Z[`*])/), " "] as const);
  let end = 1;
  while (end < parts.length && parts.slice(0, end + 1).join(joint).length <= most) end++;
  const kept = parts.slice(0, end).join(joint);
  return isList(block) && end < parts.length ? `${kept}\n- …` : kept;
}

/** Without the sentences that only say where more is written, which the reference does, and without slips of the pen. */
function cleaned(markdown: string): string {
  return markdown
    .replace(
      /(?:^|[ \t]+)(?:For more information|For information|To learn more)[^\n]*?\]\([^)\s]*\)[^\n]*?\.(?=\s|$)/gm,
      "",
    )
    .replace(/[ \t]+For more information[^\n.]*\.(?=\s|$)/gm, "")
    .replace(/ ,(?=`)/g, ", ")
    .replace(/\.\.(?=\s|$)/gm, ".")
    .replace(/\b(The|the) \1\b/gi, "$1");
}
