// Lists and maps between brackets, for the fast reader of YAML. Pairs in lists, keys without a value, plain texts over several
// lines and whatever is faulty are left to the thorough reader.
import type { Node, NodeStyle } from "./doc.js";
import { MAX_DEPTH } from "./problems.js";
import { COLON, DASH, DOT, HASH, NEWLINE, RETURN, SPACE, TAB, type YamlCursor } from "./yamlCursor.js";
import { readDouble, readSingle } from "./yamlScalars.js";
import type { YamlTree } from "./yamlTree.js";

const COMMA = 0x2c;
const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** How far further lines have to be indented, and whether tabs count as blanks. */
export interface FlowLines {
  readonly min: number;
  readonly hasTabs: boolean;
}

/** Begins at the opening bracket and ends behind the closing one. */
export function readFlow(cursor: YamlCursor, tree: YamlTree, lines: FlowLines, depth: number): Node | undefined {
  return new Flow(cursor, tree, lines.min, lines.hasTabs).collection(depth, true);
}

class Flow {
  constructor(
    private readonly cursor: YamlCursor,
    private readonly tree: YamlTree,
    private readonly min: number,
    private readonly hasTabs: boolean,
  ) {}

  collection(depth: number, isOutermost: boolean): Node | undefined {
    if (depth >= MAX_DEPTH) return undefined;
    const isMap = this.cursor.text.charCodeAt(this.cursor.at) === OPEN_BRACE;
    const start = this.cursor.at++;
    return isMap ? this.map(start, depth, isOutermost) : this.list(start, depth, isOutermost);
  }

  private list(start: number, depth: number, isOutermost: boolean): Node | undefined {
    const { cursor, tree } = this;
    const from = tree.itemCount;
    for (;;) {
      if (!this.skip(isOutermost)) return undefined;
      if (cursor.text.charCodeAt(cursor.at) === CLOSE_BRACKET) break;
      const item = this.value(depth + 1);
      if (item === undefined || !this.skip(isOutermost)) return undefined;
      tree.addItem(item);
      const code = cursor.text.charCodeAt(cursor.at);
      if (code === CLOSE_BRACKET) break;
      if (code !== COMMA) return undefined;
      cursor.at++;
    }
    return tree.array(from, start, ++cursor.at);
  }

  private map(start: number, depth: number, isOutermost: boolean): Node | undefined {
    const { cursor, tree } = this;
    const from = tree.propertyCount;
    let isPartial = false;
    for (;;) {
      if (!this.skip(isOutermost)) return undefined;
      if (cursor.text.charCodeAt(cursor.at) === CLOSE_BRACE) break;
      const keyStart = cursor.at;
      const style = this.key();
      const keyEnd = cursor.end;
      const name = style === undefined ? undefined : tree.name(keyStart, cursor, style);
      if (style === undefined || name === undefined) return undefined;
      if (tree.isMasked(keyStart, keyEnd)) isPartial = true;
      const value = this.valueOfKey(depth, isOutermost);
      if (value === undefined || !this.skip(isOutermost)) return undefined;
      tree.addProperty(name, keyStart, keyEnd, style, value);
      const code = cursor.text.charCodeAt(cursor.at);
      if (code === CLOSE_BRACE) break;
      if (code !== COMMA) return undefined;
      cursor.at++;
    }
    const object = tree.object(from, start, ++cursor.at);
    if (isPartial) object.partial = true;
    return object;
  }

  /** Reads a key and the colon behind it. */
  private key(): NodeStyle | undefined {
    const { cursor } = this;
    const code = cursor.text.charCodeAt(cursor.at);
    const style = code === DOUBLE_QUOTE ? "double" : code === QUOTE ? "single" : "plain";
    if (style !== "plain") {
      if (!(style === "double" ? readDouble(cursor, 1) : readSingle(cursor, 1)) || cursor.isLong) return undefined;
      this.skipBlanks();
    } else if (!this.scanPlain()) return undefined;
    return cursor.text.charCodeAt(cursor.at++) === COLON ? style : undefined;
  }

  private valueOfKey(depth: number, isOutermost: boolean): Node | undefined {
    const { cursor } = this;
    this.skipBlanks();
    const behind = cursor.at;
    if (!this.skip(isOutermost)) return undefined;
    const code = cursor.text.charCodeAt(cursor.at);
    return code === COMMA || code === CLOSE_BRACE ? this.tree.nothing(behind) : this.value(depth + 1);
  }

  private value(depth: number): Node | undefined {
    const { cursor, tree, min } = this;
    const start = cursor.at;
    const code = cursor.text.charCodeAt(start);
    if (code === DOUBLE_QUOTE) return readDouble(cursor, min) ? tree.string(start, cursor, "double") : undefined;
    if (code === QUOTE) return readSingle(cursor, min) ? tree.string(start, cursor, "single") : undefined;
    if (code === OPEN_BRACKET || code === OPEN_BRACE) return this.collection(depth, false);
    if (depth >= MAX_DEPTH || !this.scanPlain()) return undefined;
    cursor.at = cursor.end;
    return tree.plain(start, cursor);
  }

  /** A plain scalar on one line; the cursor then stands at what ends it. */
  private scanPlain(): boolean {
    const { cursor } = this;
    const { text, limit } = cursor;
    let i = cursor.at;
    if (!cursor.beginsPlain(i) || isIndicator(text.charCodeAt(i + 1), text.charCodeAt(i))) return false;
    let end = i;
    for (; i < limit; i++) {
      const code = text.charCodeAt(i);
      if (code === SPACE || code === TAB) {
        if (text.charCodeAt(i + 1) === HASH) break;
      } else if (code === NEWLINE || code === RETURN || isFlowIndicator(code)) break;
      else if (code === COLON && (cursor.isBlankAt(i + 1) || isFlowIndicator(text.charCodeAt(i + 1)))) break;
      else end = i + 1;
    }
    cursor.at = i;
    cursor.end = end;
    cursor.isLong = false;
    return true;
  }

  private skipBlanks(): void {
    const { cursor } = this;
    while (this.isBlank(cursor.text.charCodeAt(cursor.at))) cursor.at++;
  }

  private isBlank(code: number): boolean {
    return code === SPACE || (code === TAB && this.hasTabs);
  }

  /** Past blanks, line ends and comments; false where the indentation, or the lack of a blank, is wrong. */
  private skip(isOutermost: boolean): boolean {
    const { cursor } = this;
    const { text, limit } = cursor;
    let i = cursor.at;
    let column = -1;
    for (;;) {
      const code = text.charCodeAt(i);
      if (i >= limit) return false;
      if (code === NEWLINE || (code === RETURN && text.charCodeAt(i + 1) === NEWLINE)) {
        const start = code === RETURN ? i + 2 : i + 1;
        i = start;
        while (this.isBlank(text.charCodeAt(i))) i++;
        column = i - start;
      } else if (this.isBlank(code)) i++;
      else if (code === HASH) {
        const before = text.charCodeAt(i - 1);
        if (!this.isBlank(before) && before !== NEWLINE) return false;
        i = text.indexOf("\n", i);
        if (i < 0) return false;
      } else break;
    }
    cursor.at = i;
    return column < 0 || this.isIndented(i, column, isOutermost);
  }

  /** The bracket that closes the outermost collection may stand under what the collection belongs to. */
  private isIndented(at: number, column: number, isOutermost: boolean): boolean {
    const { cursor, min } = this;
    if (column === 0 && (cursor.isMarker(at, DASH) || cursor.isMarker(at, DOT))) return false;
    if (column >= min) return true;
    const code = cursor.text.charCodeAt(at);
    return isOutermost && column === min - 1 && (code === CLOSE_BRACKET || code === CLOSE_BRACE);
  }
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE
  );
}

/** A colon or a question mark in front is rarely meant as a text; a dash is none before a bracket or a comma. */
function isIndicator(next: number, code: number): boolean {
  return code === COLON || code === 0x3f || (code === DASH && isFlowIndicator(next));
}
