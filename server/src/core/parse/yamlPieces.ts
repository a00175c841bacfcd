// Where the pieces of a YAML text are that can be read by themselves, and the reading of one: by the fast reader, else by the
// thorough one. In doubt a text is one piece.
import type { SyntaxProblem } from "./doc.js";
import { commentsIn } from "./yamlComments.js";
import { DOT, HASH, NEWLINE, RETURN, SPACE, TAB } from "./yamlCursor.js";
import { createFastReader, type FastReader } from "./yamlFast.js";
import { rangesIn } from "./yamlNodes.js";
import { readWithPackage } from "./yamlPackage.js";
import { ALIAS_BUDGET, type Found, move, type Piece, type Stretch } from "./yamlPiece.js";

export interface PiecesInput {
  readonly text: string;
  /** As long as the text, without what a YAML parser could trip over. */
  readonly masked: string;
  /** What was hidden. */
  readonly ranges: readonly Stretch[];
  /** Where this text begins in the one that positions are counted in. */
  readonly base: number;
  /** Whether more documents follow behind this text. */
  readonly isFollowed: boolean;
  /** How many values aliases stood for in the text before. */
  readonly aliased: number;
}

/**
 * Where pieces begin: at `---` at the beginning of a line, which ends a document whatever stands before it. A text with
 * directives, which count for the document behind them, is one piece. Comments in front belong to the first document.
 */
export function startsOf(masked: string): readonly number[] {
  const starts = [0];
  if (hasDirectives(masked)) return starts;
  for (let at = masked.indexOf("\n---"); at >= 0; at = masked.indexOf("\n---", at + 1)) {
    if (!isBlank(masked.charCodeAt(at + 4))) continue;
    if (starts.length > 1 || !isEmpty(masked, at)) starts.push(at + 1);
  }
  return starts;
}

/** Lines that begin with a percent sign; in a text that is part of another they may be no directives. */
export function hasDirectives(masked: string): boolean {
  return masked.startsWith("%") || masked.startsWith("\ufeff%") || masked.includes("\n%");
}

/** Whether nothing but comments and the ends of documents stands before an offset. */
export function isEmpty(masked: string, end: number): boolean {
  let at = masked.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < end) {
    let code = masked.charCodeAt(at);
    while (code === SPACE || code === TAB || code === RETURN) code = masked.charCodeAt(++at);
    if (code !== NEWLINE && code !== HASH && !(code === DOT && masked.startsWith("...", at))) return at >= end;
    at = masked.indexOf("\n", at) + 1;
    if (at === 0) return true;
  }
  return true;
}

/** Not a number: the end of the text. */
function isBlank(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === RETURN || code === TAB || Number.isNaN(code);
}

export function readPieces(input: PiecesInput, starts: readonly number[]): readonly Piece[] {
  const reader = createFastReader(input, input.masked);
  let { aliased } = input;
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? input.text.length;
    const stretch = { start, end };
    const found = readFast(reader, input, stretch) ?? readSlowly({ ...input, aliased }, stretch);
    aliased += found.aliased;
    return { start: input.base + start, ...found };
  });
}

/** In brackets other readers of YAML take lines wherever they begin: where that alone is wrong, nothing is. */
function readSlowly(input: PiecesInput, stretch: Stretch): Found {
  const found = readThoroughly(input, stretch);
  if (!found.problems.some(({ rule }) => rule === "syntax/yaml")) return found;
  return readFast(createFastReader(input, input.masked, { isLoose: true }), input, stretch) ?? found;
}

function readFast(reader: FastReader, { text, base }: PiecesInput, stretch: Stretch): Found | undefined {
  const root = reader.read(stretch.start, stretch.end);
  if (root === undefined) return undefined;
  const { hashes, problems } = reader.tree;
  const docs = root === null ? NOTHING : [{ index: 0, root }];
  return { docs, comments: commentsIn(text, stretch, hashes, base), problems, aliased: 0, isTooDeep: false };
}

const NOTHING: never[] = [];

export function readThoroughly(input: PiecesInput, { start, end }: Stretch): Found {
  const found = readWithPackage({
    text: input.text.slice(start, end),
    masked: input.masked.slice(start, end),
    ranges: rangesIn(input.ranges, start, end),
    isFollowed: input.isFollowed || end < input.text.length,
    aliased: input.aliased,
  });
  move(found, input.base + start);
  return found;
}

/** Whether each piece is what it is whatever stands in the others. */
export function areApart(pieces: readonly Piece[]): boolean {
  let aliased = 0;
  for (const piece of pieces) {
    if (piece.isTooDeep) return false;
    aliased += piece.aliased;
  }
  return aliased <= ALIAS_BUDGET;
}

/** In the order of the text; the first problem at a place is the one that counts, and some are said once a text. */
export function problemsOf(pieces: readonly Piece[]): readonly SyntaxProblem[] {
  const withProblems = pieces.filter(({ problems }) => problems.length > 0);
  if (withProblems.length === 0) return NOTHING;
  const taken = new Set<number>();
  const once = new Set<string>();
  return withProblems
    .flatMap(({ problems }) => problems)
    .filter(({ rule, start }) => {
      const isOnce = rule === "syntax/too-deep" || rule === "syntax/alias-limit";
      if (taken.has(start) || (isOnce && once.has(rule))) return false;
      taken.add(start);
      if (isOnce) once.add(rule);
      return true;
    });
}
