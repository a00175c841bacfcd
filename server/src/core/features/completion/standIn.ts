// A document as it would be with something more in it, or something else: copies of the few nodes on the way there, the rest
// shared. Nothing is written anywhere.
import { type Doc, Node, type NodeType, type Property, rawMember } from "../../parse/doc.js";
import type { Template } from "./template.js";

type Path = readonly (string | number)[];

/** The document with a node put at a path below a node of it; undefined where the path leads nowhere. */
export function withNode(doc: Doc, below: Node, path: Path, made: Node): Doc | undefined {
  const chain: Node[] = [];
  for (let node: Node | undefined = below; node !== undefined; node = node.parent) chain.unshift(node);
  const steps = chain.slice(1).map((node) => stepTo(node));
  const root = putInto(doc.root, [...steps, ...path], made);
  return root === undefined ? undefined : { index: doc.index, root };
}

/** What a template would stand for; what the user has to type is a placeholder, of which nothing is known. */
export function nodeOf(template: Template, offset: number): Node {
  const make = (type: NodeType, value?: Node["value"]) =>
    new Node(type, offset, offset, value, [], [], type === "string" ? "double" : "flow");
  switch (template.type) {
    case "text":
      return make(
        "string",
        template.parts.map((part) => (typeof part === "string" ? part : shown(part.suggested))).join(""),
      );
    case "bare": {
      const written = typeof template.stop === "string" ? template.stop : template.stop.suggested;
      if (written === "true" || written === "false") return make("boolean", written === "true");
      return Number.isNaN(Number(written)) || written === ""
        ? make("unknown", written)
        : make("number", Number(written));
    }
    case "list": {
      const array = make("array");
      for (const item of template.items) adopt(array, nodeOf(item, offset));
      return array;
    }
    case "object": {
      const object = make("object");
      for (const [key, value] of template.entries) adoptValue(object, key, nodeOf(value, offset));
      return object;
    }
  }
}

function shown(suggested: string): string {
  return suggested === "" ? UNKNOWN : suggested;
}

const UNKNOWN = "${value}";

/** Lists longer than this are cut to the entry that matters: the others cost time. */
const MOST_ITEMS = 12;

function stepTo(node: Node): string | number {
  return node.key === undefined ? (node.parent?.items.indexOf(node) ?? 0) : String(node.key.value);
}

function putInto(node: Node | undefined, path: Path, made: Node): Node | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return made;
  if (node?.type === "array" && typeof step === "number") return inList(node, step, rest, made);
  if (node?.type !== "object" || typeof step !== "string") return undefined;
  const inner = putInto(rawMember(node, step), rest, made);
  if (inner === undefined) return undefined;
  const copy = copyOf(node);
  for (const { key, value } of node.properties) {
    if (key.value !== step) copy.properties.push({ key, value: isLong(value) ? shortened(value) : value });
  }
  adoptValue(copy, step, inner);
  return copy;
}

function inList(node: Node, index: number, rest: Path, made: Node): Node | undefined {
  const inner = putInto(node.items[index], rest, made);
  if (inner === undefined) return undefined;
  const copy = copyOf(node);
  if (isLong(node)) copy.partial = true;
  else copy.items.push(...node.items);
  if (index < copy.items.length) copy.items[index] = inner;
  else copy.items.push(inner);
  inner.parent = copy;
  inner.key = undefined;
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
  copy.key = node.key;
  copy.parent = node.parent;
  return copy;
}

function adopt(array: Node, item: Node): void {
  item.parent = array;
  array.items.push(item);
}

function adoptValue(object: Node, key: string, value: Node): void {
  const made = new Node("string", value.start, value.start, key, [], [], "double");
  made.isKey = true;
  made.parent = object;
  value.parent = object;
  value.key = made;
  const property: Property = { key: made, value };
  object.properties.push(property);
}
