// Writes templates into a text as snippets and, for clients that know none, as plain text: quotes, colons, commas, dashes and
// indentation as the language and the place ask for.
import { isPlainSafe, scalarText } from "../../edit/scalars.js";
import type { CursorPage } from "./cursor.js";
import type { BareTemplate, ListTemplate, ObjectTemplate, Stop, Template, TextTemplate } from "./template.js";

/** The same text as a snippet, whose further lines editors indent as the first one, and without stops, as it is to stand. */
export interface Written {
  readonly snippet: string;
  readonly plain: string;
}

export interface Writing {
  readonly language: "json" | "yaml";
  readonly style: "flow" | "block";
  /** The quote that is typed already, of the text that is written first. */
  readonly quote: "" | '"' | "'";
  readonly page: CursorPage;
}

/** A key, and its value unless that is there. */
export function writeKey(key: string, value: Template | undefined, writing: Writing, indent: string): Written {
  const word = same(keyWord(key, writing));
  if (value === undefined) return word;
  return joined(word, same(writing.style === "block" ? ":" : ": "), behindColon(value, writing, indent));
}

function behindColon(value: Template, writing: Writing, indent: string): Written {
  const plain = { ...writing, quote: "" } as const;
  return remembered(value, plain, indent, "behind a colon", (writer) =>
    writing.style === "block" ? writer.afterColon(value, indent) : writer.inFlow(value, indent),
  );
}

export function writeValue(value: Template, writing: Writing, indent: string): Written {
  return remembered(value, writing, indent, "as a value", (writer) =>
    writing.style === "block" ? writer.asItem(value, indent) : writer.inFlow(value, indent),
  );
}

/** A whole document in brackets, with the last stop behind its last entry, where the next one will stand. */
export function writeDocument(value: ObjectTemplate, writing: Writing, indent: string): Written {
  return new Writer(writing).inFlow(value, indent, { snippet: "$0", plain: "" });
}

/** The entries of an object or the items of a list without what encloses them; behind the dash of the first item. */
export function writeContents(value: Template, writing: Writing, indent: string): Written {
  return remembered(value, { ...writing, quote: "" }, indent, "as contents", (writer) =>
    writer.contents(value, indent),
  );
}

/** What is written of a template is the same wherever lines begin and are indented alike. */
function remembered(
  value: Template,
  writing: Writing,
  indent: string,
  way: string,
  write: (writer: Writer) => Written,
): Written {
  if (value.type === "bare" || (value.type === "text" && way === "as a value")) return write(new Writer(writing));
  const layout = layoutOf(writing, indent, way);
  const last = written.get(value);
  if (last?.layout === layout) return last.text;
  const text = write(new Writer(writing));
  written.set(value, { layout, text });
  return text;
}

/** Of each template what was written last. */
const written = new WeakMap<Template, { readonly layout: string; readonly text: Written }>();

function layoutOf({ language, style, quote, page }: Writing, indent: string, way: string): string {
  const { line, unit, multiline, indentedLists, eol } = page;
  const known = layouts.get(page) ?? [line, unit, multiline, indentedLists, eol].join("\0");
  layouts.set(page, known);
  return `${way} ${language} ${style} ${quote}${indent}\0${known}`;
}

const layouts = new WeakMap<CursorPage, string>();

/** A line break and what the next line begins with. */
export function newLine({ line, eol }: CursorPage, indent: string): Written {
  return { snippet: `\n${escaped(indent.slice(line.length))}`, plain: eol + indent };
}

export function same(text: string): Written {
  return { snippet: escaped(text), plain: text };
}

export function joined(...parts: readonly Written[]): Written {
  let snippet = "";
  let plain = "";
  for (const part of parts) {
    snippet += part.snippet;
    plain += part.plain;
  }
  return { snippet, plain };
}

/** It counts the stops. */
class Writer {
  private stops = 0;

  constructor(private readonly writing: Writing) {}

  /** Behind the colon of a key in block style. */
  afterColon(template: Template, indent: string): Written {
    const { page } = this.writing;
    if (template.type === "object") {
      const inner = indent + page.unit;
      if (template.entries.length > 0) return joined(newLine(page, inner), this.entries(template, inner));
      return { snippet: `${newLine(page, inner).snippet}$${this.next()}`, plain: "" };
    }
    if (template.type === "list" && template.items.length > 0) {
      const inner = page.indentedLists ? indent + page.unit : indent;
      return joined(newLine(page, inner), this.items(template, inner));
    }
    return joined(same(" "), this.asItem(template, indent));
  }

  /** Behind a dash, or behind the blank behind a colon, in block style. */
  asItem(template: Template, indent: string): Written {
    if (template.type === "object")
      return template.entries.length > 0 ? this.entries(template, indent) : this.empty("{", "}");
    if (template.type === "list")
      return template.items.length > 0 ? this.items(template, indent) : this.empty("[", "]");
    return this.scalar(template);
  }

  /** `last`: behind the last entry. */
  inFlow(template: Template, indent: string, last: Written = same("")): Written {
    const { page } = this.writing;
    if (template.type === "text" || template.type === "bare") return this.scalar(template);
    const [open, close] = template.type === "object" ? ["{", "}"] : ["[", "]"];
    const inner = indent + page.unit;
    const isSimple = template.type === "list" && template.items.every(({ type }) => type === "text" || type === "bare");
    const isFlat = !page.multiline || isSimple;
    const pad = isFlat ? same(template.type === "object" ? " " : "") : newLine(page, inner);
    const end = isFlat ? pad : newLine(page, indent);
    const parts = this.flowParts(template, isFlat ? indent : inner);
    if (parts.length === 0)
      return {
        snippet: `${escaped(open)}${pad.snippet}$${this.next()}${end.snippet}${escaped(close)}`,
        plain: open + close,
      };
    const between = isFlat ? same(", ") : joined(same(","), newLine(page, inner));
    const entries = parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
    return joined(same(open), pad, ...entries, last, end, same(close));
  }

  contents(template: Template, indent: string): Written {
    const { page, style } = this.writing;
    if (template.type === "text" || template.type === "bare") return this.scalar(template);
    if (style === "block")
      return template.type === "object" ? this.entries(template, indent) : this.itemsBehindDash(template, indent);
    const between = page.multiline ? joined(same(","), newLine(page, indent)) : same(", ");
    const parts = this.flowParts(template, indent);
    return joined(...parts.flatMap((part, index) => (index === 0 ? [part] : [between, part])));
  }

  private flowParts(template: ObjectTemplate | ListTemplate, indent: string): Written[] {
    if (template.type === "list") return template.items.map((item) => this.inFlow(item, indent));
    return template.entries.map(([key, value]) =>
      joined(same(`${keyWord(key, { ...this.writing, quote: "" })}: `), this.inFlow(value, indent)),
    );
  }

  private entries({ entries }: ObjectTemplate, indent: string): Written {
    const written = entries.map(([key, value]) =>
      joined(same(`${keyWord(key, { ...this.writing, quote: "" })}:`), this.afterColon(value, indent)),
    );
    const between = newLine(this.writing.page, indent);
    return joined(...written.flatMap((entry, index) => (index === 0 ? [entry] : [between, entry])));
  }

  private items(list: ListTemplate, indent: string): Written {
    return joined(same("- "), this.itemsBehindDash(list, `${indent}  `));
  }

  private itemsBehindDash({ items }: ListTemplate, indent: string): Written {
    const written = items.map((item) => this.behindDash(item, indent));
    const between = joined(newLine(this.writing.page, indent.slice(0, -2)), same("- "));
    return joined(...written.flatMap((item, index) => (index === 0 ? [item] : [between, item])));
  }

  private behindDash(item: Template, indent: string): Written {
    if (item.type !== "object" || item.entries.length > 0) return this.asItem(item, indent);
    return { snippet: `$${this.next()}`, plain: "{}" };
  }

  private empty(open: string, close: string): Written {
    return { snippet: `${escaped(open)}$${this.next()}${escaped(close)}`, plain: open + close };
  }

  private scalar(template: TextTemplate | BareTemplate): Written {
    if (template.type === "bare") return this.part(template.stop, (written) => written);
    const { quotes, encode } = quotesOf(template, this.writing);
    const parts = template.parts.map((part) => this.part(part, encode));
    const written = joined(same(quotes), ...parts, same(quotes));
    return written.plain === "" ? { ...written, plain: '""' } : written;
  }

  private part(part: string | Stop, encode: (written: string) => string): Written {
    if (typeof part === "string") return same(encode(part));
    const { suggested, choices } = part;
    const plain = encode(suggested);
    const stop = this.next();
    if (choices !== undefined)
      return { snippet: `\${${stop}|${choices.map((one) => choiceText(encode(one))).join(",")}|}`, plain };
    return { snippet: plain === "" ? `$${stop}` : `\${${stop}:${escaped(plain)}}`, plain };
  }

  private next(): number {
    this.stops++;
    return this.stops;
  }
}

function keyWord(key: string, { language, style, quote }: Writing): string {
  if (language === "json") return JSON.stringify(key);
  const quotes = quote === '"' ? "double" : quote === "'" ? "single" : "plain";
  return scalarText(key, { yaml: true, flow: style === "flow", quotes, fallback: "double" });
}

interface Quoting {
  readonly quotes: "" | '"' | "'";
  readonly encode: (written: string) => string;
}

function quotesOf(template: TextTemplate, { language, style, quote }: Writing): Quoting {
  const whole = template.parts.map((part) => (typeof part === "string" ? part : part.suggested)).join("");
  const all = [whole, ...template.parts.flatMap((part) => (typeof part === "string" ? [] : (part.choices ?? [])))];
  const isPlain = template.quoted !== true && all.every((one) => one === "" || isPlainSafe(one, style === "flow"));
  if (language === "yaml" && quote === "" && isPlain) return { quotes: "", encode: (written) => written };
  if (quote === "'") return { quotes: "'", encode: (written) => written.replaceAll("'", "''") };
  return { quotes: '"', encode: (written) => JSON.stringify(written).slice(1, -1) };
}

/** `$`, `}` and `\` mean something in a snippet. */
function escaped(text: string): string {
  return MEANT.test(text) ? text.replace(/[$}\\]/g, "\\$&") : text;
}

const MEANT = /[$}\\]/;

/** In a list of choices commas and bars mean something, too. */
function choiceText(text: string): string {
  return text.replace(/[$}\\,|]/g, "\\$&");
}
