// How this file is written: its indent, quotes, spaces and lists, read off what stands there, so that what is added
// looks like its neighbours.
import type { Node, Source } from "../parse/doc.js";
import type { Layout } from "./layout.js";
import type { Quotes } from "./scalars.js";
import { isBlank, linePrefix, type Page } from "./trivia.js";

export interface Style {
  /** One step of indentation. */
  readonly unit: string;
  /** Between a key and its value, in JSON and in brackets. */
  readonly colon: string;
  /** Between two entries on one line. */
  readonly comma: string;
  /** Inside the braces of an object on one line. */
  readonly pad: string;
  readonly quotes: Quotes;
  readonly keyQuotes: Quotes;
  /** The quotes for what cannot be plain. */
  readonly fallback: "single" | "double";
  /** Lists of scalars: `[a, b]` on one line, or an item a line. */
  readonly inlineLists: boolean;
  /** Whether a list below a key is indented. */
  readonly indentedLists: boolean;
}

export function styleOf(source: Source, page: Page): Style {
  const seen = new Votes();
  for (const doc of source.docs) visit(doc.root, page, seen);
  const unit = seen.winner("unit");
  const colon = colonOf(seen, page) ?? ": ";
  return {
    unit: unit === undefined || (page.yaml && unit.includes("\t")) ? "  " : unit,
    colon,
    comma: seen.winner("comma") ?? (colon === ":" && !page.yaml ? "," : ", "),
    pad: seen.winner("pad") ?? (page.yaml ? " " : ""),
    quotes: (seen.winner("quotes") as Quotes | undefined) ?? (page.yaml ? "plain" : "double"),
    keyQuotes: (seen.winner("keyQuotes") as Quotes | undefined) ?? (page.yaml ? "plain" : "double"),
    fallback: seen.winner("fallback") === "single" ? "single" : "double",
    inlineLists: (seen.winner("list") ?? (page.yaml ? "block" : "inline")) === "inline",
    indentedLists: seen.winner("listIndent") !== "flat",
  };
}

/** The style of one container's own entries, where they tell. */
export function localStyle(style: Style, page: Page, node: Node, layout: Layout): Style {
  const seen = new Votes();
  visitEntries(node, page, seen);
  const next = layout.children[1];
  const comma = layout.children[0]?.comma;
  const between = next === undefined || comma === undefined ? undefined : page.text.slice(comma, next.from);
  const keyQuotes = seen.winner("keyQuotes") as Quotes | undefined;
  return {
    ...style,
    colon: colonOf(seen, page) ?? style.colon,
    comma: between !== undefined && /^, *$/.test(between) ? between : style.comma,
    quotes: (seen.winner("quotes") as Quotes | undefined) ?? style.quotes,
    keyQuotes: keyQuotes ?? style.keyQuotes,
  };
}

/** In YAML a colon without a blank behind it belongs to the key, unless that is quoted. */
function colonOf(seen: Votes, page: Page): string | undefined {
  const colon = seen.winner("colon");
  return page.yaml && colon !== undefined && !colon.endsWith(" ") ? undefined : colon;
}

/** What is found counts once for each place; the first found wins among equals. */
class Votes {
  private readonly counts = new Map<string, Map<string, number>>();

  add(question: string, answer: string): void {
    const answers = this.counts.get(question) ?? new Map<string, number>();
    this.counts.set(question, answers.set(answer, (answers.get(answer) ?? 0) + 1));
  }

  winner(question: string): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const [answer, count] of this.counts.get(question) ?? []) {
      if (count > most) [best, most] = [answer, count];
    }
    return best;
  }
}

function visit(node: Node, page: Page, seen: Votes): void {
  if (node.type !== "object" && node.type !== "array") return;
  visitEntries(node, page, seen);
  if (node.style === "flow") visitFlow(node, page, seen);
  else visitBlock(node, page, seen);
  for (const { value } of node.properties) visit(value, page, seen);
  for (const item of node.items) visit(item, page, seen);
}

function visitEntries(node: Node, page: Page, seen: Votes): void {
  for (const { key, value } of node.properties) {
    if (key.style !== "block" && key.style !== "flow") seen.add("keyQuotes", key.style);
    const between = value.start > key.end ? page.text.slice(key.end, value.start) : "";
    if (node.style === "flow" && /^ *: *$/.test(between)) seen.add("colon", between);
    visitText(value, seen);
  }
  for (const item of node.items) visitText(item, seen);
}

function visitText(node: Node, seen: Votes): void {
  if (node.type !== "string" || node.style === "block" || node.style === "flow") return;
  seen.add("quotes", node.style);
  if (node.style !== "plain") seen.add("fallback", node.style);
}

function visitFlow(node: Node, page: Page, seen: Votes): void {
  const { text } = page;
  const first = node.properties[0]?.key ?? node.items[0];
  if (first === undefined || first.start <= node.start) return;
  const isInline = !/[\r\n]/.test(text.slice(node.start, node.end));
  if (isScalarList(node)) seen.add("list", isInline ? "inline" : "block");
  if (isInline) {
    if (node.type === "object") seen.add("pad", /^\{ +/.test(text.slice(node.start, first.start)) ? " " : "");
    const second = node.properties[1]?.key ?? node.items[1];
    const end = (node.properties[0]?.value ?? first).end;
    const between = second !== undefined && second.start > end ? text.slice(end, second.start) : "";
    if (/^, *$/.test(between)) seen.add("comma", between);
  }
  addUnit(lineIndent(text, node.start), indentBefore(text, first.start), seen);
}

function visitBlock(node: Node, page: Page, seen: Votes): void {
  const { text } = page;
  if (isScalarList(node)) seen.add("list", "block");
  const { key } = node;
  if (key === undefined || key.start > node.start) return;
  const outer = linePrefix(text, key.start).replace(/-/g, " ");
  const inner = indentBefore(text, node.start);
  if (inner === undefined) return;
  if (node.type === "array") seen.add("listIndent", inner.length > outer.length ? "indented" : "flat");
  addUnit(outer, inner, seen);
}

function isScalarList(node: Node): boolean {
  return node.items.length > 0 && node.items.every((item) => item.type !== "object" && item.type !== "array");
}

function addUnit(outer: string, inner: string | undefined, seen: Votes): void {
  if (inner?.startsWith(outer) && inner.length > outer.length) seen.add("unit", inner.slice(outer.length));
}

/** The blanks before what begins its line. */
function indentBefore(text: string, at: number): string | undefined {
  const prefix = linePrefix(text, at);
  return isBlank(prefix) ? prefix : undefined;
}

export function lineIndent(text: string, at: number): string {
  return /^[ \t]*/.exec(linePrefix(text, at))?.[0] ?? "";
}
