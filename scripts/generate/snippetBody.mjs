// The body of a snippet, taken apart: YAML with stops (`${1:name}`, `${2|one,other|}`) becomes a tree of values with stops,
// and the tree becomes JSON. It knows nothing about what the values mean.
import YAML from "yaml";

const STOP = /\$\{(\d+)(?::([^}]*)|\|([^}]*)\|)\}/g;
const WIDTH = 100;

/** Values as completion writes them (server/src/core/features/completion/template.ts), with the numbers of their stops. */
export function templateOf(body) {
  const document = YAML.parseDocument(body);
  if (document.errors.length > 0) throw document.errors[0];
  return treeOf(document.contents);
}

/** With tab stops, as a snippet; lists and objects that are short stand on one line. */
export function jsonOf(template, indent = "") {
  if (template.type === "text") return `"${template.parts.map((part) => written(part, quoted)).join("")}"`;
  if (template.type === "bare") return written(template.stop, String);
  const short = onOneLine(template);
  if (short !== undefined && indent.length + short.length <= WIDTH) return short;
  const inner = `${indent}  `;
  const lines = childrenOf(template).map(([lead, child]) => inner + lead + jsonOf(child, inner));
  const [open, close] = bracketsOf(template);
  return [open, lines.join(",\n"), indent + close].join("\n");
}

function treeOf(node) {
  if (YAML.isMap(node))
    return { type: "object", entries: node.items.map(({ key, value }) => [key.value, treeOf(value)]) };
  if (YAML.isSeq(node)) return { type: "list", items: node.items.map(treeOf) };
  return scalarOf(node);
}

/** A stop that is a value by itself is a number or a truth value where its default is one and stands without quotes. */
function scalarOf({ value, type }) {
  if (typeof value !== "string") return { type: "bare", stop: String(value) };
  const parts = partsOf(value);
  const isBare = type === "PLAIN" && parts.length === 1 && typeof YAML.parse(suggestionOf(parts[0])) !== "string";
  if (isBare) return { type: "bare", stop: parts[0] };
  const looksBare = type !== "PLAIN" && typeof YAML.parse(parts.map(suggestionOf).join("")) !== "string";
  return { type: "text", parts, ...(looksBare ? { quoted: true } : {}) };
}

function partsOf(text) {
  const parts = [];
  let from = 0;
  for (const { 0: all, 1: number, 2: suggested, 3: choices, index } of text.matchAll(STOP)) {
    if (index > from) parts.push(text.slice(from, index));
    const words = choices?.split(",");
    parts.push({ number: Number(number), suggested: suggested ?? words[0], ...(words ? { choices: words } : {}) });
    from = index + all.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

function suggestionOf(part) {
  return typeof part === "string" ? part : part.suggested;
}

function quoted(text) {
  return JSON.stringify(text).slice(1, -1);
}

function written(part, encode) {
  if (typeof part === "string") return encode(part).replace(/[$}\\]/g, "\\$&");
  const { number, suggested, choices } = part;
  return choices ? `\${${number}|${choices.map(encode).join(",")}|}` : `\${${number}:${encode(suggested)}}`;
}

/** A list of plain values, or an object of a few of them; undefined for all else. */
function onOneLine(template) {
  const children = childrenOf(template);
  if (children.some(([, child]) => child.type === "object" || child.type === "list")) return undefined;
  if (template.type === "object" && children.length > 3) return undefined;
  const [open, close] = bracketsOf(template);
  const pad = template.type === "object" ? " " : "";
  return open + pad + children.map(([lead, child]) => lead + jsonOf(child)).join(", ") + pad + close;
}

function childrenOf(template) {
  if (template.type === "list") return template.items.map((item) => ["", item]);
  return template.entries.map(([key, value]) => [`${JSON.stringify(key)}: `, value]);
}

function bracketsOf(template) {
  return template.type === "object" ? ["{", "}"] : ["[", "]"];
}
