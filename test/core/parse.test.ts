// One tree for JSON and YAML: values, ranges, and what is said of broken text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, linesOf } from "../../server/src/core/base/text.js";
import { type Language, type Node, nodeAt, pathOf, pointerOf, walk } from "../../server/src/core/parse/doc.js";
import { languageOf, parse } from "../../server/src/core/parse/parse.js";

/** The tree as plain data; unknown values as `?text`, missing ones as `<missing>`. */
function plain(node: Node): unknown {
  if (node.type === "object")
    return Object.fromEntries(node.properties.map(({ key, value }) => [key.value, plain(value)]));
  if (node.type === "array") return node.items.map(plain);
  if (node.type === "unknown") return `?${node.value}`;
  return node.type === "missing" ? "<missing>" : node.value;
}

interface Case {
  readonly text: string;
  readonly language?: Language;
  readonly values: readonly unknown[];
  /** `rule@text under the range`. */
  readonly problems?: readonly string[];
  readonly comments?: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  scalars: {
    text: '{ "a": 1.5, "b": "x\\n", "c": [true, false, null] }',
    values: [{ a: 1.5, b: "x\n", c: [true, false, null] }],
  },
  empty: { text: " ", values: [] },
  "a byte order mark": { text: '\ufeff{ "a": 1 }', values: [{ a: 1 }] },
  "trailing commas": {
    text: '{ "a": [1, 2,], }',
    values: [{ a: [1, 2] }],
    problems: ["syntax/trailing-comma@,", "syntax/trailing-comma@,"],
  },
  "trailing commas in jsonc": { text: '{ "a": [1,], }', language: "jsonc", values: [{ a: [1] }] },
  comments: {
    text: '{ // one\n "a": /* two */ 1 }',
    values: [{ a: 1 }],
    problems: ["syntax/comment@// one"],
    comments: [" one", " two "],
  },
  "a key half typed": {
    text: '{ "family": "x",\n "cp"\n "memory": "1" }',
    values: [{ family: "x", cp: "<missing>", memory: "1" }],
    problems: ['syntax/json@"cp"'],
  },
  "a value half typed": {
    text: '{ "cpu": , "memory": "1" }',
    values: [{ cpu: "<missing>", memory: "1" }],
    problems: ["syntax/json@ "],
  },
  "a number that begins with a zero": {
    text: '{ "a": 08080, "b": [-007.5, 0], "c": 00 }',
    values: [{ a: 8080, b: [-7.5, 0], c: 0 }],
    problems: ["syntax/json@08080", "syntax/json@-007.5", "syntax/json@00"],
  },
  "a comma forgotten": { text: '{ "a": 1\n "b": 2 }', values: [{ a: 1, b: 2 }], problems: ["syntax/json@1"] },
  "a comma too many": { text: '{ "a": 1,, "b": 2 }', values: [{ a: 1, b: 2 }], problems: ["syntax/json@,"] },
  "a colon without a key": { text: '{ : 1, "a": 2 }', values: [{ a: 2 }], problems: ["syntax/json@:"] },
  "brackets not closed": { text: '{ "a": [1, { "b": 2', values: [{ a: [1, { b: 2 }] }], problems: ["syntax/json@{"] },
  "the wrong bracket": {
    text: '{ "a": [1, 2} }',
    values: [{ a: [1, 2] }],
    problems: ["syntax/json@}", "syntax/json@}"],
  },
  "two values": { text: "{} {}", values: [{}], problems: ["syntax/json@{"] },
  "keys without quotes": {
    text: "{ a: 'b' }",
    values: [{ a: "?'b'" }],
    problems: ["syntax/json@a", "syntax/json@'b'"],
  },
  "a text not closed": {
    text: '{ "fam',
    values: [{ fam: "<missing>" }],
    problems: ['syntax/json@"fam', "syntax/json@{"],
  },
  "a quote forgotten at the end of a line": {
    text: '{ "a": "x,\n "b": ["y\n], "c": "z\n}',
    values: [{ a: "x", b: ["y"], c: "z" }],
    problems: ['syntax/json@"x', 'syntax/json@"y', 'syntax/json@"z'],
  },
  "a quote forgotten in front": {
    text: '{ a": "x", "b": y", "c": [1"] }',
    values: [{ a: "x", b: "y", c: ["1"] }],
    problems: ['syntax/json@a"', 'syntax/json@y"', 'syntax/json@1"'],
  },
  "words of other languages": {
    text: '{ "a": True, "b": FALSE, "c": None }',
    values: [{ a: true, b: false, c: null }],
    problems: ["syntax/json@True", "syntax/json@FALSE", "syntax/json@None"],
  },
  "no colon but an equals sign": {
    text: '{ "a" = "x", "b" => 1 }',
    values: [{ a: "x", b: 1 }],
    problems: ["syntax/json@=", "syntax/json@=>"],
  },
  "the bracket of a list forgotten": {
    text: '{ "a": [{ "b": 1 }, { "b": 2 },\n "c": [3], "d": 4 }',
    values: [{ a: [{ b: 1 }, { b: 2 }], c: [3], d: 4 }],
    problems: ["syntax/json@["],
  },
  "a key twice": {
    text: '{ "a": 1, "a": 2, "_note": 1, "_note": 2 }',
    values: [{ a: 2, _note: 2 }],
    problems: ['syntax/duplicate-key@"a"'],
  },
  "placeholders without quotes": {
    text: '{ "a": {{ x }}, "b": $X, "c": ${var.y}, "d": <Z>, "e": %Q%, "f": $(r), "g": @@s@@, "h": __T__ }',
    values: [{ a: "?{{ x }}", b: "?$X", c: "?${var.y}", d: "?<Z>", e: "?%Q%", f: "?$(r)", g: "?@@s@@", h: "?__T__" }],
  },
  "quotes inside a placeholder": { text: '{ "a": "{{ env "X" }}", "b": 1 }', values: [{ a: '{{ env "X" }}', b: 1 }] },
  "a placeholder among keys": { text: '{ "a": 1, ${more}, "b": 2 }', values: [{ a: 1, b: 2 }] },
  "a placeholder among keys, without a comma": { text: '{ "a": 1, $$X$$ "b": 2 }', values: [{ a: 1, b: 2 }] },
  "directives in a template": {
    text: '[{{#each xs}}{ "a": 1 },{{/each}} { "b": 2 {% if c %}, "d": 3 {% endif %}}]',
    values: [[{ a: 1 }, { b: 2, d: 3 }]],
  },
  "YAML documents": {
    text: "a: 1\n---\n# only a comment\n---\nb: [x, {c: d}]\n",
    language: "yaml",
    values: [{ a: 1 }, { b: ["x", { c: "d" }] }],
    comments: [" only a comment"],
  },
  "YAML comments": {
    text: 'a: "#no" # yes\nb: |\n  # text\nc: x#no\n',
    language: "yaml",
    values: [{ a: "#no", b: "# text\n", c: "x#no" }],
    comments: [" yes"],
  },
  "YAML aliases and merge keys": {
    text: "base: &b { k: 1, l: 2 }\nuse: *b\nmore:\n  <<: *b\n  l: 3\n",
    language: "yaml",
    values: [{ base: { k: 1, l: 2 }, use: { k: 1, l: 2 }, more: { l: 3, k: 1 } }],
  },
  "YAML placeholders": {
    text: "cpu: {{ x }}\nname: a-{{ y }}\nz: !Ref Foo\nq: ${A}\nlist: [${B}, @@C@@]\np: %D%\n",
    language: "yaml",
    values: [{ cpu: "?{{ x }}", name: "a-{{ y }}", z: "?Foo", q: "?${A}", list: ["?${B}", "?@@C@@"], p: "?%D%" }],
  },
  "YAML directives": { text: "a: 1\n{{- if b }}\nc: 2\n{{- end }}\n", language: "yaml", values: [{ a: 1, c: 2 }] },
  "YAML key without a value": { text: "a:\nb: 1\n", language: "yaml", values: [{ a: null, b: 1 }] },
  "YAML key twice": {
    text: "a: 1\na: 2\n",
    language: "yaml",
    values: [{ a: 2 }],
    problems: ["syntax/duplicate-key@a"],
  },
  "YAML tabs": {
    text: "a:\n\tb: 1\n",
    language: "yaml",
    values: [{ a: null, b: 1 }],
    problems: ["syntax/yaml@\t"],
  },
  "comments behind scalars that hold a hash": {
    text: `"a # b": "c # d" # one\ne: !Sub "f # g" # two\n`,
    language: "yaml",
    values: [{ "a # b": "c # d", e: '?"f # g"' }],
    comments: [" one", " two"],
  },
  "an alias that contains itself": { text: "a: &a [*a]\n", language: "yaml", values: [{ a: ["?undefined"] }] },
};

for (const [name, one] of Object.entries(CASES)) {
  test(`parse: ${name}`, () => {
    const source = parse(one.text, one.language ?? "json");
    assert.deepEqual(
      source.docs.map(({ root }) => plain(root)),
      one.values,
    );
    assert.deepEqual(
      source.problems.map(({ rule, start, end }) => `${rule}@${one.text.slice(start, end)}`),
      one.problems ?? [],
    );
    if (one.comments !== undefined)
      assert.deepEqual(
        source.comments.map(({ text }) => text),
        one.comments,
      );
  });
}

const REPAIRS: Readonly<Record<string, readonly [string, string]>> = {
  "a forgotten comma": ['{ "a": 1\n "b": 2 }', '{ "a": 1,\n "b": 2 }'],
  "a comma too many": ['{ "a": 1,, "b": 2 }', '{ "a": 1, "b": 2 }'],
  "quotes around words": ["{ a: 'b', c: yes }", '{ "a": "b", "c": "yes" }'],
  "forgotten quotes": ['{ "a": "x,\n b": "y",\n "c": z" }', '{ "a": "x",\n "b": "y",\n "c": "z" }'],
  "words of other languages": ['{ "a": True, "b" = None }', '{ "a": true, "b" : null }'],
  "trailing commas": ['{ "a": [1,], }', '{ "a": [1] }'],
};

for (const [name, [before, after]] of Object.entries(REPAIRS)) {
  test(`parse: the fix of ${name}`, () => {
    const edits = parse(before, "json").problems.flatMap(({ start, end, replacement }) =>
      replacement ? [{ start, end, text: replacement.text }] : [],
    );
    assert.equal(applyEdits(before, edits), after);
  });
}

test("parse: every node's range holds its text, and its path leads to it", () => {
  const text = '{ "a": { "b/c": [1, "two"] },\n  "d": null }';
  const { docs } = parse(text, "json");
  const root = (docs[0] as (typeof docs)[number]).root;
  walk(root, (node) => {
    if (!node.isKey) assert.equal(nodeAt(root, pathOf(node)), node);
    assert.deepEqual(JSON.parse(text.slice(node.start, node.end)), node.isKey ? node.value : plain(node));
  });
  assert.equal(pointerOf(["a", "b/c", 1]), "/a/b~1c/1");
});

test("parse: ten thousand levels are one problem and no crash", () => {
  for (const language of ["json", "yaml"] as const) {
    const { problems } = parse("[".repeat(10_000), language);
    assert.equal(problems.filter(({ rule }) => rule === "syntax/too-deep").length, 1, language);
    const maps = parse('{"a":'.repeat(10_000), language);
    assert.equal(maps.problems.filter(({ rule }) => rule === "syntax/too-deep").length, 1, language);
  }
});

test("parse: an alias bomb is one problem", () => {
  let text = "a: &a [x, x, x, x, x, x, x, x, x]\n";
  for (const [index, name] of [..."bcdefghij"].entries())
    text += `${name}: &${name} [${Array(9).fill(`*${"abcdefghij"[index]}`).join(", ")}]\n`;
  const { docs, problems } = parse(text, "yaml");
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ["syntax/alias-limit"],
  );
  let nodes = 0;
  walk((docs[0] as (typeof docs)[number]).root, () => nodes++);
  assert.ok(nodes < 100_000, `${nodes} nodes`);
});

const LANGUAGES: readonly (readonly [string, string, Language])[] = [
  ["a/taskdef.json", "", "json"],
  ["a/taskdef.jsonc", "", "jsonc"],
  ["a/.stowage.json", "", "jsonc"],
  ["a/taskdef.json.tpl", "", "json"],
  ["a/web.yml.j2", "", "yaml"],
  ["a/web.tpl", ' { "a": 1 }', "json"],
  ["untitled", "a: 1", "yaml"],
];

for (const [path, text, language] of LANGUAGES) {
  test(`languageOf: ${path}`, () => assert.equal(languageOf(path, text), language));
}

test("lines: offsets and positions go both ways over LF, CRLF and CR", () => {
  const text = "a\nbc\r\nd\re";
  const lines = linesOf(text);
  assert.deepEqual(
    ["a", "bc", "d", "e"],
    Array.from({ length: lines.count }, (_, line) => lines.lineText(line)),
  );
  for (let offset = 0; offset <= text.length; offset++) {
    const position = lines.positionAt(offset);
    assert.equal(lines.offsetAt(position), offset);
  }
  assert.deepEqual(lines.positionAt(99), { line: 3, column: 1 });
});
