// Random manifests in the styles that people write them in, and random damage to them. Every choice is a throw of dice
// from one list, so that a failing case shrinks to a short one.
import fc from "fast-check";

/** Texts of one to four documents. */
export function manifests(): fc.Arbitrary<string> {
  return fc.array(fc.nat(999), { minLength: 10, maxLength: 120, size: "max" }).map((throws) => {
    const writer = new Writer(throws);
    const text = writer.text();
    return writer.roll(6) === 5 ? text.replaceAll("\n", "\r\n") : text;
  });
}

/** `at`, `remove`: where, and how many characters, as parts of what there is. */
export interface Spoil {
  readonly at: number;
  readonly remove: number;
  readonly scrap: string;
}

export function spoils(): fc.Arbitrary<readonly Spoil[]> {
  const spoil = fc.record({
    at: fc.nat(),
    remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(9)),
    scrap: fc.constantFrom(...SCRAPS),
  });
  return fc.array(spoil, { minLength: 1, maxLength: 3 });
}

export function spoiled(text: string, edits: readonly Spoil[]): string {
  return edits.reduce((before, { at, remove, scrap }) => {
    const place = at % (before.length + 1);
    return before.slice(0, place) + scrap + before.slice(place + remove);
  }, text);
}

const SCRAPS = [
  ...[
    "",
    "\n",
    "\n\n",
    " ",
    "  ",
    "\n  ",
    "\n    ",
    ":",
    ": ",
    "- ",
    "\n- ",
    "#",
    " #",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ", ",
    "|",
    ">-\n",
  ],
  ...[
    "\t",
    "&a ",
    "*a",
    "!x ",
    "---\n",
    "\n---\n",
    "\n...\n",
    "? ",
    "\r",
    "\r\n",
    "x",
    "0",
    "~",
    "<<: ",
    "\\",
    "${X}",
    "{{ x }}",
    "é",
  ],
];

const SCALARS = [
  ...[
    "a",
    "two words",
    "1",
    "-1.5",
    "0x1F",
    "1e3",
    "~",
    "true",
    "yes",
    "a:b",
    "a#b",
    "-x",
    "25%",
    "*.b".slice(1),
    "",
    "0755",
  ],
  ...[
    "'q'",
    "'it''s'",
    "''",
    '"d"',
    '"\\n\\u0041"',
    '""',
    "a # remark",
    "'#' # remark",
    "[]",
    "{}",
    "[a, 'b', {c: d}]",
  ],
  ...[
    '{a: b, "c":1, d: , e: [f]}',
    "a\n  b",
    "'a\n\n  b '",
    '"a \\\n  b\n  c"',
    "[a,\n  b, # remark\n  c]",
    "{\n    a: b\n  }",
  ],
];

const BLOCKS = ["|", "|-", "|+", ">", ">-", ">+", "| # remark", "|2"];

const KEYS = ["name", "image", "a b", "'q'", '"d"', "app.kubernetes.io/name", "1", "null", "name", "x:y", "on "];

class Writer {
  private next = 0;

  constructor(private readonly throws: readonly number[]) {}

  /** A number below `sides`; 0 when the dice are used up. */
  roll(sides: number): number {
    return (this.throws[this.next++] ?? 0) % sides;
  }

  text(): string {
    let text = this.roll(4) === 3 ? "# remark\n\n" : "";
    if (this.roll(3) === 2) text += "---\n";
    for (let i = this.roll(4); i >= 0; i--) {
      text += this.roll(5) === 4 ? this.list("", 3) : this.map("", 3);
      if (i > 0) text += this.pick(["---\n", "--- # remark\n", "...\n---\n", "---\n# remark\n"]);
    }
    return this.roll(5) === 4 ? text.trimEnd() : text;
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.roll(items.length)] as Item;
  }

  private map(indent: string, depth: number): string {
    let text = "";
    for (let i = this.roll(4); i >= 0; i--)
      text += `${this.gap(indent)}${indent}${this.pick(KEYS)}:${this.value(indent, depth)}`;
    return text;
  }

  private list(indent: string, depth: number): string {
    let text = "";
    for (let i = this.roll(3); i >= 0; i--) text += `${this.gap(indent)}${indent}-${this.item(indent, depth)}`;
    return text;
  }

  /** Behind a dash: a map or a list on its line, or what may stand behind a key. */
  private item(indent: string, depth: number): string {
    const how = this.roll(4);
    if (depth === 0 || how < 2) return this.value(indent, depth);
    const inner = `${indent}  `;
    const text = how === 2 ? this.map(inner, depth - 1) : this.list(inner, depth - 1);
    return text.startsWith(inner) ? ` ${text.slice(inner.length)}` : `\n${text}`;
  }

  /** Behind a key's colon, on its line or below. */
  private value(indent: string, depth: number): string {
    const how = this.roll(8);
    if (how < 4 || depth === 0) return ` ${this.pick(SCALARS).replaceAll("\n", `\n${indent}`)}\n`;
    const inner = indent + this.pick(["  ", "    ", "  "]);
    if (how === 4) return ` ${this.pick(BLOCKS)}\n${this.lines(inner)}`;
    if (how === 5) return this.pick(["\n", " \n", " # remark\n"]);
    if (how === 6) return `\n${this.list(this.roll(2) === 1 ? indent : inner, depth - 1)}`;
    return `${this.pick(["", "  # remark"])}\n${this.map(inner, depth - 1)}`;
  }

  private lines(indent: string): string {
    const lines = ["first", "second: # no remark", "  deeper", "", "\ttabbed", "- x"];
    let text = `${indent}${this.pick(["first", "#!/bin/sh", "- x"])}\n`;
    for (let i = this.roll(4); i > 0; i--) {
      const line = this.pick(lines);
      text += line === "" ? "\n" : `${indent}${line}\n`;
    }
    return text + this.pick(["", "", "\n", "\n\n"]);
  }

  private gap(indent: string): string {
    return this.roll(6) === 5
      ? this.pick(["\n", `${indent}# remark\n`, "# remark\n", `${indent}   # remark\n`, "  \n"])
      : "";
  }
}
