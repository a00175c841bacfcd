// A JSON text after a change, read from the tree of the text before: only the innermost list or object around the change is
// read, everything else of the tree is taken over and moved. What comes out is what reading the whole text gives; where that
// is not sure, nothing comes out and nothing has happened.
import { changeBetween, type TextChange } from "../base/textChange.js";
import type { Comment, Node, Property, Source, SyntaxProblem } from "./doc.js";
import { isWide } from "./json.js";
import { JsonReader } from "./jsonReader.js";
import { JsonTokens } from "./jsonTokens.js";
import { type Outline, OutlineNotes, outlineOf } from "./outline.js";
import { Problems, reportComments } from "./problems.js";

/**
 * Undefined where the whole text has to be read. Else the tree of `before` has become the one of the text: nobody may look
 * at `before` any more.
 */
export function readJsonAgain(before: Source, text: string): Source | undefined {
  const root = before.docs[0]?.root;
  if (before.again === undefined || root === undefined || text.length < SHORTEST) return undefined;
  const change = changeBetween(before.text, text);
  const around = nodesAround(root, change);
  for (let depth = around.length - 1; depth > 0; depth--) {
    const old = around[depth] as Node;
    if (old.end - old.start > LONGEST) return undefined;
    const pieces = piecesOf(before, text, change, old, depth);
    if (pieces !== undefined) return withPiece(before, text, change, around.slice(0, depth + 1), pieces);
  }
  return undefined;
}

/** In characters. A shorter text is read faster as a whole. */
export const SHORTEST = 5000;

/** Of a longer piece the reading costs nearly as much as that of the whole. */
const LONGEST = 100_000;

/** A list or an object, read by itself: its offsets begin at 0. */
interface Piece {
  readonly node: Node;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  readonly outline: Outline;
}

interface Pieces {
  readonly old: Piece;
  readonly made: Piece;
}

/** The lists and objects that hold the change between their brackets, from the root to the innermost. */
function nodesAround(root: Node, { start, oldEnd }: TextChange): readonly Node[] {
  const around: Node[] = [];
  let node: Node | undefined = root;
  while (node !== undefined && isOpen(node) && node.start < start && oldEnd < node.end) {
    around.push(node);
    node = node.type === "array" ? lastBefore(node.items, start, itself) : valueBefore(node.properties, start);
  }
  return around;
}

function isOpen({ type }: Node): boolean {
  return type === "object" || type === "array";
}

function valueBefore(properties: readonly Property[], offset: number): Node | undefined {
  return lastBefore(properties, offset, valueIn)?.value;
}

function itself(node: Node): Node {
  return node;
}

function valueIn({ value }: Property): Node {
  return value;
}

/** The last entry that begins before an offset. */
function lastBefore<Entry>(
  entries: readonly Entry[],
  offset: number,
  nodeOf: (entry: Entry) => Node,
): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodeOf(entries[middle] as Entry).start < offset) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}

/** Both readings of a node, before and after the change; undefined unless the change leaves everything around it alone. */
function piecesOf(
  { text: oldText, again, language, problems }: Source,
  text: string,
  change: TextChange,
  { start, end, parent }: Node,
  depth: number,
): Pieces | undefined {
  const read = (piece: string): Piece | undefined => {
    // What belongs to a placeholder may stand far behind.
    if (/\{[{%]/.test(piece)) return undefined;
    const tokens = new JsonTokens(piece);
    const outline = new OutlineNotes(again?.widest ?? 3);
    const reader = new JsonReader(tokens, language, outline);
    const node = reader.read(parent, depth);
    if (node === undefined || !reader.isSound || tokens.reachesFar || node.end !== piece.length) return undefined;
    return { node, comments: tokens.comments, problems: tokens.problems.list, outline };
  };
  const oldPiece = oldText.slice(start, end);
  const newPiece = unbound(text.slice(start, end + change.by));
  if (isWide(oldPiece) !== isWide(newPiece)) return undefined;
  const made = read(newPiece);
  const old = made && read(oldPiece);
  if (made === undefined || old === undefined) return undefined;
  // A comma that is missing behind it is a problem inside of it.
  BEHIND.lastIndex = end;
  const others = problems.filter((problem) => problem.start < start || problem.start >= end);
  return BEHIND.test(oldText) && others.every(({ rule }) => ALONE.has(rule)) ? { old, made } : undefined;
}

/** Problems that say nothing of how the text around them is read, and are met in the order of the text. */
const ALONE: ReadonlySet<string> = new Set(["syntax/trailing-comma", "syntax/comment"]);

const BEHIND = /\s*[,\]}]/y;

/** A copy: engines let a part of a text keep the whole of it, and the values of the tree are parts. */
function unbound(text: string): string {
  return ` ${text}`.slice(1);
}

/** `around`: the nodes from the root to the one that was read. */
function withPiece(
  before: Source,
  text: string,
  { by }: TextChange,
  around: readonly Node[],
  { old, made }: Pieces,
): Source {
  const [root] = around as [Node];
  const node = around.at(-1) as Node;
  const { start, end } = node;
  move(made.node, start);
  replace(node, made.node);
  for (let i = around.length - 2; i >= 0; i--) moveBehind(around[i] as Node, end, by);
  const comments = spliced(before.comments, made.comments, start, end, by);
  const { language, again } = before;
  const outline = outlineAfter(outlineOf(before.docs[0] as { index: 0; root: Node }), root, { old, made });
  const problems = new Problems();
  for (const problem of spliced(before.problems, made.problems, start, end, by))
    if (problem.rule !== "syntax/comment") problems.add(problem);
  reportComments(problems, comments, language);
  const docs = [{ index: 0, root, outline }];
  return { text, language, docs, comments, problems: problems.list, ...(again === undefined ? {} : { again }) };
}

function replace(old: Node, made: Node): void {
  const parent = old.parent as Node;
  made.parent = parent;
  made.property = old.property;
  parent.index = undefined;
  if (old.property !== undefined) old.property.value = made;
  else parent.items[parent.items.indexOf(old)] = made;
}

/** Moves what stands behind an offset in a list or an object, and its end; the entry that ends there is in place. */
function moveBehind(node: Node, end: number, by: number): void {
  if (by === 0) return;
  node.end += by;
  for (let i = node.items.length - 1; i >= 0; i--) {
    const item = node.items[i] as Node;
    if (item.start < end) break;
    move(item, by);
  }
  for (let i = node.properties.length - 1; i >= 0; i--) {
    const property = node.properties[i] as Property;
    if (property.value.start < end) break;
    property.moveKey(by);
    move(property.value, by);
  }
}

function move(node: Node, by: number): void {
  node.start += by;
  node.end += by;
  for (const property of node.properties) {
    property.moveKey(by);
    move(property.value, by);
  }
  for (const item of node.items) move(item, by);
}

/** What was noted before and behind a piece, and in between what was met in it. */
function spliced<Place extends { readonly start: number; readonly end: number }>(
  before: readonly Place[],
  made: readonly Place[],
  start: number,
  end: number,
  by: number,
): readonly Place[] {
  if (before.length === 0 && made.length === 0) return before;
  const moved = (place: Place, offset: number): Place =>
    offset === 0 ? place : { ...place, start: place.start + offset, end: place.end + offset };
  return [
    ...before.filter((place) => place.start < start),
    ...made.map((place) => moved(place, start)),
    ...before.filter((place) => place.start >= end).map((place) => moved(place, by)),
  ];
}

function outlineAfter({ keys, bytesAtMost }: Outline, root: Node, { old, made }: Pieces): Outline {
  const bytes = bytesAtMost - old.outline.bytesAtMost + made.outline.bytesAtMost;
  const gone = new Set([...old.outline.keys].filter((key) => !made.outline.keys.has(key)));
  const come = [...made.outline.keys].filter((key) => !keys.has(key));
  if (gone.size > 0) dropStanding(root, gone);
  if (gone.size === 0 && come.length === 0) return { keys, bytesAtMost: bytes };
  return { keys: new Set([...keys, ...come].filter((key) => !gone.has(key))), bytesAtMost: bytes };
}

/** Takes the keys out of a set that stand somewhere in the tree. */
function dropStanding(node: Node, keys: Set<string>): void {
  for (const { name, value } of node.properties) {
    keys.delete(name);
    dropStanding(value, keys);
  }
  for (const item of node.items) dropStanding(item, keys);
}
