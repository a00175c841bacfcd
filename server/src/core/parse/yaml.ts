// YAML text to the tree, one document after the other. The `yaml` package reads; here its nodes become ours: aliases and
// merge keys are followed (within a budget, against alias bombs), templates are hidden from it, unknown tags are unknown values.
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
import {
  type Comment,
  type Doc,
  NO_ITEMS,
  NO_PROPERTIES,
  Node,
  type NodeStyle,
  type NodeType,
  Property,
  type Source,
} from "./doc.js";
import { MAX_DEPTH, markPartial, Problems, repeated, repeatedKeys, softenInTemplate, tooDeep } from "./problems.js";
import { type Masked, mask } from "./templates.js";
import { tooDeepAt } from "./yamlDepth.js";

/** How many nodes aliases may add to one text. Real files stay far below; an alias bomb asks for billions. */
const ALIAS_BUDGET = 20_000;

const OPTIONS = { version: "1.2", uniqueKeys: false, prettyErrors: false, strict: true, logLevel: "silent" } as const;

const STYLES: Record<string, NodeStyle> = {
  QUOTE_DOUBLE: "double",
  QUOTE_SINGLE: "single",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

export function parseYaml(text: string): Source {
  const masked = mask(text);
  const problems = new Problems();
  const docs: Doc[] = [];
  const reader = new Reader(text, masked, problems);
  for (const document of readDocuments(masked.text, problems)) {
    for (const error of document.errors) reportError(problems, error, text);
    const root = reader.read(document);
    if (root !== undefined) docs.push({ index: docs.length, root });
  }
  if (masked.templated) for (const doc of docs) markPartial(doc.root);
  const list = masked.templated ? softenInTemplate(problems.list) : problems.list;
  return { text, language: "yaml", docs, comments: reader.comments(), problems: list };
}

function readDocuments(text: string, problems: Problems): readonly Document.Parsed[] {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    problems.add(tooDeep(deep));
    return [];
  }
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

/** Turns the package's nodes into ours. It holds what one text's documents share: the alias budget and the comments' hiding places. */
class Reader {
  private anchors = new Map<string, YamlNode>();
  private readonly open = new Set<YamlNode>();
  private aliasNodes = 0;
  private insideAlias = 0;
  private readonly scalarsWithHash: { start: number; end: number }[] = [];

  constructor(
    private readonly text: string,
    private readonly masked: Masked,
    private readonly problems: Problems,
  ) {}

  read(document: Document.Parsed): Node | undefined {
    this.anchors = new Map();
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return undefined;
    return this.node(contents as YamlNode, 0);
  }

  /** Comments are what follows a `#` outside every scalar. */
  comments(): Comment[] {
    const found: Comment[] = [];
    if (!this.text.includes("#")) return found;
    const pattern = /(?<=^|[ \t\r\n\uFEFF])#[^\r\n]*/g;
    let next = 0;
    for (let match = pattern.exec(this.text); match !== null; match = pattern.exec(this.text)) {
      const start = match.index;
      while ((this.scalarsWithHash[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      const scalar = this.scalarsWithHash[next];
      if (scalar !== undefined && scalar.start <= start) pattern.lastIndex = scalar.end;
      else found.push({ start, end: start + match[0].length, text: match[0].slice(1) });
    }
    return found;
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
    if (tagged || this.isPlaceholder(start, end)) {
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
    if (this.isMasked(start, end)) return leaf("string", start, end, UNQUOTED[style](source), style);
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
    for (const key of repeatedKeys(object)) this.problems.add(repeated(key, "error"));
    for (const value of merged) this.merge(object, this.node(value, depth + 1));
    return object;
  }

  private property(object: Node, pair: Pair<YamlNode, YamlNode | null>, depth: number): void {
    const [start, end] = pair.key?.range ?? [object.start, object.start];
    const name =
      isScalar(pair.key) && !this.isMasked(start, end) ? String(pair.key.value) : this.text.slice(start, end);
    const style = isScalar(pair.key) ? (STYLES[pair.key.type ?? ""] ?? "plain") : "plain";
    const key = leaf("string", start, end, name, style);
    key.isKey = true;
    key.parent = object;
    this.noteHash(start, end);
    if (this.isMasked(start, end)) object.partial = true;
    addProperty(object, key, pair.value === null ? this.nothing(end) : this.node(pair.value, depth + 1));
  }

  /** `key:` with nothing behind it is `null` in YAML. */
  private nothing(keyEnd: number): Node {
    const colon = this.text.indexOf(":", keyEnd);
    const at = colon < 0 ? keyEnd : colon + 1;
    return leaf("null", at, at, null, "plain");
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
      if (node.type === "unknown" && this.isMasked(node.start, node.end)) array.partial = true;
      node.parent = array;
      array.items.push(node);
    }
    if (style === "block") array.end = array.items.at(-1)?.end ?? rangeEnd;
    return array;
  }

  /** Whether a placeholder was hidden in this stretch. */
  private isMasked(start: number, end: number): boolean {
    const { ranges } = this.masked;
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle] as { end: number }).end <= start) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) < end;
  }

  /** Whether this stretch is one placeholder and nothing else. */
  private isPlaceholder(start: number, end: number): boolean {
    return this.masked.ranges.some((range) => range.start === start && range.end === end);
  }
}

/** The text of a scalar whose placeholders were hidden, as near to its value as it matters: it is unknown anyway. */
const UNQUOTED: Readonly<Record<NodeStyle, (source: string) => string>> = {
  double: (source) => source.slice(1, -1),
  single: (source) => source.slice(1, -1),
  plain: (source) => source,
  flow: (source) => source,
  block: (source) => source.slice(source.indexOf("\n") + 1),
};

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

function leaf(type: NodeType, start: number, end: number, value: Node["value"], style: NodeStyle): Node {
  return new Node(type, start, end, value, NO_PROPERTIES, NO_ITEMS, style);
}
