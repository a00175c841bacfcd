// A piece of a YAML text that is read by itself, and what was found in it. It knows neither how pieces are found nor how
// they are read.
import type { Comment, Doc, Node, SyntaxProblem } from "./doc.js";

/** One document with what stands before it, or a stretch without any; in broken text perhaps several documents. */
export interface Piece extends Found {
  /** In the text; the piece ends where the next one begins. */
  start: number;
}

/** What a reader makes of a piece; it is moved when the text before it changes. */
export interface Found {
  readonly docs: readonly Mutable<Doc>[];
  readonly comments: readonly Mutable<Comment>[];
  readonly problems: readonly Mutable<SyntaxProblem>[];
  /** How many values aliases stand for. */
  readonly aliased: number;
  /** Nested too deeply to be read at all. */
  readonly isTooDeep: boolean;
}

/** How many nodes aliases may add to one text. Real files stay far below; an alias bomb asks for billions. */
export const ALIAS_BUDGET = 20_000;

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Moves all that was found in a piece. */
export function move(found: Found, by: number): void {
  if (by === 0) return;
  for (const { root } of found.docs) moveNode(root, by);
  for (const comment of found.comments) moveStretch(comment, by);
  for (const problem of found.problems) moveStretch(problem, by);
}

function moveNode(node: Node, by: number): void {
  node.start += by;
  node.end += by;
  for (const property of node.properties) {
    property.moveKey(by);
    moveNode(property.value, by);
  }
  for (const item of node.items) moveNode(item, by);
}

function moveStretch(stretch: Mutable<Stretch>, by: number): void {
  stretch.start += by;
  stretch.end += by;
}
