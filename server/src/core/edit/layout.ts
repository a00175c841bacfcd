// Where the entries of a container stand in the text: dashes, keys, colons, anchors, tags, commas. The tree says what a
// container holds; aliases and merge keys make it hold things that are written elsewhere, and this tells them apart.
import type { Node, Property } from "../parse/doc.js";
import {
  columnOf,
  isAtLineEnd,
  isBlank,
  linePrefix,
  nextLine,
  type Page,
  type Stretch,
  skipSpaces,
  skipTrivia,
} from "./trivia.js";

export interface Layout {
  /** The entries written in this place, in order; those a merge key brings in are not among them. */
  readonly children: readonly Child[];
  /** In block style: the column of the keys or dashes. */
  readonly column: number;
  /** Something else stands between the entries: a merge key, a template's directive. */
  readonly hasForeign: boolean;
}

/** A property or a list item as it is written. */
export interface Child {
  readonly key: Node | undefined;
  readonly node: Node;
  /** Where the entry begins: at its dash, or at its key with the key's anchor. */
  readonly from: number;
  /** The end of what stands before the value: the colon or the dash, with the value's anchor and tag. */
  readonly header: number;
  readonly tags: readonly Stretch[];
  readonly hasColon: boolean;
  /** The value itself; of an alias the `*name`. Empty, and at `header`, when there is none. */
  readonly start: number;
  readonly end: number;
  /** The offset of the comma behind it. */
  readonly comma: number | undefined;
}

export interface Layouts {
  /** Undefined where the text is too odd to be edited. */
  of(node: Node): Layout | undefined;
  /** The end of a node that is no alias, without the blanks and comments behind it. */
  endOf(node: Node): number;
}

export function createLayouts(page: Page): Layouts {
  const known = new Map<Node, Layout | undefined>();
  const layouts: Layouts = {
    of(node) {
      if (!known.has(node)) known.set(node, read(page, layouts, node));
      return known.get(node);
    },
    endOf: (node) => endOf(page, layouts, node),
  };
  return layouts;
}

/** What stands before a value, read from `at` on: anchors and tags. */
export function readHeader(page: Page, at: number, limit: number): { end: number; tags: Stretch[] } {
  const tags: Stretch[] = [];
  let end = at;
  for (;;) {
    const start = skipTrivia(page, end);
    const mark = page.text[start];
    if (start >= limit || (mark !== "&" && mark !== "!")) return { end, tags };
    end = wordEnd(page.text, start);
    if (mark === "!") tags.push({ start, end });
  }
}

function read(page: Page, layouts: Layouts, node: Node): Layout | undefined {
  if (node.type !== "object" && node.type !== "array") return undefined;
  if (node.style === "flow") return readFlow(page, layouts, node);
  return node.type === "object" ? readBlockMap(page, layouts, node) : readBlockList(page, layouts, node);
}

function readFlow(page: Page, layouts: Layouts, node: Node): Layout | undefined {
  const { text } = page;
  if (text[node.start] !== (node.type === "object" ? "{" : "[")) return undefined;
  const children: Child[] = [];
  let at = node.start + 1;
  let hasForeign = false;
  for (const { key, value } of entriesOf(node)) {
    if (key !== undefined && page.yaml && !isOwnFlowKey(page, node, key, at)) continue;
    const expected = skipTrivia(page, at);
    const known = key?.start ?? (value.start < at ? expected : value.start);
    const from = page.yaml && isProps(text.slice(expected, known)) ? expected : known;
    const written = key === undefined ? readValue(page, layouts, value, from) : readPair(page, layouts, key, value);
    if (written === undefined) return undefined;
    const next = skipTrivia(page, written.end);
    const comma = text[next] === "," ? next : undefined;
    hasForeign ||= expected !== from;
    children.push({ key, node: value, from, comma, ...written });
    at = comma === undefined ? written.end : comma + 1;
  }
  hasForeign ||= !/[\]}]/.test(text[skipTrivia(page, at)] ?? "]");
  return { children, column: -1, hasForeign };
}

function readBlockMap(page: Page, layouts: Layouts, node: Node): Layout | undefined {
  const { text } = page;
  const children: Child[] = [];
  let column = columnOf(text, node.start);
  let at = node.start;
  let hasForeign = false;
  for (const { key, value } of node.properties) {
    if (key.start < at) continue;
    const props = /(?:[&!]\S*[ \t]+)*$/.exec(linePrefix(text, key.start))?.[0].length ?? 0;
    const from = key.start - props;
    if (children.length === 0) column = columnOf(text, node.start) - (node.start === key.start ? props : 0);
    if (columnOf(text, from) !== column) continue;
    if (!/^\uFEFF?[ \t]*(?:-[ \t]+)*$/.test(linePrefix(text, from))) return undefined;
    const written = readPair(page, layouts, key, value);
    if (written === undefined) return undefined;
    children.push({ key, node: value, from, comma: undefined, ...written });
    hasForeign ||= children.length > 1 && skipTrivia(page, at) !== from;
    at = written.end;
  }
  const isEntry = (start: number) => columnOf(text, start) === column && text.startsWith("<<", start);
  hasForeign ||= isEntry(node.start) || isEntry(skipTrivia(page, at));
  return { children, column, hasForeign };
}

function readBlockList(page: Page, layouts: Layouts, node: Node): Layout | undefined {
  const { text } = page;
  const children: Child[] = [];
  let at = node.start;
  for (const item of node.items) {
    const from = skipTrivia(page, at);
    if (text[from] !== "-" || !/[ \t\r\n]|^$/.test(text[from + 1] ?? "")) return undefined;
    const written = readValue(page, layouts, item, from + 1);
    if (written === undefined) return undefined;
    children.push({ key: undefined, node: item, from, comma: undefined, ...written });
    at = written.end;
  }
  return { children, column: columnOf(text, node.start), hasForeign: false };
}

type Written = Pick<Child, "header" | "tags" | "hasColon" | "start" | "end">;

function readPair(page: Page, layouts: Layouts, key: Node, value: Node): Written | undefined {
  const colon = skipTrivia(page, key.end);
  if (page.text[colon] !== ":") {
    const nothing = value.start === value.end;
    return nothing
      ? { header: key.end, tags: [], hasColon: false, start: key.end, end: key.end }
      : { header: key.end, tags: [], hasColon: true, start: value.start, end: layouts.endOf(value) };
  }
  return readValue(page, layouts, value, colon + 1);
}

/** `at`: behind the colon or dash; in a flow list the beginning of the item. */
function readValue(page: Page, layouts: Layouts, value: Node, at: number): Written | undefined {
  const isAlias = value.start < at;
  const isEmpty = value.start === value.end;
  const limit = isAlias || isEmpty ? page.text.length : value.start;
  const { end: header, tags } = page.yaml ? readHeader(page, at, limit) : { end: at, tags: [] };
  if (isAlias) {
    const start = skipTrivia(page, header);
    if (page.text[start] !== "*") return undefined;
    return { header, tags, hasColon: true, start, end: wordEnd(page.text, start) };
  }
  if (isEmpty) return { header, tags, hasColon: true, start: header, end: header };
  return { header, tags, hasColon: true, start: value.start, end: layouts.endOf(value) };
}

function endOf(page: Page, layouts: Layouts, node: Node): number {
  const { text } = page;
  if (node.style === "block" && (node.type === "object" || node.type === "array")) {
    return layouts.of(node)?.children.at(-1)?.end ?? node.end;
  }
  if (node.type === "unknown" && page.yaml) return node.start + text.slice(node.start, node.end).trimEnd().length;
  return node.style === "block" ? endOfBlockScalar(text, node) : node.end;
}

/** The blanks at its end belong to a block scalar, and the blank lines behind it when it keeps them (`|+`). */
function endOfBlockScalar(text: string, node: Node): number {
  const end = skipSpaces(text, node.end);
  return keepsBlankLines(text, node) ? skipBlankLines(text, end) : end;
}

/** Whether blank lines that come to stand behind this value become part of its text. */
export function keepsBlankLines(text: string, node: Node): boolean {
  let last = node;
  for (
    let next: Node | undefined = node;
    next !== undefined;
    next = next.properties.at(-1)?.value ?? next.items.at(-1)
  ) {
    last = next;
  }
  return last.style === "block" && /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3));
}

/** From the end of a line to the end of the last blank line below it. */
export function skipBlankLines(text: string, at: number): number {
  let end = at;
  for (;;) {
    const next = nextLine(text, end);
    const blankEnd = skipSpaces(text, next);
    if (next >= text.length || !isAtLineEnd(text, blankEnd)) return end;
    end = blankEnd;
  }
}

function entriesOf(node: Node): readonly { key: Node | undefined; value: Node }[] {
  return node.type === "object"
    ? (node.properties as readonly Property[])
    : node.items.map((value) => ({ key: undefined, value }));
}

/** A key inside the brackets of `<<: { … }` stands in the same text without belonging to the map. */
function isOwnFlowKey(page: Page, node: Node, key: Node, at: number): boolean {
  if (key.start < at || key.end > node.end) return false;
  const between = page.text.slice(skipTrivia(page, at), key.start);
  return !/[{[]/.test(between);
}

function isProps(text: string): boolean {
  return !isBlank(text) && /^(?:[&!]\S*\s+)+$/.test(text);
}

function wordEnd(text: string, start: number): number {
  const word = /[^\s,[\]{}]+/y;
  word.lastIndex = start;
  word.exec(text);
  return Math.max(start + 1, word.lastIndex);
}
