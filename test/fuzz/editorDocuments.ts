// Random documents as people write them (comments everywhere, all the styles YAML has) and random operations on them.
// Every choice is a throw of dice from one list, so that a failing case shrinks to a short one.
import fc from "fast-check";
import type { Value } from "../../server/src/core/edit/editor.js";
import type { Language } from "../../server/src/core/parse/doc.js";

/** An operation on the node that `pick` chooses among those it fits. */
export interface Operation {
  readonly kind: "set" | "put" | "append" | "remove" | "rename";
  readonly pick: number;
  readonly key: string;
  /** Which key to put behind; odd: remove by the key node. */
  readonly after: number;
  readonly value: Value;
}

export function documents(language: Language): fc.Arbitrary<string> {
  return fc.array(fc.nat(99), { minLength: 20, maxLength: 160, size: "max" }).map((throws) => {
    const writer = new Writer(throws, language === "yaml");
    const text = language === "yaml" ? writer.yamlText() : writer.jsonText();
    return writer.roll(5) === 4 ? text.replaceAll("\n", "\r\n") : text;
  });
}

export function operations(): fc.Arbitrary<Operation[]> {
  const operation = fc.record({
    kind: fc.constantFrom("set", "put", "append", "remove", "remove", "rename"),
    pick: fc.nat(40),
    key: fc.constantFrom("a", "b", "c", "name", "image", "yes", "x y", "k: 1", "12", "#"),
    after: fc.nat(5),
    value: fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        { weight: 4, arbitrary: fc.constantFrom<Value>(...SCALARS) },
        { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
        {
          weight: 1,
          arbitrary: fc.dictionary(fc.constantFrom("p", "q", "on", "r s"), tie("value"), {
            maxKeys: 3,
            noNullPrototype: true,
          }),
        },
      ),
    })).value,
  });
  return fc.array(operation as fc.Arbitrary<Operation>, { minLength: 1, maxLength: 6 });
}

const SCALARS: readonly Value[] = [
  ...[
    "plain",
    "two words",
    "",
    "yes",
    "Off",
    "0755",
    "1e3",
    "1_000",
    "0o17",
    "0x1F",
    "1:30",
    ".5",
    ".inf",
    "2001-12-14",
  ],
  ...["null", "~", " lead", "trail ", "a: b", "a:", "a #b", "#a", "- a", "-", "--flag", "? a", ": a", "*a", "&a", "!a"],
  ...["[a", "{a", "a, b", "a]", "it's", 'say "no"', "'", "|", "> a", "@a", "`a", "%a", "<<", "=", "---", "a\\b"],
  ...[
    "two\nlines",
    "two\nlines\n",
    "\n",
    " a\nb",
    "a\n\nb",
    "a\n\n",
    "tab\there",
    "\u2028",
    "\u00a0",
    "\ud83d\ude00",
    "\u0007",
  ],
  ...[0, 1, 256, -1.5, 1e21, true, false, null],
];

/** Writes one document. It guards the dice, the numbers of the comments and the keys that are used up. */
class Writer {
  private next = 0;
  private remarks = 0;

  constructor(
    private readonly throws: readonly number[],
    private readonly yaml: boolean,
  ) {}

  /** A number below `sides`; 0 when the dice are used up. */
  roll(sides: number): number {
    return (this.throws[this.next++] ?? 0) % sides;
  }

  jsonText(): string {
    const unit = ["  ", "    ", "\t"][this.roll(3)] as string;
    return `${this.remarkLines("")}${this.flow("", unit, 3, this.roll(2) === 0)}${this.lineRemark()}\n`;
  }

  yamlText(): string {
    const lead = this.remarkLines("") + (this.roll(4) === 3 ? `---${this.lineRemark()}\n` : "");
    const body = this.roll(4) === 3 ? this.list("", 3) : this.map("", 3);
    const end =
      this.roll(4) === 3 ? `\n...${this.lineRemark()}\n---\nother: document\n` : this.roll(3) === 2 ? "" : "\n";
    return lead + body + end;
  }

  // JSON and YAML's flow style

  private flow(indent: string, unit: string, depth: number, spread: boolean): string {
    const isList = this.roll(2) === 1;
    const [open, close] = isList ? "[]" : "{}";
    const inner = indent + unit;
    const names = this.names(this.roll(4));
    const lines: string[] = [];
    names.forEach((name, i) => {
      const last = i === names.length - 1;
      const value = this.flowValue(inner, unit, depth - 1, spread);
      const entry = isList
        ? value
        : `${this.flowKey(name)}:${this.roll(6) === 5 && !this.yaml ? "" : " "}${this.blockRemark()}${value}`;
      const comma = last && (this.roll(4) !== 3 || names.length === 0) ? "" : ",";
      if (!spread) lines.push(`${entry}${this.blockRemark()}${comma}`);
      else lines.push(`${this.remarkLines(inner)}${inner}${entry}${comma}${this.lineRemark()}`);
    });
    if (!spread) {
      const pad = this.roll(3) === 2 ? " " : "";
      return `${open}${pad}${this.blockRemark()}${lines.join(" ")}${pad}${close}`;
    }
    if (lines.length === 0 && this.roll(2) === 0) return `${open}${close}`;
    return `${open}${this.lineRemark()}\n${[...lines, ""].join("\n")}${this.remarkLines(inner)}${indent}${close}`;
  }

  private flowValue(indent: string, unit: string, depth: number, spread: boolean): string {
    if (depth <= 0 || this.roll(2) === 0) return this.flowScalar();
    return this.flow(indent, unit, depth, spread && this.roll(3) !== 2);
  }

  private flowKey(name: string): string {
    return this.yaml ? ([name, `"${name}"`, `'${name}'`][this.roll(3)] as string) : `"${name}"`;
  }

  private flowScalar(): string {
    const json = ["1", '"text"', "true", "null", '"12"', "-2.5", '"a # b"', '"/* no */"'];
    return this.yaml ? this.plainScalar([...json, "word", "'it''s'"]) : this.plainScalar(json);
  }

  private plainScalar(scalars: readonly string[]): string {
    return scalars[this.roll(scalars.length)] as string;
  }

  // YAML's block style. All end without a line break.

  private map(indent: string, depth: number): string {
    return this.names(1 + this.roll(3))
      .map((name) => {
        const quotes = ["", "", "", '"', "'"][this.roll(5)] as string;
        return `${quotes}${name}${quotes}:${this.valueAfter(indent, depth - 1, true)}`;
      })
      .reduce((text, entry) => `${text}\n${this.blank()}${this.remarkLines(indent)}${indent}${entry}`);
  }

  private list(indent: string, depth: number): string {
    return Array.from({ length: 1 + this.roll(3) }, () => `-${this.valueAfter(indent, depth - 1, false)}`).reduce(
      (text, entry) => `${text}\n${this.remarkLines(indent)}${indent}${entry}`,
    );
  }

  /** What follows a colon or a dash. */
  private valueAfter(indent: string, depth: number, key: boolean): string {
    const kind = depth <= 0 ? this.roll(4) : this.roll(9);
    const inner = `${indent}${["  ", "    "][this.roll(2)]}`;
    switch (kind) {
      case 0:
      case 1:
        return ` ${this.plainScalar(["1", "word", '"text"', "true", "~", "'12'", "a#b", '"a # b"', "two words", "!!str 5"])}${this.lineRemark()}`;
      case 2:
        return this.lineRemark();
      case 3:
        return this.blockScalar(inner);
      case 4:
        return ` ${this.flow(indent, "  ", 2, false)}${this.lineRemark()}`;
      case 5:
        return ` ${this.flow(inner, "  ", 2, true)}${this.lineRemark()}`;
      case 6:
        if (!key && this.roll(2) === 0) return ` ${this.list(`${indent}  `, depth)}`;
        return `${this.lineRemark()}\n${this.deepList(indent, inner, depth, key)}`;
      default:
        if (!key && this.roll(4) !== 0) return ` ${this.map(`${indent}  `, depth)}`;
        return `${this.lineRemark()}\n${this.remarkLines(inner)}${inner}${this.map(inner, depth)}${this.tail(inner)}`;
    }
  }

  private deepList(indent: string, inner: string, depth: number, key: boolean): string {
    const flat = key && this.roll(2) === 0;
    const column = flat ? indent : inner;
    return `${this.remarkLines(column)}${column}${this.list(column, depth)}`;
  }

  private blockScalar(inner: string): string {
    const mark = ["|", "|-", "|+", ">", ">-"][this.roll(5)] as string;
    const blank = this.roll(3) === 2 ? "\n" : "";
    return ` ${mark}${this.lineRemark()}\n${inner}first # no remark\n${blank}${inner}second${blank}`;
  }

  // Comments

  private names(count: number): readonly string[] {
    const names = ["d", "e", "f", "g"];
    return names.slice(0, count);
  }

  private blank(): string {
    return this.roll(6) === 5 ? "\n" : "";
  }

  private tail(indent: string): string {
    return this.roll(5) === 4 ? `\n${indent}# ${this.remark()}` : "";
  }

  private lineRemark(): string {
    return this.roll(3) === 2 ? ` ${this.yaml ? "#" : "//"} ${this.remark()}` : "";
  }

  private blockRemark(): string {
    return !this.yaml && this.roll(5) === 4 ? ` /* ${this.remark()} */ ` : "";
  }

  private remarkLines(indent: string): string {
    const count = Math.max(0, this.roll(6) - 3);
    return Array.from({ length: count }, () => `${indent}${this.yaml ? "#" : "//"} ${this.remark()}\n`).join("");
  }

  private remark(): string {
    return `remark${this.remarks++}`;
  }
}
