// The changed entries of a container in brackets, JSON's or YAML's flow style, to edits: what goes, what comes, and the
// commas between them.
import type { Node } from "../parse/doc.js";
import { type ContainerChange, kindOf, pairSlots, runFrom, type Slot } from "./changes.js";
import type { Draft } from "./draft.js";
import type { Value } from "./editor.js";
import type { Child } from "./layout.js";
import { isSpread, replaceHoisting, setValue } from "./replace.js";
import { lineIndent, localStyle } from "./style.js";
import { commentsIn, isBlank, isLineComment, linePrefix, type Stretch, skipLineComments, takeOut } from "./trivia.js";
import { flowEntry, flowText, type Writer } from "./write.js";

export function editFlow(draft: Draft, change: ContainerChange): void {
  const { page } = draft;
  const { node, layout } = change;
  const writer = { page, style: localStyle(draft.style, page, node, layout) };
  const slots = pairSlots(change.slots);
  if (layout.children.length === 0) {
    fill(draft, writer, change, slots);
    return;
  }
  if (slots.every((slot) => kindOf(slot) === "gone") && empties(draft, change)) return;
  for (let i = 0; i < slots.length; ) {
    const slot = slots[i] as Slot;
    const run = runFrom(slots, i);
    const next = slots[i + run.length];
    if (kindOf(slot) === "gone") removeRun(draft, run, slots[i - 1]?.child, next !== undefined);
    else if (kindOf(slot) === "added") addRun(draft, writer, node, run, slots[i - 1] as Slot, next);
    else for (const kept of run) if (kept.entry !== undefined) replaceEntry(draft, writer, node, kept);
    i += run.length;
  }
}

function entryText(draft: Draft, writer: Writer, node: Node, slot: Slot, indent: string): string {
  const { key, value } = slot.entry as { key: string | undefined; value: Value };
  const spread = isSpread(draft, node, value);
  return key === undefined ? flowText(writer, value, indent, spread) : flowEntry(writer, key, value, indent, spread);
}

function replaceEntry(draft: Draft, writer: Writer, node: Node, slot: Slot): void {
  const { from, end } = slot.child as Child;
  replaceHoisting(draft, from, from, end, entryText(draft, writer, node, slot, lineIndent(draft.page.text, from)));
}

/** A container that loses all it holds closes up, unless comments or a template's directives stay in it. */
function empties(draft: Draft, { node, layout }: ContainerChange): boolean {
  const { page, edits } = draft;
  const closed = /[\]}]/.test(page.text[node.end - 1] ?? "") && node.end > node.start + 1;
  if (!closed || layout.hasForeign || commentsIn(page, node.start, node.end).length > 0) return false;
  edits.push({ start: node.start + 1, end: node.end - 1, text: "" });
  return true;
}

/** Entries for a container that held none. */
function fill(draft: Draft, writer: Writer, { node, layout }: ContainerChange, slots: readonly Slot[]): void {
  const { page, edits, changes } = draft;
  const last = commentsIn(page, node.start, node.end).at(-1);
  if (slots.length === 0) return;
  if (layout.hasForeign) changes.refused = true;
  else if (last === undefined) setValue(draft, node, valueFrom(node, slots));
  else {
    const onLines = isLineComment(page, last) || /[\r\n]/.test(page.text.slice(last.end, node.end));
    const ownLine = isBlank(linePrefix(page.text, last.start));
    const indent = lineIndent(page.text, last.start) + (ownLine ? "" : writer.style.unit);
    const entries = slots.map((slot) => entryText(draft, writer, node, slot, indent));
    const text = onLines
      ? entries.map((entry) => page.eol + indent + entry).join(",")
      : ` ${entries.join(writer.style.comma)}`;
    edits.push({ start: last.end, end: last.end, text });
  }
}

function valueFrom(node: Node, slots: readonly Slot[]): Value {
  const entries = slots.map(({ entry }) => entry as { key: string; value: Value });
  return node.type === "array"
    ? entries.map(({ value }) => value)
    : Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

/** Neighbours that go: each with the comma behind it; the last ones with the comma before them, unless a trailing one stays. */
function removeRun(draft: Draft, run: readonly Slot[], before: Child | undefined, followed: boolean): void {
  const { page, edits } = draft;
  const children = run.map((slot) => slot.child as Child);
  const stretches = children.map(({ from, end, comma }) => ({
    start: from,
    end: comma === undefined ? end : comma + 1,
  }));
  const first = stretches[0] as { start: number; end: number };
  const last = stretches.at(-1) as { start: number; end: number };
  const lastChild = children.at(-1) as Child;
  if (!followed && before?.comma !== undefined) {
    if (isSameLine(page.text.slice(before.comma + 1, first.start))) {
      last.end = lastChild.end;
      first.start = before.comma;
    } else if (lastChild.comma === undefined) {
      edits.push(takeOut(page, before.comma, before.comma + 1, "", false));
    }
  }
  for (const { start, end } of joinOnLine(page.text, stretches)) {
    edits.push(takeOut(page, start, end, lineIndent(page.text, start), followed));
  }
}

/** What goes from one line goes at once, so that a line that is left blank is seen. */
function joinOnLine(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last === undefined || !isSameLine(text.slice(last.end, stretch.start))) joined.push(stretch);
    else joined[joined.length - 1] = { start: last.start, end: stretch.end };
  }
  return joined;
}

/** Entries that come behind one that stays: on lines of their own where that one has its own, else on its line. */
function addRun(draft: Draft, writer: Writer, node: Node, run: readonly Slot[], before: Slot, next?: Slot): void {
  const { page, edits } = draft;
  const { text } = page;
  const { from, end, comma } = before.child as Child;
  const entryEnd = comma === undefined ? end : comma + 1;
  const indent = lineIndent(text, from);
  const entries = run.map((slot) => entryText(draft, writer, node, slot, indent));
  const nextOnLine = next?.child !== undefined && !/[\r\n]/.test(text.slice(entryEnd, next.child.from));
  const lostComma = next !== undefined && comma === undefined;
  if (!isBlank(linePrefix(text, from)) || nextOnLine || lostComma) {
    const added = entries.map((entry) => writer.style.comma + entry).join("");
    edits.push({ start: end, end, text: added });
    return;
  }
  if (comma === undefined) edits.push({ start: end, end, text: "," });
  const lineEnd = skipLineComments(page, entryEnd);
  const added = entries.map((entry) => page.eol + indent + entry).join(",");
  edits.push({ start: lineEnd, end: lineEnd, text: comma === undefined ? added : `${added},` });
}

function isSameLine(between: string): boolean {
  return isBlank(between) && !/[\r\n]/.test(between);
}
