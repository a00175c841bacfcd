// "Fix all": rounds of safe fixes until nothing changes, given back as edits to the text as it stands now, so that
// everything the rounds did not touch (cursors, folds, marks) stays where it is.
import type { Analysis, FileAnalysis } from "../core/analysis.js";
import type { Edit } from "../core/base/finding.js";
import { applyEdits } from "../core/base/text.js";
import type { Config } from "../core/config/config.js";

/** A fix may uncover the next finding; rounds that only undo each other end here. */
const MOST_ROUNDS = 10;

export function fixAll(
  analysis: Pick<Analysis, "analyse" | "safeEdits">,
  file: FileAnalysis,
  config: Config,
): readonly Edit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: file.source.text.length, text: undefined }];
  let current = file;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = analysis.safeEdits(current);
    if (edits.length === 0) break;
    pieces = edited(pieces, edits);
    const { language } = current.source;
    current = analysis.analyse({ path: file.path, text: applyEdits(current.source.text, edits), language }, config);
  }
  return editsOf(pieces, file.source.text.length);
}

/** A stretch of the original text, or text that was put in. */
type Piece =
  | { readonly start: number; readonly end: number; readonly text: undefined }
  | { readonly text: string; readonly start?: undefined; readonly end?: undefined };

/** The pieces after edits whose offsets count in the text that the pieces make up. */
function edited(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    result.push(...cut(pieces, at, edit.start), { text: edit.text });
    at = edit.end;
  }
  return [...result, ...cut(pieces, at, Number.POSITIVE_INFINITY)];
}

function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let offset = 0;
  return pieces.flatMap((piece): Piece[] => {
    const length = lengthOf(piece);
    const start = Math.max(0, from - offset);
    const end = Math.min(length, to - offset);
    offset += length;
    if (start >= end) return [];
    if (piece.text !== undefined) return [{ text: piece.text.slice(start, end) }];
    return [{ start: piece.start + start, end: piece.start + end, text: undefined }];
  });
}

function lengthOf(piece: Piece): number {
  return piece.text === undefined ? piece.end - piece.start : piece.text.length;
}

/** What stands between two stretches of the original is what replaces the text between them. */
function editsOf(pieces: readonly Piece[], length: number): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = "";
  for (const piece of [...pieces, { start: length, end: length, text: undefined }]) {
    if (piece.text !== undefined) text += piece.text;
    else {
      if (text !== "" || piece.start > at) edits.push({ start: at, end: piece.start, text });
      at = piece.end;
      text = "";
    }
  }
  return edits;
}
