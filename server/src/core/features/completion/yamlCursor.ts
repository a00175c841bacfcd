// A cursor in a YAML text. The line it stands on tells what is replaced, the lines above what is open, the lines below what
// must not be torn off. Nothing is parsed: half-typed text has no tree.
import { type Cursor, type CursorPage, eolOf } from "./cursor.js";
import { type Ancestor, around, flowCursor, opensBracket } from "./yamlBlocks.js";
import { commentStartIn, isSeparator, type Line, lineAt, lineEndAt, lineStartAt, linesBelow } from "./yamlLines.js";
import { keysBeside } from "./yamlSiblings.js";
import { spaceAt } from "./yamlSpaces.js";

type Path = readonly (string | number)[];

export function yamlCursor(text: string, offset: number): Cursor | undefined {
  const start = lineStartAt(text, offset);
  const end = lineEndAt(text, start);
  if (offset > end || isSeparator(text, start)) return undefined;
  const line = lineAt(text, start);
  if (line === undefined) return text.slice(start, end).trim() === "" ? onEmptyLine(text, start, offset) : undefined;
  const { ancestors, flow } = around(text, { start, column: line.indent, isItem: line.dashes.length > 0 }, offset);
  if (flow !== undefined) return flow.cursor;
  if (ancestors.some(({ holds }) => holds !== "nothing") || commentStartIn(text, start, end) < offset) return undefined;
  const path = [...stepsOf(ancestors), ...line.dashes.slice(1).map(() => 0)];
  return onLine({ text, offset, line, path });
}

interface OnLine {
  readonly text: string;
  readonly offset: number;
  readonly line: Line;
  /** Of what the content of the line is an entry of. */
  readonly path: Path;
}

function onEmptyLine(text: string, start: number, offset: number): Cursor | undefined {
  const { ancestors, flow } = around(text, { start, column: Number.POSITIVE_INFINITY, isItem: false }, offset);
  if (flow !== undefined) return flow.cursor;
  const space = spaceAt(text, start, offset - start, ancestors);
  if (space === undefined) return undefined;
  const lead = " ".repeat(Math.max(0, space.column - (offset - start)));
  const from = Math.min(offset, start + space.column);
  const { path, column, list } = space;
  const cursor = entryCursor(text, { start: from, end: offset, column, lead, path, lineStart: start });
  return list === undefined ? cursor : { ...cursor, list };
}

function onLine(at: OnLine): Cursor | undefined {
  const { text, offset, line, path } = at;
  const { key } = line;
  const content = line.start + line.column;
  if (offset < content || (offset === content && key === undefined && line.valueStart >= line.valueEnd))
    return behindDash(at);
  if (key === undefined) return withoutKey(at);
  if (offset <= key.end) {
    const entry = { start: key.start, end: key.end, column: line.column, lead: "", path, lineStart: line.start };
    return { ...entryCursor(text, entry), place: "key", hasColon: true };
  }
  return offset <= key.colon ? undefined : behindColon(at, key.text);
}

/** `- |`: the content of an item that has none yet. */
function behindDash({ text, offset, line, path }: OnLine): Cursor | undefined {
  const dash = line.dashes.at(-1);
  const isEmpty = line.key === undefined && line.valueStart >= line.valueEnd;
  if (dash === undefined || !isEmpty || offset <= line.start + dash) return undefined;
  const at = offset - line.start;
  const column = columnBelow(text, line, dash) ?? Math.max(at, dash + 2);
  if (column < dash + 2) return undefined;
  const start = line.start + Math.min(at, column);
  const lead = " ".repeat(Math.max(0, column - at));
  return entryCursor(text, { start, end: offset, column, lead, path, lineStart: line.start });
}

/** Where the keys of an item begin that stand below its dash; undefined without any, 0 where something else stands there. */
function columnBelow(text: string, line: Line, dash: number): number | undefined {
  if (!hasChildren(text, line, dash)) return undefined;
  const next = linesBelow(text, line.start).next().value;
  return next?.key === undefined || next.dashes.length > 0 ? 0 : next.indent;
}

/** A word that may become a key, an item, or the value of the key above. */
function withoutKey({ text, offset, line, path }: OnLine): Cursor | undefined {
  const { valueStart, valueEnd } = line;
  if (opensBracket(text, line)) return inBrackets(text, valueStart, path, offset);
  if (offset > valueEnd || /^[&*!|>]/.test(text.slice(valueStart, valueEnd))) return undefined;
  const entry = { start: valueStart, end: endOfTyped(text, offset, line), column: line.column, lead: "", path };
  const cursor = entryCursor(text, { ...entry, lineStart: line.start });
  return { ...cursor, hasChildren: hasChildren(text, line, line.column) };
}

function behindColon({ text, offset, line, path }: OnLine, key: string): Cursor | undefined {
  const { valueStart, valueEnd } = line;
  const colonEnd = (line.key?.colon ?? 0) + 1;
  const valuePath = [...path, key];
  const isEmpty = valueStart >= valueEnd;
  if (!isEmpty && offset < valueStart) return undefined;
  if (opensBracket(text, line)) return inBrackets(text, valueStart, valuePath, offset);
  if (isEmpty && hasChildren(text, line, line.column)) return undefined;
  if (!isEmpty && (offset > valueEnd || /^[&*!|>]/.test(text.slice(valueStart, valueEnd)))) return undefined;
  const start = isEmpty ? colonEnd : valueStart;
  const end = isEmpty ? offset : endOfTyped(text, offset, line);
  const lead = isEmpty ? " " : "";
  const entry = { start, end, column: line.column, lead, path: valuePath, lineStart: line.start };
  return { ...entryCursor(text, entry), place: "value", taken: undefined };
}

function inBrackets(text: string, from: number, path: Path, offset: number): Cursor | undefined {
  const cursor = offset > from ? flowCursor(text, from, path, offset) : undefined;
  return cursor === "closed" ? undefined : cursor;
}

/** A text whose quote is not closed ends with what looks typed. */
function endOfTyped(text: string, offset: number, { valueStart, valueEnd }: Line): number {
  const written = text.slice(valueStart, valueEnd);
  const quote = written[0];
  if (quote !== '"' && quote !== "'") return valueEnd;
  const closed = quote === '"' ? /^"(?:[^"\\]|\\.)*"/.exec(written) : /^'(?:[^']|'')*'/.exec(written);
  const end = valueStart + (closed?.[0].length ?? written.length);
  return closed === null
    ? offset + (/^[^\s"']*/.exec(text.slice(offset, valueEnd))?.[0].length ?? 0)
    : Math.max(end, offset);
}

interface EntryPlace {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly lead: string;
  readonly path: Path;
  readonly lineStart: number;
}

function entryCursor(text: string, { start, end, column, lead, path, lineStart }: EntryPlace): Cursor {
  const first = end > start ? text[start] : "";
  return {
    language: "yaml",
    style: "block",
    place: "entry",
    path,
    start,
    end,
    quote: first === '"' || first === "'" ? first : "",
    commaAt: undefined,
    commaBehind: false,
    hasColon: false,
    hasChildren: false,
    taken: keysBeside(text, lineStart, column),
    page: pageOf(text, { start, column, lead, lineStart }),
  };
}

function pageOf(text: string, at: Pick<EntryPlace, "start" | "column" | "lead" | "lineStart">): CursorPage {
  const line = /^ */.exec(text.slice(at.lineStart, at.start))?.[0] ?? "";
  const nested = NESTED.exec(text);
  const list = LIST.exec(text);
  return {
    lead: at.lead,
    line,
    entry: " ".repeat(at.column),
    unit: nested === null ? "  " : (nested[2] as string).slice((nested[1] as string).length),
    multiline: true,
    indentedLists: list === null || (list[2] as string).length > (list[1] as string).length,
    eol: eolOf(text),
  };
}

/** The first key with another below it, and the first with a list below it. */
const NESTED = /^( *)[^\s#-][^\r\n]*:[ \t]*\r?\n(\1 +)[^\s#-]/m;
const LIST = /^( *)[^\s#-][^\r\n]*:[ \t]*\r?\n( *)- /m;

/** Whether lines below belong to what begins at a column of a line. */
function hasChildren(text: string, line: Line, column: number): boolean {
  const next = linesBelow(text, line.start).next().value;
  if (next === undefined) return false;
  return (
    next.indent > column ||
    (next.indent === column && next.dashes.length > 0 && line.column === column && line.dashes.length === 0)
  );
}

function stepsOf(ancestors: readonly Ancestor[]): Path {
  return ancestors.map(({ step }) => step);
}
