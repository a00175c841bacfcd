// Plain values to text: in brackets (JSON and YAML's flow style) or as YAML blocks. Knows the file's style, not its tree.
import type { Value } from "./editor.js";
import { type Scalar, scalarText } from "./scalars.js";
import type { Style } from "./style.js";
import type { Page } from "./trivia.js";

export interface Writer {
  readonly page: Page;
  readonly style: Style;
}

/** A value in brackets. `spread`: its entries stand on lines of their own, a step deeper than `indent`. */
export function flowText(writer: Writer, value: Value, indent: string, spread: boolean): string {
  if (isScalar(value)) return scalar(writer, value, true);
  const { unit, comma, pad } = writer.style;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const inner = indent + unit;
  const onLines = spread && !isScalarList(value);
  const entries = Array.isArray(value)
    ? value.map((item: Value) => flowText(writer, item, inner, spread))
    : Object.entries(value).map(([key, entry]) => flowEntry(writer, key, entry, inner, spread));
  if (entries.length === 0) return `${open}${close}`;
  const inline = `${open}${open === "{" ? pad : ""}${entries.join(comma)}${open === "{" ? pad : ""}${close}`;
  const fits = !onLines && (!spread || (writer.style.inlineLists && inline.length <= 100));
  if (fits) return inline;
  const { eol } = writer.page;
  return `${open}${eol}${inner}${entries.join(`,${eol}${inner}`)}${eol}${indent}${close}`;
}

export function flowEntry(writer: Writer, key: string, value: Value, indent: string, spread: boolean): string {
  return keyText(writer, key, true) + writer.style.colon + flowText(writer, value, indent, spread);
}

/** A map's or a list's lines; the first without its indent, for it may follow a dash. */
export function blockText(writer: Writer, value: Value, indent: string): string {
  const lines = Array.isArray(value)
    ? value.map((item: Value) => blockItem(writer, item, indent))
    : Object.entries(value as object).map(([key, entry]) => blockEntry(writer, key, entry as Value, indent));
  return lines.join(writer.page.eol + indent);
}

export function blockEntry(writer: Writer, key: string, value: Value, indent: string): string {
  const head = `${keyText(writer, key, false)}:`;
  if (isInlineInBlock(writer, value)) return `${head} ${inlineText(writer, value)}`;
  const inner = innerIndent(writer, value, indent);
  return head + writer.page.eol + inner + blockText(writer, value, inner);
}

export function blockItem(writer: Writer, value: Value, indent: string, gap = " "): string {
  if (isInlineInBlock(writer, value)) return `-${gap}${inlineText(writer, value)}`;
  return `-${gap}${blockText(writer, value, `${indent} ${gap}`)}`;
}

/** The indent of a collection below a key that stands at `indent`. */
export function innerIndent(writer: Writer, value: Value, indent: string): string {
  return Array.isArray(value) && !writer.style.indentedLists ? indent : indent + writer.style.unit;
}

/** What a YAML block writes on the key's own line: scalars, empty collections, short lists where the file does so. */
export function isInlineInBlock(writer: Writer, value: Value): boolean {
  if (isScalar(value) || Object.keys(value).length === 0) return true;
  return writer.style.inlineLists && isScalarList(value);
}

export function inlineText(writer: Writer, value: Value): string {
  return isScalar(value) ? scalar(writer, value, false) : flowText(writer, value, "", false);
}

export function keyText(writer: Writer, key: string, flow: boolean): string {
  const { keyQuotes: quotes, fallback } = writer.style;
  return scalarText(key, { yaml: writer.page.yaml, flow, quotes, fallback });
}

export function isScalar(value: Value): value is Scalar {
  return value === null || typeof value !== "object";
}

function scalar(writer: Writer, value: Scalar, flow: boolean): string {
  const { quotes, fallback } = writer.style;
  return scalarText(value, { yaml: writer.page.yaml, flow, quotes, fallback });
}

function isScalarList(value: Value): boolean {
  return Array.isArray(value) && value.every(isScalar);
}
