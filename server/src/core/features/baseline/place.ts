// Where a finding is, in words that outlive moved lines and reordered lists: its pointer, with the entries of lists named
// by what tells them apart (`/containerDefinitions/{name=app}/image`) and numbered only where they have no name.
import type { Finding } from "../../base/finding.js";
import { DEFAULT_ITEM_NAMES, DOCUMENT_NAMES, ITEM_NAMES, ORDERED_LISTS } from "../../data/itemNames.js";
import { type Doc, itemsOf, member, type Node, nodeAt, pathOf, pointerOf, type Source } from "../../parse/doc.js";
import { ruleOf } from "../../rules/rulesFor.js";

export function placeOf(finding: Finding, { docs }: Pick<Source, "docs">): string {
  const several = docs.length > 1;
  const place = locate(finding, docs);
  if (place === undefined) return finding.pointer;
  const { doc, path } = place;
  // It speaks once of several entries of a list, at whichever comes first.
  if (ruleOf(finding.rule)?.once?.includes(finding.messageKey))
    return written(doc, outermostList(doc.root, path), several);
  const partners = finding.related
    .filter((related) => related.path === undefined && contains(doc.root, related.start))
    .map((related) => pathOf(nodeWith(doc.root, related.start)))
    .filter((other) => sharedList(doc.root, path, other) !== undefined);
  if (partners.length > 1) {
    const lists = partners.map((other) => sharedList(doc.root, path, other) as Path);
    return written(
      doc,
      lists.reduce((a, b) => (b.length < a.length ? b : a)),
      several,
    );
  }
  // Which of two is told of depends on their order.
  return [...new Set([path, ...partners].map((one) => written(doc, one, several)))].sort().join(" + ");
}

type Path = readonly (string | number)[];

function locate({ rule, pointer, start }: Finding, docs: readonly Doc[]): { doc: Doc; path: Path } | undefined {
  const steps = stepsOf(pointer);
  if (steps.length === 0 && rule.startsWith("syntax/")) {
    const doc = docs.find(({ root }) => contains(root, start));
    return doc && { doc, path: pathOf(nodeWith(doc.root, start)) };
  }
  const doc = docs.length > 1 ? docs.find(({ index }) => index === Number(steps[0])) : docs[0];
  return doc && { doc, path: docs.length > 1 ? steps.slice(1) : steps };
}

function written({ root, index }: Doc, path: Path, several: boolean): string {
  const lead = several ? [nameAmong(DOCUMENT_NAMES, root) ?? index] : [];
  let node: Node | undefined = root;
  const named = path.map((step) => {
    const list: Node | undefined = node;
    node = list === undefined ? undefined : nodeAt(list, [step]);
    return list?.type === "array" && node !== undefined ? (nameOf(node, list) ?? step) : step;
  });
  return pointerOf([...lead, ...named]);
}

function outermostList(root: Node, path: Path): Path {
  const depth = path.findIndex((_, index) => nodeAt(root, path.slice(0, index))?.type === "array");
  return depth < 0 ? path : path.slice(0, depth);
}

/** The list in which two places lie in different entries. */
function sharedList(root: Node, path: Path, other: Path): Path | undefined {
  const depth = path.findIndex((step, index) => String(step) !== String(other[index]));
  if (depth < 0 || other[depth] === undefined) return undefined;
  const above = path.slice(0, depth);
  return nodeAt(root, above)?.type === "array" ? above : undefined;
}

/** The name of a list's entry; undefined for one that is known by its position alone. */
function nameOf(item: Node, list: Node): string | undefined {
  const key = String(list.key?.value ?? "");
  if (ORDERED_LISTS.has(key)) return undefined;
  if (item.type === "object") {
    return nameAmong((Object.hasOwn(ITEM_NAMES, key) ? ITEM_NAMES[key] : undefined) ?? DEFAULT_ITEM_NAMES, item);
  }
  const text = textOf(item);
  return text === undefined ? undefined : `{${text}}`;
}

function nameAmong(keys: readonly string[], object: Node): string | undefined {
  for (const key of keys) {
    const text = textOf(member(object, key));
    if (text !== undefined) return `{${key}=${text}}`;
  }
  return undefined;
}

/** Longer texts name nothing; they are contents. */
const LONGEST_NAME = 200;

function textOf(node: Node | undefined): string | undefined {
  if (node === undefined || node.type === "missing") return undefined;
  const text = String(node.value ?? "");
  return text === "" || text.length > LONGEST_NAME || text.includes("\n") ? undefined : text;
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The innermost node that holds a character: what is wrong with the text itself has no pointer. */
function nodeWith(root: Node, offset: number): Node {
  let node = root;
  for (;;) {
    const { properties } = node;
    const property = properties.find(({ key, value }) => contains(key, offset) || contains(value, offset));
    const next = property?.value ?? itemsOf(node).find((item) => contains(item, offset));
    if (next === undefined) return node;
    node = next;
  }
}

function contains({ start, end }: Node, offset: number): boolean {
  return start <= offset && offset < Math.max(end, start + 1);
}
