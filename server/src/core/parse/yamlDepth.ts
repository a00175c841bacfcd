// Tells whether a YAML text nests too deeply before the `yaml` package, which recurses, is let at it: at the end of the
// stack an engine may not throw but end the process.
import { Lexer } from "yaml";
import { MAX_DEPTH } from "./problems.js";

/** The offset at which the text goes deeper than MAX_DEPTH levels; undefined when it nowhere does. */
export function tooDeepAt(text: string): number | undefined {
  return deepBlock(text) ?? (mayNestDeep(text) ? deepFlow(text) : undefined);
}

/** Block collections: one level for each deeper indentation, and for each `- ` that stands in a row on one line. */
function deepBlock(text: string): number | undefined {
  const indents: number[] = [];
  for (const line of text.matchAll(/^( *)((?:[-?][ \t]+)*)(?=[^\s#])/gm)) {
    const indent = (line[1] as string).length;
    while (indents.length > 0 && (indents.at(-1) as number) >= indent) indents.pop();
    indents.push(indent);
    const inRow = (line[2] as string).replace(/[ \t]/g, "").length;
    if (indents.length + inRow > MAX_DEPTH) return line.index;
  }
  return undefined;
}

/** Brackets counted wherever they stand, in texts too: an upper bound that is cheap to have. */
function mayNestDeep(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return deepest > MAX_DEPTH;
}

/** Flow collections, by the package's lexer, which does not recurse. */
function deepFlow(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > MAX_DEPTH) return offset;
    if (!CONTROL.has(token)) offset += token.length;
  }
  return undefined;
}

/** Marks that the lexer puts between its tokens and that are no text: byte order mark, document, flow error, scalar. */
const CONTROL: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);
