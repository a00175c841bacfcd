// Puts the keys of objects in an order, each with its value and its comments. The text between stays as it is: blank lines and
// indents belong to the place, comments to the key that they stand before or behind.
import type { Edit } from "../base/finding.js";
import type { Node, Source } from "../parse/doc.js";
import { parse } from "../parse/parse.js";
import { type Child, createLayouts, type Layouts } from "./layout.js";
import { columnOf, isAtLineEnd, lineEnd, type Page, pageOf, skipSpaces } from "./trivia.js";

/** The keys of an object in the order wanted; others stay behind the key that they stand behind. Undefined: as it is. */
export type KeyOrder = (object: Node) => readonly string[] | undefined;

/** One edit, or none: where nothing is out of order, or the text is too odd to be taken apart. */
export function orderKeys(source: Source, root: Node, order: KeyOrder): readonly Edit[] {
  const page = pageOf(source);
  const text = render({ page, layouts: createLayouts(page), order }, root, root.start, root.end);
  const before = source.text.slice(root.start, root.end);
  if (text === before) return [];
  const after = parse(source.text.slice(0, root.start) + text + source.text.slice(root.end), source.language);
  return isSameContent(source, after) ? [difference(before, text, root.start)] : [];
}

interface Work {
  readonly page: Page;
  readonly layouts: Layouts;
  readonly order: KeyOrder;
}

/** A value's text, ordered all the way down. */
function render(work: Work, node: Node, start: number, end: number): string {
  const { page, layouts } = work;
  const layout = start === node.start ? layouts.of(node) : undefined;
  const count = node.properties.length + node.items.length;
  if (layout === undefined || layout.children.length === 0) return page.text.slice(start, end);
  const { children, hasForeign } = layout;
  const wanted = node.type === "object" && !hasForeign && !node.partial ? work.order(node) : undefined;
  const sequence = wanted === undefined || count !== children.length ? children : ordered(children, wanted);
  const pieces = sequence.some((child, index) => child !== children[index])
    ? permuted(work, children, sequence, { start, end, column: layout.column })
    : inPlace(work, children, { start, end });
  return pieces.join("");
}

function ordered(children: readonly Child[], wanted: readonly string[]): readonly Child[] {
  const ranks = new Map(wanted.map((key, index) => [key, index]));
  let last = -1;
  const ranked = children.map((child) => {
    last = ranks.get(String(child.key?.value)) ?? last;
    return { child, rank: last };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ child }) => child);
}

function inPlace(work: Work, children: readonly Child[], { start, end }: Pick<Span, "start" | "end">): string[] {
  const pieces: string[] = [];
  let at = start;
  for (const child of children) {
    pieces.push(work.page.text.slice(at, child.start), render(work, child.node, child.start, child.end));
    at = child.end;
  }
  return [...pieces, work.page.text.slice(at, end)];
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** Of the keys, in block style. */
  readonly column: number;
}

/** A key with what belongs to it: `lead` stands before it, `trail` behind it and its comma. */
interface Entry {
  readonly lead: string;
  readonly text: string;
  readonly beforeComma: string;
  readonly trail: string;
}

function permuted(work: Work, children: readonly Child[], sequence: readonly Child[], span: Span): string[] {
  const { text } = work.page;
  // What follows an opening bracket on its line speaks of the object.
  const open = openingOf(work.page, span.start, children[0]?.from ?? span.end);
  const { entries, end } = entriesFrom(work, children, span, span.start + open.length);
  const places = children.map((child) => entries.get(child)?.lead ?? "");
  const pieces = sequence.map((child, index) => {
    const { lead, text: own, beforeComma, trail } = entries.get(child) as Entry;
    const comma = children[index]?.comma === undefined ? "" : ",";
    return leadAt(places[index] as string, lead, index === 0 && span.column === 0) + own + beforeComma + comma + trail;
  });
  return [open, ...pieces, text.slice(end, span.end)];
}

/** Each key with what belongs to it, and where the last one ends. */
function entriesFrom(work: Work, children: readonly Child[], { end, column }: Span, start: number) {
  const { text } = work.page;
  const entries = new Map<Child, Entry>();
  let at = start;
  for (const [index, child] of children.entries()) {
    const entryEnd = child.from + text.slice(child.from, child.end).trimEnd().length;
    const behind = child.comma === undefined ? entryEnd : child.comma + 1;
    const trailEnd = endOfTrail(work.page, behind, children[index + 1]?.from ?? end, column);
    const value = render(work, child.node, child.start, Math.max(child.start, entryEnd));
    entries.set(child, {
      lead: text.slice(at, child.from),
      text: text.slice(child.from, child.start) + value,
      beforeComma: text.slice(entryEnd, child.comma ?? entryEnd),
      trail: text.slice(behind, trailEnd),
    });
    at = trailEnd;
  }
  return { entries, end: at };
}

/** A comment goes with its key; blank lines and indents stay where they are. */
function leadAt(place: string, lead: string, isTop: boolean): string {
  if (lead.trim() === "") return /\s*$/.exec(place)?.[0] ?? "";
  return isTop ? lead.replace(/^\r?\n/, "") : lead;
}

function openingOf({ text }: Page, start: number, first: number): string {
  if (text[start] !== "{") return "";
  const end = lineEnd(text, start);
  return text.slice(start, end < first ? end : start + 1);
}

/** Behind a value: a comment on its line, and below it comments that stand deeper than the keys. */
function endOfTrail(page: Page, behind: number, next: number, column: number): number {
  const { text } = page;
  let end = behind;
  const comment = page.comments.find(({ start }) => start === skipSpaces(text, behind));
  if (comment !== undefined && comment.end <= next && isAtLineEnd(text, comment.end)) end = comment.end;
  if (column < 0) return end;
  for (const { start, end: last } of page.comments)
    if (start >= end && last <= next && columnOf(text, start) > column) end = last;
  return end;
}

/** What lies between the ends that are the same. */
function difference(before: string, after: string, offset: number): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start: offset + start, end: offset + before.length - tail, text: after.slice(start, after.length - tail) };
}

function isSameContent(before: Source, after: Source): boolean {
  const errors = ({ problems }: Source) => problems.filter(({ severity }) => severity === "error").length;
  const values = ({ docs }: Source) => JSON.stringify(docs.map(({ root }) => canonical(root)));
  const comments = ({ comments: all }: Source) => JSON.stringify(all.map(({ text }) => text.trim()).sort());
  return errors(before) === errors(after) && values(before) === values(after) && comments(before) === comments(after);
}

/** The same for objects that differ in nothing but the order of their keys. */
function canonical(node: Node): unknown {
  if (node.type === "array") return node.items.map(canonical);
  if (node.type !== "object") return [node.type, node.value];
  const entries = node.properties.map(({ key, value }) => [String(key.value), canonical(value)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
