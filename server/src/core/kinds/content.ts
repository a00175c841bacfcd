// Small questions about the content of a document, for the functions that recognise kinds.
import { itemsOf, type Node, rawMember } from "../parse/doc.js";

/** How many of the keys an object has. */
export function count(root: Node, keys: readonly string[]): number {
  return keys.filter((key) => has(root, key)).length;
}

export function has(root: Node, key: string): boolean {
  return rawMember(root, key) !== undefined;
}

/** Whether the key holds a text, or a placeholder that may stand for one: no object and no list. */
export function hasText(root: Node, key: string): boolean {
  const value = rawMember(root, key);
  return value !== undefined && value.type !== "object" && value.type !== "array" && value.type !== "null";
}

/** How many keys an object has beside these; notes that people add for themselves do not count. */
export function strays(root: Node, keys: readonly string[]): number {
  const names = root.properties.map(({ name }) => name);
  return names.filter((name) => !keys.includes(name) && !/^(?:_|x-|\$)/.test(name)).length;
}

/** An object that holds one of these keys, or next to nothing: a key or two that somebody just types. */
export function isBegun(root: Node, keys: readonly string[]): boolean {
  if (root.type !== "object") return false;
  const { properties } = root;
  const scarce =
    properties.length <= 2 && properties.every(({ value }) => value.type !== "object" && value.type !== "array");
  return scarce || count(root, keys) > 0;
}

/** The keys under which a command prints things of a kind: one of them, or a list. */
export interface Wrapper {
  readonly one: string;
  readonly many: string;
}

/**
 * What stands in a wrapper: `{ "service": {…} }`, or the objects of `{ "services": […] }`. Undefined when the document
 * is none.
 */
export function wrapped(root: Node, { one, many }: Wrapper): readonly Node[] | undefined {
  const inner = rawMember(root, one);
  if (inner?.type === "object") return [inner];
  const list = rawMember(root, many);
  return list?.type === "array" ? itemsOf(list).filter(({ type }) => type === "object") : undefined;
}

/** In words, which wrapper holds nothing but what `accepts` says yes to, and at least one such; undefined for others. */
export function wrapperOf(root: Node, wrapper: Wrapper, accepts: (part: Node) => boolean): string | undefined {
  const parts = wrapped(root, wrapper);
  if (parts === undefined || parts.length === 0 || !parts.every(accepts)) return undefined;
  const key = rawMember(root, wrapper.one)?.type === "object" ? wrapper.one : wrapper.many;
  return `the key "${key}"`;
}
