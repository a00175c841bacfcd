// The slow and thorough reader of YAML: the `yaml` package reads, here its nodes become ours. Aliases and merge keys are
// followed (within a budget, against alias bombs), unknown tags are unknown values. The bundles load this file when it is
// first needed.
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from "yaml";
import { type Doc, NO_ITEMS, NO_PROPERTIES, Node, type NodeStyle, Property } from "./doc.js";
import { MAX_DEPTH, Problems, repeatedInYaml, tooDeep } from "./problems.js";
import { commentsIn } from "./yamlComments.js";
import { tooDeepAt } from "./yamlDepth.js";
import { isMasked, isPlaceholder, leaf, UNQUOTED } from "./yamlNodes.js";
import { ALIAS_BUDGET, type Found, type Stretch } from "./yamlPiece.js";

const OPTIONS = { version: "1.2", uniqueKeys: false, prettyErrors: false, strict: true, logLevel: "silent" } as const;

const STYLES: Record<string, NodeStyle> = {
  QUOTE_DOUBLE: "double",
  QUOTE_SINGLE: "single",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

export interface PackageInput {
  readonly text: string;
  /** As long as the text, without what a YAML parser could trip over. */
  readonly masked: string;
  /** What was hidden. */
  readonly ranges: readonly Stretch[];
  /** Another document follows: quotes that are not closed end before it. */
  readonly isFollowed: boolean;
  /** How many values aliases stood for in the text before. */
  readonly aliased: number;
}

/** Positions are those in the piece. */
export function readWithPackage(input: PackageInput): Found {
  const problems = new Problems();
  const deep = tooDeepAt(input.masked);
  const whole = { start: 0, end: input.text.length };
  if (deep !== undefined) {
    problems.add(tooDeep(deep));
    const comments = commentsIn(input.text, whole, [], 0);
    return { docs: [], comments, problems: problems.list, aliased: 0, isTooDeep: true };
  }
  const docs: Doc[] = [];
  const reader = new Reader(input, problems);
  const text = input.isFollowed ? input.masked + FOLLOWER : input.masked;
  const documents = documentsIn(text);
  for (const [i, document] of documents.entries()) {
    for (const error of document.errors) reportError(problems, error, text);
    const root = input.isFollowed && i === documents.length - 1 ? undefined : reader.read(document);
    if (root !== undefined) docs.push({ index: docs.length, root });
  }
  const comments = commentsIn(input.text, whole, reader.scalarsWithHash, 0);
  const aliased = reader.aliasNodes - input.aliased;
  return { docs, comments, problems: problems.list, aliased, isTooDeep: false };
}

/**
 * In the place of the documents behind: without a quote somewhere behind it, the package takes an open one up to the end of
 * the text, whatever stands there. Faults in front of it may be told of it.
 */
const FOLLOWER = `--- "'"\n`;

function documentsIn(text: string): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, OPTIONS);
  return Array.isArray(documents) ? documents : [];
}

function reportError(problems: Problems, error: YAMLError, text: string): void {
  const start = Math.min(error.pos[0], text.length);
  const lineEnd = text.indexOf("\n", start);
  const end = Math.max(start, Math.min(error.pos[1], lineEnd < 0 ? text.length : lineEnd));
  const message = MESSAGES[error.code] ?? `${error.message.replace(/\.?$/, ".")} Correct the YAML here.`;
  problems.add({ rule: "syntax/yaml", severity: "error", message, start, end });
}

const MESSAGES: Partial<Record<YAMLError["code"], string>> = {
  BAD_INDENT:
    "The indentation does not fit the lines before. Align it with its siblings, or indent it under its parent.",
  TAB_AS_INDENT: "YAML is not indented with tabs. Use spaces.",
  MISSING_CHAR: "A character is missing here, such as a colon, a comma, a bracket or a quote.",
  MULTILINE_IMPLICIT_KEY: "A key has to end on its own line. A colon is probably missing.",
  BAD_ALIAS: "The alias names no anchor (&name) before it.",
  IMPOSSIBLE: "This is no YAML.",
};

/** Turns the package's nodes into ours. It holds what a piece's documents share: the alias budget and the comments' hiding places. */
class Reader {
  private anchors = new Map<string, YamlNode>();
  private readonly open = new Set<YamlNode>();
  private insideAlias = 0;
  aliasNodes: number;
  readonly scalarsWithHash: Stretch[] = [];
  private readonly text: string;

  constructor(
    private readonly input: PackageInput,
    private readonly problems: Problems,
  ) {
    this.text = input.text;
    this.aliasNodes = input.aliased;
  }

  read(document: Document.Parsed): Node | undefined {
    this.anchors = new Map();
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return undefined;
    return this.node(contents as YamlNode, 0);
  }

  private node(yaml: YamlNode, depth: number): Node {
    if (this.insideAlias > 0) this.aliasNodes++;
    const [start, end] = yaml.range ?? [0, 0];
    if (depth >= MAX_DEPTH) {
      this.problems.addOnce(tooDeep(start));
      return leaf("unknown", start, end, undefined, "flow");
    }
    if (isAlias(yaml)) return this.alias(yaml, start, end, depth);
    if (yaml.anchor !== undefined) this.anchors.set(yaml.anchor, yaml);
    const tagged = yaml.tag?.startsWith("!") === true && !yaml.tag.startsWith("!!");
    if (tagged || isPlaceholder(this.input.ranges, start, end)) {
      if (isScalar(yaml)) this.noteHash(start, end);
      return leaf("unknown", start, end, this.text.slice(start, end), "plain");
    }
    if (isScalar(yaml)) return this.scalar(yaml, start, end);
    if (!isCollection(yaml)) return leaf("unknown", start, end, undefined, "plain");
    this.open.add(yaml);
    const node = isMap(yaml) ? this.map(yaml, start, end, depth) : this.list(yaml as YAMLSeq, start, end, depth);
    this.open.delete(yaml);
    return node;
  }

  private alias(alias: Alias, start: number, end: number, depth: number): Node {
    const target = this.anchors.get(alias.source);
    if (target === undefined || this.open.has(target)) return leaf("unknown", start, end, undefined, "plain");
    if (this.aliasNodes > ALIAS_BUDGET) {
      const message = `Aliases stand for more than ${ALIAS_BUDGET} values in this file; the rest is not checked. Write fewer of them.`;
      this.problems.addOnce({ rule: "syntax/alias-limit", severity: "error", message, start, end });
      return leaf("unknown", start, end, undefined, "plain");
    }
    this.insideAlias++;
    const node = this.node(target, depth);
    this.insideAlias--;
    return node;
  }

  /** A `#` in a scalar begins no comment. */
  private noteHash(start: number, end: number): void {
    if (this.insideAlias === 0 && this.text.slice(start, end).includes("#")) this.scalarsWithHash.push({ start, end });
  }

  private scalar(scalar: Scalar, start: number, rangeEnd: number): Node {
    const style = STYLES[scalar.type ?? ""] ?? "plain";
    const source = this.text.slice(start, rangeEnd);
    const end = style === "block" ? start + source.trimEnd().length : rangeEnd;
    this.noteHash(start, end);
    const { value } = scalar;
    if (value === null) return leaf("null", start, end, null, "plain");
    if (isMasked(this.input.ranges, start, end)) return leaf("string", start, end, UNQUOTED[style](source), style);
    if (typeof value === "boolean") return leaf("boolean", start, end, value, "plain");
    if (typeof value === "number") return leaf("number", start, end, value, "plain");
    return leaf("string", start, end, typeof value === "string" ? value : String(value), style);
  }

  private map(map: YAMLMap, start: number, rangeEnd: number, depth: number): Node {
    const style = map.flow ? "flow" : "block";
    const object = new Node("object", start, rangeEnd, undefined, [], NO_ITEMS, style);
    const merged: YamlNode[] = [];
    for (const pair of map.items) {
      if (!isPair(pair)) continue;
      const value = pair.value as YamlNode | null;
      if (isMergeKey(pair) && value !== null) merged.push(value);
      else this.property(object, pair as Pair<YamlNode, YamlNode | null>, depth);
    }
    if (style === "block") object.end = lastEnd(object) ?? rangeEnd;
    const isTop = style === "block" && (start === 0 || this.text[start - 1] === "\n");
    for (const problem of repeatedInYaml(object, isTop)) this.problems.add(problem);
    for (const value of merged) this.merge(object, this.node(value, depth + 1));
    return object;
  }

  private property(object: Node, pair: Pair<YamlNode, YamlNode | null>, depth: number): void {
    const [start, end] = pair.key?.range ?? [object.start, object.start];
    const name =
      isScalar(pair.key) && !isMasked(this.input.ranges, start, end)
        ? String(pair.key.value)
        : this.text.slice(start, end);
    const style = isScalar(pair.key) ? (STYLES[pair.key.type ?? ""] ?? "plain") : "plain";
    const key = leaf("string", start, end, name, style);
    key.isKey = true;
    key.parent = object;
    this.noteHash(start, end);
    if (isMasked(this.input.ranges, start, end)) object.partial = true;
    addProperty(
      object,
      key,
      pair.value === null ? leaf("null", end, end, null, "plain") : this.node(pair.value, depth + 1),
    );
  }

  /** `<<: *defaults`: keys of the merged maps that the map does not have itself. */
  private merge(object: Node, merged: Node): void {
    if (merged.type === "array") for (const item of merged.items) this.merge(object, item);
    else if (merged.type !== "object") object.partial = true;
    for (const { key, value } of merged.properties) {
      if (object.properties.some((property) => property.name === key.value)) continue;
      key.parent = object;
      addProperty(object, key, value);
    }
  }

  private list(list: YAMLSeq, start: number, rangeEnd: number, depth: number): Node {
    const style = list.flow ? "flow" : "block";
    const array = new Node("array", start, rangeEnd, undefined, NO_PROPERTIES, [], style);
    for (const item of list.items) {
      const node = isPair(item)
        ? leaf("unknown", start, start, undefined, "plain")
        : this.node(item as YamlNode, depth + 1);
      if (node.type === "unknown" && isMasked(this.input.ranges, node.start, node.end)) array.partial = true;
      node.parent = array;
      array.items.push(node);
    }
    if (style === "block") array.end = array.items.at(-1)?.end ?? rangeEnd;
    return array;
  }
}

function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === "<<" && (pair.key.type ?? "PLAIN") === "PLAIN";
}

function lastEnd(object: Node): number | undefined {
  const last = object.properties.at(-1);
  return last === undefined ? undefined : Math.max(last.value.end, last.key.end);
}

function addProperty(object: Node, key: Node, value: Node): void {
  const property = Property.of(key, value);
  value.property = property;
  value.parent = object;
  object.properties.push(property);
}
