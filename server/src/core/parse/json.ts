// JSON text to the tree. Tokens come from jsonc-parser's scanner; the grammar is ours, because the recovery and the
// placeholders are.
import type { Language, Source } from "./doc.js";
import { JsonReader } from "./jsonReader.js";
import { JsonTokens } from "./jsonTokens.js";
import { OutlineNotes } from "./outline.js";
import { markPartial, reportComments, softenInTemplate } from "./problems.js";

export function parseJson(text: string, language: Language): Source {
  const tokens = new JsonTokens(text);
  const widest = isWide(text) ? 3 : 2;
  const outline = new OutlineNotes(widest);
  const reader = new JsonReader(tokens, language, outline);
  const root = reader.read(undefined, 0);
  const { comments, problems, templated } = tokens;
  reportComments(problems, comments, language);
  if (templated && root !== undefined) markPartial(root);
  const list = templated ? softenInTemplate(problems.list) : problems.list;
  const docs = root === undefined ? [] : [{ index: 0, root, outline }];
  const source = { text, language, docs, comments, problems: list };
  const isPlain = reader.isSound && !tokens.reachesFar && !tokens.hasBraces;
  return isPlain ? { ...source, again: { widest } } : source;
}

/** Whether a text holds characters of three bytes. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

const WIDE = /[\u0100-\uffff]/;
