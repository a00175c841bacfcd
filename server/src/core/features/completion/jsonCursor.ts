// A cursor in a JSON text. The tree tells what is open there, and which entry ends before: only from that entry on the text
// is read, so that the size of the file does not matter.
import type { Node, Source } from "../../parse/doc.js";
import { isDirective } from "../../parse/templates.js";
import { type Frame, type Reader, readTo, type Token } from "./brackets.js";
import type { Cursor } from "./cursor.js";

export function jsonCursor({ text, docs }: Source, offset: number): Cursor | undefined {
  const start = docs[0] === undefined ? undefined : startIn(text, docs[0].root, offset);
  const frames = start?.frames ?? [];
  const reader: Reader = {
    language: "json",
    next: nextToken,
    prefix: [],
    frames,
    lastEnd: start?.at ?? 0,
    isWhole: false,
  };
  const cursor = readTo(reader, text, start?.at ?? 0, offset);
  return cursor === "closed" ? undefined : cursor;
}

/** What is open at the end of the last entry that surely ends before the cursor. */
function startIn(text: string, root: Node, offset: number): { at: number; frames: Frame[] } | undefined {
  const frames: Frame[] = [];
  let at: number | undefined;
  let node = root;
  let step: string | number | undefined;
  while (isAround(text, node, offset)) {
    const isObject = node.type === "object";
    const entries = isObject ? node.properties.map(({ value }) => value) : node.items;
    const index = lastBefore(entries, offset);
    const entry = entries[index];
    const ended =
      entry !== undefined && entry.type !== "missing" && entry.end < offset && !isAround(text, entry, offset);
    const before = ended ? index : index - 1;
    const frame: Frame = { open: node.start, isObject, step, awaits: isObject ? "key" : "value", key: "", index: 0 };
    frames.push(frame);
    at = node.start + 1;
    const last = entries[before];
    if (last !== undefined) {
      at = last.end;
      frame.awaits = "comma";
      frame.index = before;
    }
    if (entry === undefined || ended) break;
    if (!isAround(text, entry, offset)) break;
    // What follows is read inside of the entry; the frame around it stands as if the entry were written.
    frame.awaits = "comma";
    frame.index = index;
    step = isObject ? String(entry.key?.value) : index;
    node = entry;
  }
  return at === undefined ? undefined : { at, frames };
}

/** Whether a cursor stands between the brackets of a node, of which the closing one may be missing. */
function isAround(text: string, node: Node, offset: number): boolean {
  if (node.type !== "object" && node.type !== "array") return false;
  if (offset <= node.start) return false;
  const lastEnd = node.properties.at(-1)?.value.end ?? node.items.at(-1)?.end ?? node.start + 1;
  const isClosed = lastEnd < node.end && text[node.end - 1] === (node.type === "object" ? "}" : "]");
  return offset < node.end || !isClosed;
}

/** The last entry that begins before the cursor; an object's entry begins with its value here. */
function lastBefore(entries: readonly Node[], offset: number): number {
  let low = -1;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle] as Node).start < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// The groups: a line comment, a block comment and its end, a string and its end, a placeholder, a mark.
const TOKEN =
  /\s*(?:(\/\/[^\r\n]*)|(\/\*[\s\S]*?(\*\/|$))|("[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*("?))|(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\$\{[^}\r\n]*\})|([{}[\]:,])|[^\s{}[\]:,"]+)/y;

function nextToken(text: string, from: number): Token | undefined {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (match === null) return undefined;
  const [whole, line, block, blockEnd, string, stringEnd, placeholder, mark] = match;
  const end = from + whole.length;
  const start = from + (/\S/.exec(whole)?.index ?? 0);
  if (line !== undefined) return { type: "comment", start, end, isOpen: true };
  if (block !== undefined) return { type: "comment", start, end, isOpen: blockEnd === "" };
  if (string !== undefined) return { type: "string", start, end, isOpen: stringEnd === "" };
  if (placeholder !== undefined && isDirective(placeholder)) return { type: "comment", start, end, isOpen: false };
  return { type: mark === undefined ? "word" : "mark", start, end, isOpen: false };
}
