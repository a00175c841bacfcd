// YAML text to the tree, one document after the other. Templates are hidden from the readers; each document is read by itself.
import type { Source } from "./doc.js";
import { markPartial, softenInTemplate } from "./problems.js";
import { mask } from "./templates.js";
import { commentsIn } from "./yamlComments.js";
import type { Piece } from "./yamlPiece.js";
import { type PiecesInput, problemsOf, readPieces, readThoroughly, startsOf } from "./yamlPieces.js";

export function parseYaml(text: string): Source {
  const { text: masked, ranges, templated } = mask(text);
  const input = { text, masked, ranges, base: 0, isFollowed: false, aliased: 0 };
  return sourceOf(input, readPieces(input, startsOf(masked)), templated);
}

/** The same by the thorough reader alone, in one piece. Tests hold the other way against it. */
export function parseYamlThoroughly(text: string): Source {
  const { text: masked, ranges, templated } = mask(text);
  const input = { text, masked, ranges, base: 0, isFollowed: false, aliased: 0 };
  const piece = { start: 0, ...readThoroughly(input, { start: 0, end: text.length }) };
  return sourceOf(input, [piece], templated);
}

function sourceOf({ text }: PiecesInput, pieces: readonly Piece[], templated: boolean): Source {
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
