// YAML text to the tree, one document after the other. Templates are hidden from the readers; each document is read by itself,
// and after a change only those are read again that the change touches.
import { changeBetween, type TextChange } from "../base/textChange.js";
import type { Source } from "./doc.js";
import { markPartial, softenInTemplate } from "./problems.js";
import { mask } from "./templates.js";
import { commentsIn } from "./yamlComments.js";
import { move, type Piece } from "./yamlPiece.js";
import {
  areApart,
  hasDirectives,
  isEmpty,
  type PiecesInput,
  problemsOf,
  readPieces,
  readThoroughly,
  startsOf,
} from "./yamlPieces.js";

export function parseYaml(text: string): Source {
  const { masked, ...input } = inputOf(text);
  const pieces = readPieces({ masked, ...input }, startsOf(masked));
  const source = sourceOf(text, pieces, input.templated);
  // What belongs to a template's braces, or to a directive, may stand in another piece.
  if (areApart(pieces) && !HAS_BRACES.test(text) && !hasDirectives(masked)) known.set(source, pieces);
  return source;
}

/** The same by the thorough reader alone, in one piece. Tests hold the other way against it. */
export function parseYamlThoroughly(text: string): Source {
  const input = inputOf(text);
  const piece = { start: 0, ...readThoroughly(input, { start: 0, end: text.length }) };
  return sourceOf(text, [piece], input.templated);
}

/**
 * What `parseYaml` gives, with the documents of `before` that the change does not touch: the same objects, moved to where
 * they now are. Nobody may look at `before` afterwards. Undefined where the whole text has to be read; nothing has happened then.
 */
export function readYamlAgain(before: Source, text: string): Source | undefined {
  const pieces = known.get(before);
  if (pieces === undefined) return undefined;
  const change = changeBetween(before.text, text);
  const touched = touchedBy(pieces, change);
  const start = (pieces[touched.from] as Piece).start;
  const kept = [pieces.slice(0, touched.from), pieces.slice(touched.to)] as const;
  const end = kept[1][0] === undefined ? text.length : kept[1][0].start + change.by;
  const made = madeOf(text, start, end, kept);
  const all = made && [...kept[0], ...made, ...kept[1]];
  if (all === undefined || !areApart(all)) return undefined;
  known.delete(before);
  for (const piece of kept[1]) {
    move(piece, change.by);
    piece.start += change.by;
  }
  const source = sourceOf(text, all, false);
  known.set(source, all);
  return source;
}

/** The pieces of texts of which each can be read again by itself. */
const known = new WeakMap<Source, readonly Piece[]>();

const HAS_BRACES = /\{[{%]/;

/** From which piece to which (exclusive) a change reaches; at its edges it may make or unmake the mark of a document. */
function touchedBy(pieces: readonly Piece[], { start, oldEnd }: TextChange): { from: number; to: number } {
  let from = pieces.length - 1;
  while (from > 0 && (pieces[from] as Piece).start + MARK > start) from--;
  let to = from + 1;
  while (to < pieces.length && (pieces[to] as Piece).start <= oldEnd) to++;
  return { from, to };
}

/** `---` and the blank behind it. */
const MARK = 4;

/** The pieces of a stretch, read. */
function madeOf(
  text: string,
  start: number,
  end: number,
  kept: readonly [readonly Piece[], readonly Piece[]],
): readonly Piece[] | undefined {
  // A copy: engines let a part of a text keep the whole of it, and the values of the tree are parts.
  const stretch = ` ${text.slice(start, end)}`.slice(1);
  if (HAS_BRACES.test(stretch)) return undefined;
  const { masked, ranges } = inputOf(stretch);
  const isFollowed = kept[1].length > 0;
  // Comments in front belong to the first document.
  if (hasDirectives(masked) || (isFollowed && start === 0 && isEmpty(masked, masked.length))) return undefined;
  const aliased = kept.flat().reduce((sum, piece) => sum + piece.aliased, 0);
  return readPieces({ text: stretch, masked, ranges, base: start, isFollowed, aliased }, startsOf(masked));
}

function inputOf(text: string): PiecesInput & { readonly templated: boolean } {
  const { text: masked, ranges, templated } = mask(text);
  return { text, masked, ranges, templated, base: 0, isFollowed: false, aliased: 0 };
}

function sourceOf(text: string, pieces: readonly Piece[], templated: boolean): Source {
  const deep = pieces.find(({ isTooDeep }) => isTooDeep);
  if (deep !== undefined) return unread(text, deep, templated);
  const docs = pieces.flatMap((piece) => piece.docs);
  for (const [index, doc] of docs.entries()) doc.index = index;
  if (templated) for (const { root } of docs) markPartial(root);
  const problems = problemsOf(pieces);
  return {
    text,
    language: "yaml",
    docs,
    comments: pieces.flatMap(({ comments }) => comments),
    problems: templated ? softenInTemplate(problems) : problems,
  };
}

/** Whoever nests so deep made a mistake, or means harm: nothing of the text is used. */
function unread(text: string, { problems }: Piece, templated: boolean): Source {
  const comments = commentsIn(text, { start: 0, end: text.length }, [], 0);
  return {
    text,
    language: "yaml",
    docs: [],
    comments,
    problems: templated ? softenInTemplate(problems) : problems,
  };
}
