// A document as it would be with something more in it, or something else: copies of the few nodes on the way there, the rest
// shared. Nothing is written anywhere.
import { type Doc, Node, type NodeType, Property, rawMember } from "../../parse/doc.js";
import type { Stop, Template } from "./template.js";

type Path = readonly (string | number)[];

/**
 * The document with entries put into the object or list at a path below a node of it; undefined where the path leads nowhere.
 */
export function withNodes(doc: Doc, below: Node, path: Path, entries: readonly MadeEntry[]): Doc | undefined {
  const chain: Node[] = [];
  for (let node: Node | undefined = below; node !== undefined; node = node.parent) chain.unshift(node);
  const steps = chain.slice(1).map((node) => stepTo(node));
  const root = putInto(doc.root, [...steps, ...path], entries);
  return root === undefined ? undefined : { index: doc.index, root };
}

/** A key or a position, and what is to stand there. */
export type MadeEntry = readonly [step: string | number, made: Node];

/**
 * What a template would stand for; what the user has to type is a placeholder, of which nothing is known, and no two of them
 * are the same.
 */
export function nodeOf(template: Template, offset: number, counter: { next: number }): Node {
  const make = (type: NodeType, value?: Node["value"]) =>
    new Node(type, offset, offset, value, [], [], type === "string" ? "double" : "flow");
  const shown = (part: string | Stop): string => {
    if (typeof part === "string") return part;
    return part.suggested === "" ? `\${value${counter.next++}}` : part.suggested;
  };
  switch (template.type) {
    case "text":
      return make("string", template.parts.map(shown).join(""));
    case "bare": {
      const written = typeof template.stop === "string" ? template.stop : template.stop.suggested;
      if (written === "true" || written === "false") return make("boolean", written === "true");
      const isNumber = written !== "" && !Number.isNaN(Number(written));
      return isNumber ? make("number", Number(written)) : make("unknown", written);
    }
    case "list": {
      const array = make("array");
      for (const item of template.items) adopt(array, nodeOf(item, offset, counter));
      return array;
    }
    case "object": {
      const object = make("object");
      for (const [key, value] of template.entries) adoptValue(object, key, nodeOf(value, offset, counter));
      return object;
    }
  }
}

/** Lists longer than this are cut to the entry that matters: the others cost time. */
const MOST_ITEMS = 12;

function stepTo(node: Node): string | number {
  return node.key === undefined ? (node.parent?.items.indexOf(node) ?? 0) : String(node.key.value);
}

function putInto(node: Node | undefined, path: Path, entries: readonly MadeEntry[]): Node | undefined {
  const [step, ...rest] = path;
  if (node?.type !== "object" && node?.type !== "array") return undefined;
  if (step === undefined) return withEntries(node, entries);
  const child = node.type === "array" ? node.items[Number(step)] : rawMember(node, String(step));
  const inner = putInto(child, rest, entries);
  return inner === undefined ? undefined : withEntries(node, [[step, inner]]);
}

function withEntries(node: Node, entries: readonly MadeEntry[]): Node | undefined {
  const copy = copyOf(node);
  if (node.type === "array") {
    if (isLong(node)) copy.partial = true;
    else copy.items.push(...node.items);
    for (const [step, made] of entries) adopt(copy, made, Number(step));
    return copy;
  }
  const steps = new Set(entries.map(([step]) => step));
  for (const property of node.properties) {
    const { key, value } = property;
    if (!steps.has(String(key.value)))
      copy.properties.push(isLong(value) ? Property.of(key, shortened(value)) : property);
  }
  for (const [step, made] of entries) adoptValue(copy, String(step), made);
  return copy;
}

/** With its first items; that there are more is all that is said of the others. */
function shortened(list: Node): Node {
  const copy = copyOf(list);
  copy.partial = true;
  copy.items.push(...list.items.slice(0, MOST_ITEMS));
  return copy;
}

function isLong({ items }: Node): boolean {
  return items.length > MOST_ITEMS;
}

function copyOf(node: Node): Node {
  const copy = new Node(node.type, node.start, node.end, node.value, [], [], node.style);
  copy.partial = node.partial;
  copy.property = node.property;
  copy.parent = node.parent;
  return copy;
}

function adopt(array: Node, item: Node, index = array.items.length): void {
  item.parent = array;
  item.property = undefined;
  if (index < array.items.length) array.items[index] = item;
  else array.items.push(item);
}

function adoptValue(object: Node, key: string, value: Node): void {
  const made = new Node("string", value.start, value.start, key, [], [], "double");
  made.isKey = true;
  made.parent = object;
  value.parent = object;
  value.property = Property.of(made, value);
  object.properties.push(value.property);
}
