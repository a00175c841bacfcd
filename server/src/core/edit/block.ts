// The changed entries of a YAML block to edits: lines that go, lines that come, and what happens behind a dash.
import { type ContainerChange, kindOf, pairSlots, runFrom, type Slot } from "./changes.js";
import type { Draft } from "./draft.js";
import type { Value } from "./editor.js";
import { type Child, keepsBlankLines, type Layout, skipBlankLines } from "./layout.js";
import { setValue } from "./replace.js";
import { localStyle } from "./style.js";
import {
  columnOf,
  commentAt,
  commentsIn,
  isAtLineEnd,
  isBlank,
  lineEnd,
  linePrefix,
  nextLine,
  type Page,
  replaceKeeping,
  skipSpaces,
  takeOut,
} from "./trivia.js";
import { blockEntry, blockItem, type Writer } from "./write.js";

export function editBlock(draft: Draft, change: ContainerChange): void {
  const { page, edits } = draft;
  const { node, layout } = change;
  const writer = { page, style: localStyle(draft.style, page, node, layout) };
  const slots = pairSlots(change.slots);
  const indent = " ".repeat(layout.column);
  if (layout.children.length === 0) {
    addToMerged(draft, writer, change, slots, indent);
    return;
  }
  if (!layout.hasForeign && slots.every((slot) => kindOf(slot) === "gone")) {
    setValue(draft, node, node.type === "array" ? [] : {});
    return;
  }
  for (let i = 0; i < slots.length; ) {
    const run = runFrom(slots, i);
    const kind = kindOf(slots[i] as Slot);
    if (kind === "gone") removeRun(draft, layout, run, slots[i - 1]?.child, slots[i + run.length]?.child);
    for (const slot of run) {
      if (kind !== "kept" || slot.child === undefined || slot.entry === undefined) continue;
      const text = entryText(writer, layout, slot, indent, page.text);
      edits.push(replaceKeeping(page, slot.child.from, slot.child.end, text, indent));
    }
    if (kind === "added") {
      const at = endOfEntry(draft, layout, slots[i - 1] as Slot);
      const lines = run.map((slot) => page.eol + indent + entryText(writer, layout, slot, indent, page.text));
      edits.push({ start: at, end: at, text: lines.join("") });
    }
    i += run.length;
  }
}

function entryText(writer: Writer, layout: Layout, slot: Slot, indent: string, text: string): string {
  const { key, value } = slot.entry as { key: string | undefined; value: Value };
  if (key !== undefined) return blockEntry(writer, key, value, indent);
  const first = layout.children[0] as Child;
  const gap = text.slice(first.from + 1, first.start);
  return blockItem(writer, value, indent, /^ +$/.test(gap) ? gap : " ");
}

/** A map that holds only a merge key takes new entries before it. */
function addToMerged(
  draft: Draft,
  writer: Writer,
  { node, layout }: ContainerChange,
  slots: readonly Slot[],
  indent: string,
): void {
  const { page, edits, changes } = draft;
  if (slots.length === 0) return;
  if (!page.text.startsWith("<<", node.start)) {
    changes.refused = true;
    return;
  }
  const entries = slots.map((slot) => entryText(writer, layout, slot, indent, page.text) + page.eol + indent);
  edits.push({ start: node.start, end: node.start, text: entries.join("") });
}

/** Behind a dash the next entry moves up, unless a comment stands between. */
function removeRun(
  draft: Draft,
  layout: Layout,
  run: readonly Slot[],
  before: Child | undefined,
  next: Child | undefined,
): void {
  const { page, edits } = draft;
  const children = run.map((slot) => slot.child as Child);
  const first = (children[0] as Child).from;
  const behindDash = !isBlank(linePrefix(page.text, first));
  if (behindDash && next !== undefined && !layout.hasForeign && commentsIn(page, first, next.from).length === 0) {
    edits.push({ start: first, end: next.from, text: "" });
    return;
  }
  const indent = " ".repeat(layout.column);
  for (const child of children) {
    const { from } = child;
    const below = endOfComments(page, layout, child);
    const end = below > lineEnd(page.text, child.end) ? below : child.end;
    const keeps = before !== undefined && keepsBlankLines(page.text, before.node);
    const taken = takeOut(page, from, keeps ? skipBlankLines(page.text, end) : end, indent, false);
    const isLast = taken.end === page.text.length && taken.text === "";
    edits.push(keeps && isLast ? { ...taken, start: from } : taken);
  }
}

/** The end of an entry's last line. */
function endOfEntry({ page, changes }: Draft, layout: Layout, slot: Slot): number {
  const child = slot.child as Child;
  const isNew = slot.entry !== undefined || changes.values.has(child.node);
  return isNew ? lineEnd(page.text, child.end) : endOfComments(page, layout, child);
}

/** The end of an entry's last line or, when it has lines of its own, of the comments below that are indented as they are. */
function endOfComments(page: Page, layout: Layout, { node, end }: Child): number {
  const { text } = page;
  let last = lineEnd(text, end);
  const isBlock = node.style === "block" && (node.properties.length > 0 || node.items.length > 0);
  if (!isBlock) return last;
  for (let at = nextLine(text, last); at < text.length; at = nextLine(text, at)) {
    const start = skipSpaces(text, at);
    if (isAtLineEnd(text, start)) continue;
    if (commentAt(page, start) === undefined || columnOf(text, start) <= layout.column) break;
    last = lineEnd(text, start);
  }
  return last;
}
