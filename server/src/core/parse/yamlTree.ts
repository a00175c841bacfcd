// The nodes that the fast reader of YAML makes of one text, and the notes it takes on the way. Children are held back until
// their collection ends, so that each list of them is made once and as long as it has to be.
import { NO_ITEMS, NO_PROPERTIES, Node, type NodeStyle, Property, type SyntaxProblem } from "./doc.js";
import { keyNamed } from "./outline.js";
import { repeatedInYaml } from "./problems.js";
import type { YamlCursor } from "./yamlCursor.js";
import { isMasked, isPlaceholder, leaf, UNQUOTED } from "./yamlNodes.js";
import type { Stretch } from "./yamlPiece.js";
import { fold } from "./yamlScalars.js";
import { mayMeanOther, plainValue } from "./yamlValues.js";

export interface TreeInput {
  readonly text: string;
  /** What was hidden from the reader. */
  readonly ranges: readonly Stretch[];
  /** Where the text begins in the one that positions are counted in. */
  readonly base: number;
}

/** It guards what waits for its collection: properties and items, of all open collections in one row each. */
export class YamlTree {
  /** Scalars that hold a `#`. */
  hashes: Stretch[] = [];
  problems: SyntaxProblem[] = [];
  propertyCount = 0;
  itemCount = 0;
  private readonly properties: Property[] = [];
  private readonly items: Node[] = [];
  private readonly text: string;
  private readonly ranges: readonly Stretch[];
  private readonly base: number;
  private nextHash = -1;

  constructor({ text, ranges, base }: TreeInput) {
    this.text = text;
    this.ranges = ranges;
    this.base = base;
  }

  begin(): void {
    this.hashes = [];
    this.problems = [];
    this.propertyCount = 0;
    this.itemCount = 0;
  }

  /** `key:` with nothing behind it is `null` in YAML. */
  nothing(at: number): Node {
    return leaf("null", this.base + at, this.base + at, null, "plain");
  }

  plain(start: number, cursor: YamlCursor): Node {
    const { end } = cursor;
    this.noteHash(start, end);
    if (this.ranges.length > 0 && this.isMasked(start, end)) return this.masked(start, end, end, "plain");
    const text = cursor.isLong ? fold(this.text, start, end) : this.text.slice(start, end);
    const value = plainValue(text);
    const type = value === null ? "null" : (typeof value as "string" | "number" | "boolean");
    return leaf(type, this.base + start, this.base + end, value, "plain");
  }

  /** A scalar that is surely a text, and whose value the cursor holds. */
  string(start: number, cursor: YamlCursor, style: "single" | "double" | "block"): Node {
    const { end } = cursor;
    this.noteHash(start, end);
    if (this.ranges.length > 0 && this.isMasked(start, end))
      return this.masked(start, end, style === "block" ? cursor.blockEnd : end, style);
    return leaf("string", this.base + start, this.base + end, cursor.value, style);
  }

  isMasked(start: number, end: number): boolean {
    return this.ranges.length > 0 && isMasked(this.ranges, start, end);
  }

  /** What a key is called; undefined for the key that merges maps. */
  name(start: number, cursor: YamlCursor, style: NodeStyle): string | undefined {
    const { end } = cursor;
    this.noteHash(start, end);
    if (this.ranges.length > 0 && this.isMasked(start, end)) return this.text.slice(start, end);
    if (style !== "plain") return cursor.value;
    const { text } = this;
    if (mayMeanOther(text.charCodeAt(start), end - start)) return String(plainValue(text.slice(start, end)));
    const name = nameAt(text, start, end);
    return name === "<<" ? undefined : name;
  }

  addProperty(name: string, start: number, end: number, style: NodeStyle, value: Node): void {
    const property = new Property(name, value, this.base + start, this.base + end, style);
    value.property = property;
    this.properties[this.propertyCount++] = property;
  }

  addItem(item: Node): void {
    this.items[this.itemCount++] = item;
  }

  /** Of the properties since there were `from`. `end`: of a flow map behind its bracket. */
  object(from: number, start: number, end: number | undefined): Node {
    const properties = this.properties.slice(from, this.propertyCount);
    this.propertyCount = from;
    const last = end ?? endOf(properties) - this.base;
    const style = end === undefined ? "block" : "flow";
    const object = new Node("object", this.base + start, this.base + last, undefined, properties, NO_ITEMS, style);
    for (const { value } of properties) value.parent = object;
    const isTop = style === "block" && (start === 0 || this.text[start - 1] === "\n");
    this.problems.push(...repeatedInYaml(object, isTop));
    return object;
  }

  /** Of the items since there were `from`. */
  array(from: number, start: number, end: number | undefined): Node {
    const items = this.items.slice(from, this.itemCount);
    this.itemCount = from;
    const last = end ?? (items.at(-1) as Node).end - this.base;
    const style = end === undefined ? "block" : "flow";
    const array = new Node("array", this.base + start, this.base + last, undefined, NO_PROPERTIES, items, style);
    for (const item of items) {
      item.parent = array;
      // Only a placeholder is unknown here.
      if (item.type === "unknown") array.partial = true;
    }
    return array;
  }

  private masked(start: number, end: number, sourceEnd: number, style: NodeStyle): Node {
    const isAlone = isPlaceholder(this.ranges, start, end);
    if (isAlone) return leaf("unknown", this.base + start, this.base + end, this.text.slice(start, end), "plain");
    const value = UNQUOTED[style](this.text.slice(start, sourceEnd));
    return leaf("string", this.base + start, this.base + end, value, style);
  }

  private noteHash(start: number, end: number): void {
    if (this.nextHash >= end) return;
    if (this.nextHash < start) {
      const at = this.text.indexOf("#", start);
      this.nextHash = at < 0 ? Number.POSITIVE_INFINITY : at;
      if (this.nextHash >= end) return;
    }
    this.hashes.push({ start, end });
  }
}

function endOf(properties: readonly Property[]): number {
  return (properties.at(-1) as Property).value.end;
}

/** The key as the one string that stands for all keys of this name. */
function nameAt(text: string, start: number, end: number): string {
  const length = end - start;
  const middle = text.charCodeAt(start + (length >> 1));
  const place = (7 * length + text.charCodeAt(start) + 31 * middle + 127 * text.charCodeAt(end - 1)) % MET;
  const known = met[place] as string;
  if (known.length === length && text.startsWith(known, start)) return known;
  const named = keyNamed(text.slice(start, end));
  met[place] = named;
  return named;
}

const MET = 1024;

/** The last key met at each place: of the few keys of manifests, most stand there again and again. */
const met: string[] = new Array(MET).fill("");
