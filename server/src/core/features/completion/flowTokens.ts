// The tokens of brackets in YAML: texts without quotes may hold blanks, a colon counts only before a blank or a bracket, and
// comments begin with a hash.
import type { NextToken, Token } from "./brackets.js";

// The groups: a comment, a text in double quotes and its end, one in single quotes and its end, a placeholder, a mark.
const TOKEN =
  /\s*(?:((?<=^|\s)#[^\r\n]*)|("(?:[^"\\]|\\[\s\S])*?("|(?=[\r\n]|$)))|('(?:[^'\r\n]|'')*('?))|(\{\{[\s\S]*?\}\}|\$\{[^}\r\n]*\})|([{}[\],]|:(?=[\s,[\]{}"']|$))|(?:[^\s,[\]{}:#]|:(?![\s,[\]{}]|$)|(?<!\s)#|[ \t]+(?=[^\s,[\]{}:#]))+)/y;

export const flowToken: NextToken = (text, from): Token | undefined => {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (match === null) return from < text.length && /\S/.test(text.slice(from)) ? stray(text, from) : undefined;
  const [whole, comment, double, doubleEnd, single, singleEnd, , mark] = match;
  const end = from + whole.length;
  const start = from + (/\S/.exec(whole)?.index ?? 0);
  if (comment !== undefined) return { type: "comment", start, end, isOpen: true };
  if (double !== undefined) return { type: "string", start, end, isOpen: doubleEnd === "" };
  if (single !== undefined) return { type: "string", start, end, isOpen: singleEnd === "" };
  return { type: mark === undefined ? "word" : "mark", start, end, isOpen: false };
};

/** A sign that stands where it means nothing. */
function stray(text: string, from: number): Token {
  const start = from + (/\S/.exec(text.slice(from))?.index ?? 0);
  return { type: "word", start, end: start + 1, isOpen: false };
}
