// The fast reader of YAML, for what nearly all documents are made of: maps, lists and scalars in block and flow style,
// comments, one pass over the characters. Anchors, aliases, tags, merge keys, explicit keys, directives, tabs as indentation and
// every fault are not for it: it then gives the document back unread, and what it does read is node for node what the
// `yaml` package makes of it.
import type { Node, NodeStyle } from "./doc.js";
import { MAX_DEPTH } from "./problems.js";
import { readBlockScalar } from "./yamlBlockScalar.js";
import { DASH, HASH, NEWLINE, RETURN, SPACE, YamlCursor } from "./yamlCursor.js";
import { type FlowLines, readFlow } from "./yamlFlow.js";
import { finishPlain, readDouble, readSingle, scanPlain } from "./yamlScalars.js";
import { type TreeInput, YamlTree } from "./yamlTree.js";

/** `masked`: as long as the text, without what a YAML parser could trip over. */
/** `isLoose`: in brackets further lines may begin anywhere but at the margin, also with tabs, as for the readers of Kubernetes and AWS. */
export function createFastReader(input: TreeInput, masked: string, { isLoose = false } = {}): FastReader {
  return new FastReader(new YamlCursor(masked), new YamlTree(input), isLoose);
}

/**
 * Every method that reads a node begins at its first character and leaves the cursor before the next thing on a line of
 * its own; `undefined` means that the document is not for this reader. `min` is the least indentation of the further lines of
 * a scalar, which is one more than that of the collection around it; `column` is where a collection begins.
 */
export class FastReader {
  constructor(
    private readonly cursor: YamlCursor,
    readonly tree: YamlTree,
    private readonly isLoose: boolean,
  ) {}

  /** The root of the one document in a stretch; null for an empty one. What is indented as nothing before it ends up here. */
  read(start: number, end: number): Node | null | undefined {
    const { cursor, tree } = this;
    tree.begin();
    if (!cursor.enter(start, end)) return undefined;
    if (cursor.indent < 0) return null;
    const root = this.node(cursor.indent, 0, 0);
    if (root === undefined || cursor.indent >= 0) return undefined;
    return root.type === "null" ? null : root;
  }

  /** `column` is negative where no block collection may begin: behind a key, on its line. */
  private node(column: number, min: number, depth: number): Node | undefined {
    const { cursor, tree } = this;
    const start = cursor.at;
    const code = cursor.text.charCodeAt(start);
    if (depth >= MAX_DEPTH) return undefined;
    if (code === DOUBLE_QUOTE || code === QUOTE)
      return this.quoted(code === QUOTE ? "single" : "double", column, min, depth);
    if (code === OPEN_BRACKET || code === OPEN_BRACE)
      return this.finished(readFlow(cursor, tree, this.flowLines(min), depth));
    if (code === PIPE || code === GREATER) {
      return min > 0 && readBlockScalar(cursor, min) ? tree.string(start, cursor, "block") : undefined;
    }
    if (code === DASH && column >= 0 && cursor.isBlankAt(start + 1)) return this.list(column, depth);
    if (!cursor.beginsPlain(start)) return undefined;
    if (scanPlain(cursor)) return column < 0 ? undefined : this.map(column, start, "plain", depth);
    return finishPlain(cursor, min) ? this.finished(tree.plain(start, cursor)) : undefined;
  }

  private quoted(style: "single" | "double", column: number, min: number, depth: number): Node | undefined {
    const { cursor, tree } = this;
    const start = cursor.at;
    if (!(style === "single" ? readSingle(cursor, min) : readDouble(cursor, min))) return undefined;
    if (column >= 0 && !cursor.isLong && cursor.reachesColon()) return this.map(column, start, style, depth);
    return this.finished(tree.string(start, cursor, style));
  }

  private flowLines(min: number): FlowLines {
    return this.isLoose ? { min: Math.min(min, 1), hasTabs: true } : { min, hasTabs: false };
  }

  private finished(node: Node | undefined): Node | undefined {
    return node !== undefined && this.cursor.finishLine() ? node : undefined;
  }

  /** The first key was read: the cursor stands at its colon. */
  private map(column: number, start: number, firstStyle: NodeStyle, depth: number): Node | undefined {
    const { cursor, tree } = this;
    const from = tree.propertyCount;
    let isPartial = false;
    let style: NodeStyle | undefined = firstStyle;
    let keyStart = start;
    for (;;) {
      const keyEnd = cursor.end;
      const name = cursor.at - keyStart < LONGEST_KEY ? tree.name(keyStart, cursor, style) : undefined;
      if (name === undefined) return undefined;
      if (tree.isMasked(keyStart, keyEnd)) isPartial = true;
      cursor.at++;
      const value = this.value(column, depth + 1);
      if (value === undefined) return undefined;
      tree.addProperty(name, keyStart, keyEnd, style, value);
      if (cursor.indent !== column) break;
      keyStart = cursor.at;
      style = this.key();
      if (style === undefined) return undefined;
    }
    const object = tree.object(from, start, undefined);
    if (isPartial) object.partial = true;
    return object;
  }

  /** Reads a key up to its colon. */
  private key(): NodeStyle | undefined {
    const { cursor } = this;
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === QUOTE || code === DOUBLE_QUOTE) {
      const isRead = code === QUOTE ? readSingle(cursor, 1) : readDouble(cursor, 1);
      if (!isRead || cursor.isLong || !cursor.reachesColon()) return undefined;
      return code === QUOTE ? "single" : "double";
    }
    return cursor.beginsPlain(cursor.at) && scanPlain(cursor) ? "plain" : undefined;
  }

  /** The value of a key in the map at `column`; the cursor stands behind the colon. A list may stand under its key. */
  private value(column: number, depth: number): Node | undefined {
    const { cursor } = this;
    const behind = this.behindBlanks(cursor.at);
    if (behind >= 0) {
      cursor.at = behind;
      return this.node(-1, column + 1, depth);
    }
    if (!cursor.finishLine()) return undefined;
    if (cursor.indent > column) return this.node(cursor.indent, column + 1, depth);
    if (cursor.indent === column && this.isAtDash()) return this.list(column, depth);
    return this.tree.nothing(-1 - behind);
  }

  private list(column: number, depth: number): Node | undefined {
    const { cursor, tree } = this;
    const start = cursor.at;
    const from = tree.itemCount;
    if (depth >= MAX_DEPTH) return undefined;
    do {
      const dash = cursor.at++;
      const behind = this.behindBlanks(cursor.at);
      let item: Node | undefined;
      if (behind >= 0) {
        cursor.at = behind;
        item = this.node(column + behind - dash, column + 1, depth + 1);
      } else if (cursor.finishLine()) {
        const isThere = cursor.indent > column;
        item = isThere ? this.node(cursor.indent, column + 1, depth + 1) : tree.nothing(-1 - behind);
      }
      if (item === undefined) return undefined;
      tree.addItem(item);
    } while (cursor.indent === column && this.isAtDash());
    return tree.array(from, start, undefined);
  }

  private isAtDash(): boolean {
    const { cursor } = this;
    return cursor.text.charCodeAt(cursor.at) === DASH && cursor.isBlankAt(cursor.at + 1);
  }

  /** Where the line goes on behind its blanks; -1 minus the place behind them when nothing but a comment follows. */
  private behindBlanks(from: number): number {
    const { text, limit } = this.cursor;
    let i = from;
    let code = text.charCodeAt(i);
    while (code === SPACE) code = text.charCodeAt(++i);
    return code === NEWLINE || code === RETURN || code === HASH || i >= limit ? -1 - i : i;
  }
}

const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const OPEN_BRACE = 0x7b;
const PIPE = 0x7c;
const GREATER = 0x3e;

/** Behind 1024 characters YAML allows no colon. */
const LONGEST_KEY = 1000;
