// One value to another, where it stands: a scalar for a scalar, a block for a scalar, brackets for a block, each in the
// style of the place, with the comments of the old value kept.
import type { Comment, Node } from "../parse/doc.js";
import type { Draft } from "./draft.js";
import type { Value } from "./editor.js";
import type { Child, Layout } from "./layout.js";
import { blockScalarText, type Quotes, scalarText } from "./scalars.js";
import { lineIndent, localStyle } from "./style.js";
import {
  columnOf,
  commentsIn,
  isBlank,
  isLineComment,
  joinComments,
  lineEnd,
  linePrefix,
  lineStart,
  replaceKeeping,
  skipSpaces,
  skipSpacesBack,
  takeOut,
} from "./trivia.js";
import { blockText, flowText, inlineText, innerIndent, isInlineInBlock, isScalar, type Writer } from "./write.js";

export function setValue(draft: Draft, node: Node, value: Value): void {
  const { page, style, layouts } = draft;
  const { parent } = node;
  if (parent === undefined) {
    setRoot(draft, node, value);
    return;
  }
  const layout = layouts.of(parent);
  const writer = { page, style: layout === undefined ? style : localStyle(style, page, parent, layout) };
  const child = layout?.children.find((candidate) => candidate.node === node);
  if (child === undefined) setElsewhere(draft, writer, node, value);
  else if (parent.style === "flow") setInFlow(draft, writer, parent, child, value);
  else setInBlock(draft, writer, layout as Layout, child, value);
}

/** Writes `written` over a stretch; comments in there move in front of it, above the entry if that begins its line. */
export function replaceHoisting(draft: Draft, from: number, start: number, end: number, written: string): void {
  const { page, edits } = draft;
  const kept = commentsIn(page, start, end);
  if (kept.length === 0) {
    edits.push({ start, end, text: written });
    return;
  }
  const indent = lineIndent(page.text, from);
  const joined = joinComments(page, kept, indent);
  if (isBlank(linePrefix(page.text, from))) {
    edits.push({ start: from, end: from, text: joined + page.eol + indent }, { start, end, text: written });
  } else {
    const between = isLineComment(page, kept.at(-1) as Comment) ? page.eol + indent : " ";
    edits.push({ start, end, text: joined + between + written });
  }
}

/** Whether a collection that is put into this container is written over several lines: as its like are, or as the container is. */
export function isSpread(draft: Draft, container: Node, value: Value): boolean {
  const { text } = draft.page;
  const isOnLines = (node: Node) => /[\r\n]/.test(text.slice(node.start, node.end));
  const isNested = Array.isArray(value) && value.some((item: Value) => !isScalar(item));
  const isLike = (node: Node) =>
    Array.isArray(value)
      ? node.items.length > 0 && node.items.some(({ type }) => type === "object" || type === "array") === isNested
      : node.properties.length > 0;
  const like = [...container.properties.map((property) => property.value), ...container.items].findLast(isLike);
  if (like !== undefined && like.style === "flow") return isOnLines(like);
  for (let node: Node | undefined = container; node?.style === "flow"; node = node.parent) {
    if (node.properties.length > 0 || node.items.length > 0) return isOnLines(node);
    if (node.parent === undefined) return !draft.page.yaml || isOnLines(node);
  }
  return false;
}

/** The whole document. */
function setRoot(draft: Draft, node: Node, value: Value): void {
  const { page, style, edits, layouts } = draft;
  const writer = { page, style };
  const end = layouts.endOf(node);
  if (!page.yaml || isFilledFlow(node)) {
    const spread = isEmpty(node) ? !page.yaml : isOnLines(draft, node);
    const written = isScalar(value) ? scalarFor(writer, node, value, false) : flowText(writer, value, "", spread);
    replaceHoisting(draft, node.start, node.start, end, written);
    return;
  }
  if (isInlineInBlock(writer, value)) {
    const written = isScalar(value) ? scalarFor(writer, node, value, false) : inlineText(writer, value);
    edits.push(replaceKeeping(page, node.start, end, written, ""));
    return;
  }
  const indent = " ".repeat(isBlank(linePrefix(page.text, node.start)) ? columnOf(page.text, node.start) : 0);
  const start = isBlank(linePrefix(page.text, node.start)) ? node.start : skipSpacesBack(page.text, node.start);
  const lead = start === node.start ? "" : page.eol;
  edits.push(replaceKeeping(page, start, end, lead + blockText(writer, value, indent), indent));
}

/** A value that is not written among its parent's entries (a merge key brings it), or stands in odd text: only scalar for scalar. */
function setElsewhere(draft: Draft, writer: Writer, node: Node, value: Value): void {
  const isPlace = !isCollection(node) && node.type !== "missing" && node.style !== "block" && node.end > node.start;
  if (!isPlace || !isScalar(value)) {
    draft.changes.refused = true;
    return;
  }
  const text = scalarFor(writer, node, value, node.parent?.style === "flow");
  draft.edits.push({ start: node.start, end: node.end, text });
}

function setInFlow(draft: Draft, writer: Writer, parent: Node, child: Child, value: Value): void {
  const { page, edits } = draft;
  const { node } = child;
  dropTags(draft, child);
  const sameKind = node.type === (Array.isArray(value) ? "array" : "object") && !isEmpty(node);
  const spread = sameKind ? isOnLines(draft, node) : isSpread(draft, parent, value);
  const written = isScalar(value)
    ? scalarFor(writer, isAlias(child) ? undefined : node, value, true)
    : flowText(writer, value, lineIndent(page.text, child.from), spread);
  if (child.start < child.end) {
    replaceHoisting(draft, child.from, child.start, child.end, written);
    return;
  }
  const next = skipSpaces(page.text, child.header);
  const end = page.text[next] === "," ? next : child.header;
  edits.push({ start: child.header, end, text: leadOf(page.text, child) + written });
}

function setInBlock(draft: Draft, writer: Writer, layout: Layout, child: Child, value: Value): void {
  const { page, edits } = draft;
  const { node, header, start, end } = child;
  const { unit } = writer.style;
  const indent = " ".repeat(layout.column);
  const isBlock = isCollection(node) && node.style === "block" && !isAlias(child);
  dropTags(draft, child);
  if (typeof value === "string" && setBlockScalar(draft, child, value, indent + unit)) return;
  const keepsFlow = isFilledFlow(node) && !isAlias(child) && !isScalar(value);
  if (!keepsFlow && !isInlineInBlock(writer, value)) {
    setLines(draft, writer, layout, child, value, isBlock);
    return;
  }
  const written = isScalar(value)
    ? scalarFor(writer, isAlias(child) ? undefined : node, value, false)
    : flowText(writer, value, closingIndent(page.text, node, indent + unit), keepsFlow && isOnLines(draft, node));
  if (start === end) edits.push({ start: header, end: header, text: leadOf(page.text, child) + written });
  else if (isBlock && /[\r\n]/.test(page.text.slice(header, start))) {
    edits.push({ start: header, end: header, text: ` ${written}` });
    edits.push(takeOut(page, start, end, " ".repeat(columnOf(page.text, start)), false));
  } else edits.push(replaceKeeping(page, start, end, written, indent + unit));
}

/** A map or a list of lines: in the place of the old one, behind the dash, or below the key. */
function setLines(draft: Draft, writer: Writer, layout: Layout, child: Child, value: Value, isBlock: boolean): void {
  const { page, edits } = draft;
  const { key, header, start, end, node } = child;
  const outer = " ".repeat(layout.column);
  const startsLine = isBlank(linePrefix(page.text, start));
  if (key !== undefined && isBlock && startsLine) {
    const column = columnOf(page.text, start);
    const fits = node.type === (Array.isArray(value) ? "array" : "object") || column > layout.column;
    const indent = fits ? " ".repeat(column) : innerIndent(writer, value, outer);
    const text = indent + blockText(writer, value, indent);
    edits.push(replaceKeeping(page, lineStart(page.text, start), end, text, indent));
  } else if (key === undefined && (isBlock || (start < end && page.text[header - 1] === "-"))) {
    const indent = " ".repeat(columnOf(page.text, start));
    edits.push(replaceKeeping(page, start, end, blockText(writer, value, indent), indent));
  } else if (key === undefined && page.text[header - 1] === "-") {
    edits.push({ start: header, end: header, text: ` ${blockText(writer, value, `${outer}  `)}` });
  } else {
    const indent = key === undefined ? outer + writer.style.unit : innerIndent(writer, value, outer);
    const below = lineEnd(page.text, end);
    edits.push(takeOut(page, header, end, indent, false));
    edits.push({ start: below, end: below, text: page.eol + indent + blockText(writer, value, indent) });
  }
}

/** A text for a text in a block scalar keeps it one; the header's comment stays where it is. */
function setBlockScalar(draft: Draft, child: Child, value: string, indent: string): boolean {
  const { page, edits } = draft;
  const { node, start, end } = child;
  if (node.type !== "string" || node.style !== "block" || isAlias(child)) return false;
  const content = /\n([ ]+)[^\s]/.exec(page.text.slice(start, end))?.[1] ?? indent;
  const written = blockScalarText(value, content, page.eol);
  if (written === undefined) return false;
  const mark = /^[|>][-+\d]*/.exec(page.text.slice(start, end))?.[0].length ?? 1;
  const headerEnd = lineEnd(page.text, start);
  edits.push({ start, end: start + mark, text: written.mark });
  edits.push({ start: headerEnd, end: Math.max(headerEnd, end), text: page.eol + written.lines });
  return true;
}

/** A text that stands for a text keeps its quotes. */
function scalarFor(writer: Writer, old: Node | undefined, value: string | number | boolean | null, flow: boolean) {
  const { yaml } = writer.page;
  const keeps = old?.type === "string" && old.style !== "block" && old.style !== "flow";
  const quotes: Quotes = keeps ? (old.style as Quotes) : writer.style.quotes;
  return scalarText(value, { yaml, flow, quotes, fallback: writer.style.fallback });
}

/** Inside a YAML block brackets close deeper than the block's own entries. */
function closingIndent(text: string, node: Node, otherwise: string): string {
  const before = linePrefix(text, node.end - 1);
  return isBlank(before) && node.style === "flow" ? before : otherwise;
}

/** A tag says what the old value was. */
function dropTags({ page, edits }: Draft, child: Child): void {
  for (const tag of child.tags) {
    const start = skipSpacesBack(page.text, tag.start);
    const takesBefore = start < tag.start && !isBlank(linePrefix(page.text, tag.start));
    if (takesBefore) edits.push({ start, end: tag.end, text: "" });
    else edits.push({ start: tag.start, end: skipSpaces(page.text, tag.end), text: "" });
  }
}

/** What goes between a key, a dash or a comma and a value that was missing. */
function leadOf(text: string, child: Child): string {
  if (!child.hasColon) return ": ";
  return /[\s[{]/.test(text[child.header - 1] ?? " ") ? "" : " ";
}

function isAlias(child: Child): boolean {
  return child.node.start < child.header && child.start < child.end;
}

function isCollection(node: Node): boolean {
  return node.type === "object" || node.type === "array";
}

function isEmpty(node: Node): boolean {
  return node.properties.length === 0 && node.items.length === 0;
}

function isFilledFlow(node: Node): boolean {
  return isCollection(node) && node.style === "flow" && !isEmpty(node);
}

function isOnLines({ page }: Draft, node: Node): boolean {
  return /[\r\n]/.test(page.text.slice(node.start, node.end));
}
