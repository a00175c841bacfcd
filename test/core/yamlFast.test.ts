// Which documents the fast reader of YAML takes, and that it reads them as the `yaml` package does.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Node } from "../../server/src/core/parse/doc.js";
import { mask } from "../../server/src/core/parse/templates.js";
import { parseYaml, parseYamlThoroughly } from "../../server/src/core/parse/yaml.js";
import { createFastReader } from "../../server/src/core/parse/yamlFast.js";
import { treesOf } from "../support/trees.js";

const TAKEN: Readonly<Record<string, string>> = {
  maps: "a: 1\nb:\n  c: x\n  d:\n    e: y\nf: z\n",
  "an indented root": "  a: 1\n  b: 2\n",
  "no line end at the end": "a:\n  - b",
  lists: "a:\n  - 1\n  - b: 2\n    c: 3\n  -\n    d: 4\n  - - e\n    - f\n",
  "lists under their keys": "a:\n- b: 1\n  c:\n  - 2\n- 3\nd: 4\n",
  "a list alone": "- a\n- b\n",
  "a scalar alone": "hello\n",
  "nothing but a comment": "# c\n",
  "keys without a value": "a:\nb:   \nc: # c\nd:\n",
  "items without a value": "- \n-\n- # c\n- a:\n",
  numbers: "a: [0, -0, +1, 007, 1.5, .5, 1., 1e3, -1.5E-3, 0x1F, 0o17, 0o8, 12345678901234567890, 1_000, 1:30, 0b1]\n",
  "other constants":
    "a: [null, Null, NULL, ~, true, True, TRUE, false, .inf, -.Inf, +.INF, .nan, .NaN, nULL, tRUE, yes, -.nan]\n",
  "keys that mean something else": "1.0: a\n0x10: b\nnull: c\ntrue: d\n~: e\n-0: f\n'1.0': g\n",
  "plain scalars": 'a: b:c\nd: e#f\ng: h # i\nj: -k\nl: ?m\nn: :o\np: q\'s "r"\ns: t   \nu v: w x\n',
  "plain scalars over lines": "a: b\n  c\n\n  d\n\n\n   e\n  - f\ng: h\n",
  "single quotes": "a: 'b'\nc: 'd''e'\nf: 'g\n  h\n\n  i '\n'k': l\n'm' : n\n",
  "double quotes":
    'a: "b"\nc: "\\n\\t\\x41\\u00e9\\U0001F600\\/\\" \\\\"\nd: "e \\\n  f\n  g\n\n  h"\n"i": j\n"\\u006b": l\n',
  "block scalars":
    "a: |\n  b\n   c\n\n  d\n\ne: >-\n  f\n  g\n\n  h\n   i\n  j\n\nk: |+\n  l\n\n\nm: |2-\n   n\n  o\np: >+ # c\n  q\n",
  "a block scalar without a line end": "a: |\n  b",
  "a block scalar without lines": "a: |\nb: >-\n",
  "block scalars in lists": "- |\n  a\n- b: |\n    c\n  d: e\n",
  "flow style": "a: [b, 'c', \"d\", [e], {f: g}, ]\nh: {i: j, \"k\":l, 'm' : [n], o: , p: 1}\nq: []\nr: {}\n",
  "flow style over lines": "a: [\n  b, # c\n  d\n]\ne: {\n    f: g,\n\n    h:\n      i\n  }\n",
  JSON: '{"a": [1, {"b": null}], "c": "d"}\n',
  comments: "# a\nb: c # d\n# e\nf:\n  # g\n  h: i#j\n    # k\n  l: m\n# n\n- o\n".replace("- o\n", ""),
  "the marks of a document": "# a\n---\nb: c\n...\n# d\n",
  "Windows line ends": "a: b\r\nc:\r\n  - d\r\n\r\n  - |\r\n    e\r\n    f\r\n  - 'g\r\n    h'\r\ni: j\r\n  k\r\n",
  "a byte order mark": "\ufeffa: b\n",
  placeholders: "a: ${b}\nc: x-${d#e}\n${f}: g\nh: [${i}, '${j}']\nk: |\n  ${l}\n",
  "a directive of a template": "a: 1\n{{ if b }}\nc: 2\n{{ end }}\n",
  "a key twice": "a: 1\nb: {c: 1, c: 2}\na: 3\n",
};

const LEFT: Readonly<Record<string, string>> = {
  anchors: "a: &b c\n",
  aliases: "a: &b c\nd: *b\n",
  tags: "a: !!str 1\n",
  "merge keys": "<<: {a: b}\n",
  "explicit keys": "? a\n: b\n",
  "no key": ": a\n",
  directives: "%YAML 1.2\n---\na: b\n",
  "text behind the mark": "--- a\n",
  tabs: "a:\n\tb: c\n",
  "a tab behind a colon": "a:\tb\n",
  "a single carriage return": "a: b\rc: d\n",
  "a key alone": "a: b\nc\n",
  "a key over lines": "a\n b: c\n",
  "two colons": "a: b: c\n",
  "an item behind a key": "a: - b\n",
  "wrong indentation": "a:\n    b: c\n  d: e\n",
  "text behind a quote": "a: 'b' c\n",
  "a comment without a blank": "a: 'b'#c\n",
  "a quote that is open": "a: 'b\nc: d\n",
  "an escape that is none": 'a: "\\q"\n',
  "a bracket that is open": "a: [b\nc: d\n",
  "a comma too many": "a: [b,, c]\n",
  "a pair in a list": "a: [b: c]\n",
  "keys without a colon": "a: {b, c: d}\n",
  "reserved characters": "a: @b\n",
  "two documents in a row": "a: b\n...\nc: d\n",
};

for (const [name, text] of Object.entries(TAKEN))
  test(`read fast: ${name}`, () => {
    assert.ok(isTaken(text), "taken");
    assert.deepEqual(treesOf(parseYaml(text)), treesOf(parseYamlThoroughly(text)));
  });

for (const [name, text] of Object.entries(LEFT))
  test(`left to the package: ${name}`, () => {
    assert.ok(!isTaken(text), "left");
    assert.deepEqual(treesOf(parseYaml(text)), treesOf(parseYamlThoroughly(text)));
  });

test("every document by itself: what is wrong in one hurts no other", () => {
  const text = "a: 1\n---\nb: 'open\n---\nc: &x 2\nd: *x\n---\ne: [\n---\n# nothing\n---\nf: 3\n";
  const { docs, problems } = parseYaml(text);
  const roots = docs.map(({ index, root }) => [index, root.properties.map(({ name }) => name)]);
  assert.deepEqual(roots, [
    [0, ["a"]],
    [1, ["b"]],
    [2, ["c", "d"]],
    [3, ["e"]],
    [4, ["f"]],
  ]);
  assert.deepEqual(
    problems.map(({ start }) => start),
    [17, 45],
  );
});

test("directives count for the document behind them", () => {
  const text = "a: 1\n...\n%TAG ! tag:x,2000:\n---\nb: !c 2\n";
  assert.deepEqual(treesOf(parseYaml(text)), treesOf(parseYamlThoroughly(text)));
});

test("too deep in one document, nothing of the text is used", () => {
  const { docs, problems, comments } = parseYaml(`a: 1 # b\n---\n${"[".repeat(300)}${"]".repeat(300)}\n`);
  assert.deepEqual([docs.length, comments.length, problems.map(({ rule }) => rule)], [0, 1, ["syntax/too-deep"]]);
});

function isTaken(text: string): boolean {
  const { text: masked, ranges } = mask(text);
  return createFastReader({ text, ranges, base: 0 }, masked).read(0, text.length) !== undefined;
}

const LOOSE: Readonly<Record<string, readonly [text: string, value: unknown]>> = {
  "a text in brackets that ends under its key": [
    'a:\n  args: ["\n    cd x &&\n    y\n  "]\n  b: 1\n',
    { a: { args: [" cd x && y "], b: 1 } },
  ],
  "tabs in brackets": ['a:\n- {\n\t\t"b":\t"c",\n\t\t"d": [1,\t2]\n\t}\n- e\n', { a: [{ b: "c", d: [1, 2] }, "e"] }],
  "items under their key": ['a:\n  b: ["x",\n  "y"\n  ]\n', { a: { b: ["x", "y"] } }],
};

for (const [name, [text, value]] of Object.entries(LOOSE))
  test(`YAML: as the readers of Kubernetes and AWS take it: ${name}`, () => {
    const { docs, problems } = parseYaml(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(plainOf(docs[0]?.root), value);
  });

test("YAML: an open bracket is no such case", () => {
  const { problems } = parseYaml("a:\n  b: [x,\n  c: 1\nd: 2\n");
  assert.ok(problems.some(({ rule }) => rule === "syntax/yaml"));
});

function plainOf(node: Node | undefined): unknown {
  if (node?.type === "object")
    return Object.fromEntries(node.properties.map(({ name, value }) => [name, plainOf(value)]));
  return node?.type === "array" ? node.items.map(plainOf) : node?.value;
}
