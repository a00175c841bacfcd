// Where in a document an explained error sits: a finding of the rule, the value at the path that the message names, or the
// key that is to be looked at. Where several would do, the one whose container or value the message names.
import type { FileAnalysis } from "../../analysis.js";
import type { Finding } from "../../base/finding.js";
import {
  type Doc,
  findingRange,
  itemsOf,
  member,
  type Node,
  nodeAt,
  pathOf,
  pointerOf,
  rawMember,
  walk,
} from "../../parse/doc.js";
import type { Subject } from "./subjects.js";

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly pointer: string;
  /** What the finding there says; else the key that is to be looked at. */
  readonly message: string;
  /** Whether a finding stands there. */
  readonly finding: boolean;
}

export function placeOf(subject: Subject, message: string, file: FileAnalysis): Place | undefined {
  for (const id of subject.finders) {
    const found = file.findings.filter(({ rule }) => rule === id);
    const best = likeliest(found, ({ start }) => named(nodeAtOffset(file, start), message));
    if (best !== undefined) return ofFinding(best);
  }
  return ofPath(message, file) ?? ofKeys(subject.keys, message, file);
}

function ofFinding({ start, end, pointer, message }: Finding): Place {
  return { start, end, pointer, message, finding: true };
}

/** `containerDefinitions[0].portMappings[1]`, as the AWS CLI names it. */
function ofPath(message: string, { docs, source }: FileAnalysis): Place | undefined {
  const [path] =
    /\b(?:containerDefinitions|volumes|tags|placementConstraints)\[\d+\](?:\.\w+|\[\d+\])*/.exec(message) ?? [];
  const first = docs.find(({ kind }) => kind !== null)?.doc;
  if (path === undefined || first === undefined) return undefined;
  const steps = (path.match(/\w+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const node = nodeAt(topOf(first), steps.slice(0, length));
    if (node !== undefined) return ofNode(node, source.text);
  }
  return undefined;
}

function ofKeys(keys: readonly string[], message: string, { docs, source }: FileAnalysis): Place | undefined {
  for (const key of keys) {
    const nodes: Node[] = [];
    for (const { doc, kind } of docs) {
      if (kind !== null) walk(doc.root, (node) => node.key?.value === key && !node.isKey && nodes.push(node));
    }
    const best = likeliest(nodes, (node) => named(node, message));
    if (best !== undefined) return ofNode(best, source.text);
  }
  return undefined;
}

function ofNode(node: Node, text: string): Place {
  const path = pathOf(node);
  const key = path.findLast((step) => typeof step === "string") ?? "";
  return { ...findingRange(node, text), pointer: pointerOf(path), message: String(key), finding: false };
}

function topOf({ root }: Doc): Node {
  const inner = member(root, "taskDefinition");
  return inner?.type === "object" ? inner : root;
}

/** The first of those with the most points. */
function likeliest<One>(all: readonly One[], points: (one: One) => number): One | undefined {
  let best: One | undefined;
  let most = -1;
  for (const one of all) {
    const own = points(one);
    if (own > most) [best, most] = [one, own];
  }
  return best;
}

/** How surely a message speaks of this node: it repeats its value, or the name of the container around it. */
function named(node: Node | undefined, message: string): number {
  if (node === undefined) return 0;
  const own = isSaid(node.value, message) ? 2 : 0;
  return own + (isSaid(containerName(node), message) ? 1 : 0);
}

function isSaid(value: unknown, message: string): boolean {
  if (value === undefined || value === null || String(value).length < 2) return false;
  const at = message.indexOf(String(value));
  return at >= 0 && !/[\w-]/.test(message[at - 1] ?? "") && !/[\w-]/.test(message[at + String(value).length] ?? "");
}

function containerName(node: Node): unknown {
  for (let current: Node | undefined = node; current !== undefined; current = current.parent) {
    const name = rawMember(current, "name")?.value;
    if (rawMember(current, "image") !== undefined) return name;
  }
  return undefined;
}

/** The innermost node around a place. */
function nodeAtOffset({ docs }: FileAnalysis, offset: number): Node | undefined {
  const holds = (node: Node): boolean => node.start <= offset && offset <= node.end;
  let node = docs.find(({ doc }) => holds(doc.root))?.doc.root;
  for (let inner = node; inner !== undefined; ) {
    node = inner;
    inner = inner.properties.find(({ key, value }) => holds(key) || holds(value))?.value ?? itemsOf(inner).find(holds);
  }
  return node;
}
