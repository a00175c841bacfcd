// The one syntax tree for JSON and YAML. Every node keeps its range in the text. Broken text gives a partial tree:
// what could not be read is a "missing" or "unknown" node, never an exception.
import type { Outline } from "./outline.js";

export type Language = "json" | "jsonc" | "yaml";

/**
 * `missing`: the value is not there (`"cpu":` and nothing behind it).
 * `unknown`: a value stands there that only a template tool or the deployment knows (`{{ cpu }}`, `${X}`, `!Ref Y`).
 */
export type NodeType = "object" | "array" | "string" | "number" | "boolean" | "null" | "missing" | "unknown";

/** How a scalar or a collection is written: needed to write it again in the same way. */
export type NodeStyle = "double" | "single" | "plain" | "block" | "flow";

/** One shape for every node, so that engines keep the code that walks it fast. */
export class Node {
  parent: Node | undefined = undefined;
  /** The property that this node is the value of. */
  property: Property | undefined = undefined;
  /** True for the node of a property's key; its `parent` is the object. */
  isKey = false;
  /** True when template directives inside (`{{ if … }}`, `${extra}`) may add entries: nothing in it is surely absent. */
  partial = false;
  /** Of a text: whether it holds a placeholder; asked by many, so told once. */
  placeholder: boolean | undefined = undefined;
  /** Of a large object: its values by key, made by the first look-up; to be dropped when `properties` changes. */
  index: Map<unknown, Node> | undefined = undefined;
  constructor(
    readonly type: NodeType,
    public start: number,
    /** Exclusive. */
    public end: number,
    /** Of a scalar: its value. Of an unknown node: its text. */
    readonly value: string | number | boolean | null | undefined,
    readonly properties: Property[],
    readonly items: Node[],
    readonly style: NodeStyle,
  ) {}

  /** The key node when this node is the value of a property. */
  get key(): Node | undefined {
    return this.property?.key;
  }
}

/** A key and its value. Most keys are only compared: the node of one is made when somebody asks for it. */
export class Property {
  private made: Node | undefined = undefined;

  constructor(
    /** The text of the key. */
    readonly name: string,
    public value: Node,
    private keyStart: number,
    private keyEnd: number,
    private readonly keyStyle: NodeStyle = "double",
  ) {}

  static of(key: Node, value: Node): Property {
    const property = new Property(String(key.value), value, key.start, key.end, key.style);
    property.made = key;
    return property;
  }

  get key(): Node {
    this.made ??= this.makeKey();
    return this.made;
  }

  /** The key stands further behind; its value is moved by itself. */
  moveKey(by: number): void {
    this.keyStart += by;
    this.keyEnd += by;
    if (this.made === undefined) return;
    this.made.start += by;
    this.made.end += by;
  }

  private makeKey(): Node {
    const key = new Node("string", this.keyStart, this.keyEnd, this.name, NO_PROPERTIES, NO_ITEMS, this.keyStyle);
    key.isKey = true;
    key.parent = this.value.parent;
    return key;
  }
}

/** Of nodes that can have none. */
export const NO_PROPERTIES: Property[] = [];
export const NO_ITEMS: Node[] = [];

/** One document of a text: a JSON text holds one, a YAML text any number. Empty documents are left out. */
export interface Doc {
  /** Position among the documents of the text, from 0. */
  readonly index: number;
  readonly root: Node;
  /** As its reader noted it; to be asked for with `outlineOf`. */
  readonly outline?: Outline;
}

/** `start` and `end` include the comment's marks; `text` does not. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something wrong with the text itself. `rule` is one of the `syntax/…` ids. */
export interface SyntaxProblem {
  readonly rule: string;
  readonly severity: "error" | "warning" | "information";
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Text that mends it when put in place of the range `start` … `end`. */
  readonly replacement?: { readonly title: string; readonly text: string; readonly safe?: false };
}

/** A parsed text. */
export interface Source {
  readonly text: string;
  readonly language: Language;
  readonly docs: readonly Doc[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /**
   * Of a JSON text of which a piece can be read again by itself: every bracket is closed, and no placeholder stands outside
   * of a text. `widest`: how many bytes a character has at most.
   */
  readonly again?: { readonly widest: 2 | 3 };
}

/** The value of a key as it stands, `null` included; the last one when the key is repeated. */
export function rawMember(node: Node | undefined, key: string): Node | undefined {
  if (node === undefined || node.type !== "object") return undefined;
  const { properties } = node;
  if (properties.length > SCANNED) {
    node.index ??= indexOf(properties);
    return node.index.get(key);
  }
  for (let i = properties.length - 1; i >= 0; i--) {
    const property = properties[i] as Property;
    if (property.name === key) return property.value;
  }
  return undefined;
}

function indexOf(properties: readonly Property[]): Map<unknown, Node> {
  const index = new Map<unknown, Node>();
  for (const { name, value } of properties) index.set(name, value);
  return index;
}

/** Up to so many keys a look at each is faster than an index. */
const SCANNED = 32;

/** The value of a key; undefined when the key is not there or its value is `null`, which means the same to the services. */
export function member(node: Node | undefined, key: string): Node | undefined {
  const value = rawMember(node, key);
  return value === undefined || value.type === "null" ? undefined : value;
}

/** The entries of a list, `null` entries left out; empty for anything that is no list. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined || node.type !== "array") return [];
  // Nearly no list has one, and everybody asks.
  for (const { type } of node.items) if (type === "null") return node.items.filter((item) => item.type !== "null");
  return node.items;
}

/** The steps from the root to a node: keys and list positions. A key's path is that of its value. */
export function pathOf(node: Node): (string | number)[] {
  const path: (string | number)[] = [];
  let current = node;
  if (current.isKey) {
    path.push(String(current.value));
    current = current.parent as Node;
  }
  for (; current.parent !== undefined; current = current.parent) {
    path.push(current.property === undefined ? current.parent.items.indexOf(current) : current.property.name);
  }
  return path.reverse();
}

/** A JSON pointer (RFC 6901) from steps. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The node at a path of steps, `null` values included. */
export function nodeAt(root: Node, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    node = typeof step === "number" || node?.type === "array" ? node?.items[Number(step)] : rawMember(node, step);
    if (node === undefined) return undefined;
  }
  return node;
}

/** Calls `visit` for the node and everything below it, parents first, keys before their values. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const property of node.properties) {
    visit(property.key);
    walk(property.value, visit);
  }
  for (const item of node.items) walk(item, visit);
}

/**
 * Where a finding about a node is shown. Scalars and short collections: themselves. A value that is not written (`name:`
 * and nothing behind it), and a collection over several lines: its key; without a key, its opening bracket in JSON and flow style, its first key in block YAML.
 */
export function findingRange(node: Node, text: string): { start: number; end: number } {
  if (node.start === node.end && node.key !== undefined) return { start: node.key.start, end: node.key.end };
  if (node.type !== "object" && node.type !== "array") return { start: node.start, end: node.end };
  if (!text.slice(node.start, node.end).includes("\n")) return { start: node.start, end: node.end };
  if (node.key !== undefined) return { start: node.key.start, end: node.key.end };
  if (node.style === "flow") return { start: node.start, end: node.start + 1 };
  const first = node.properties[0]?.key;
  return first === undefined ? { start: node.start, end: node.start + 1 } : { start: first.start, end: first.end };
}
