// Items appended, keys renamed, and operations that meet in one call.
import { editorTest } from "../support/editorTable.js";

editorTest("append", {
  "to a list on lines": [
    "jsonc",
    "[\n  1, // one\n  2 // two\n]",
    (e, { at }) => e.append(at(""), 3),
    "[\n  1, // one\n  2, // two\n  3\n]",
  ],
  "to a list on one line": [
    "jsonc",
    '{"a": ["x", "y"]}',
    (e, { at }) => e.append(at("/a"), "z"),
    '{"a": ["x", "y", "z"]}',
  ],
  "to []": [
    "jsonc",
    '{\n  "a": [],\n  "b": []\n}',
    (e, { at }) => {
      e.append(at("/a"), "x");
      e.append(at("/a"), "y");
      e.append(at("/b"), { c: 1 });
    },
    '{\n  "a": ["x", "y"],\n  "b": [\n    {\n      "c": 1\n    }\n  ]\n}',
  ],
  "the same value only once": [
    "jsonc",
    "[1]",
    (e, { at }) => {
      e.append(at(""), 2);
      e.append(at(""), 2);
    },
    "[1, 2]",
  ],
  "to a YAML list": [
    "yaml",
    "a:\n  - x # one\n  - y # two\nb: 1",
    (e, { at }) => {
      e.append(at("/a"), "z");
      e.append(at("/a"), { c: 1, d: 2 });
    },
    "a:\n  - x # one\n  - y # two\n  - z\n  - c: 1\n    d: 2\nb: 1",
  ],
  "to a list inside a list": [
    "yaml",
    "- - 1\n  - 2\n- 3",
    (e, { at }) => {
      e.append(at("/0"), 9);
      e.append(at(""), 8);
    },
    "- - 1\n  - 2\n  - 9\n- 3\n- 8",
  ],
  "to [] in YAML": ["yaml", "a: [] # one\nb: 1", (e, { at }) => e.append(at("/a"), "x"), "a: # one\n  - x\nb: 1"],
  "to brackets in YAML": ["yaml", 'a: [x, "y"]', (e, { at }) => e.append(at("/a"), "true"), 'a: [x, "y", "true"]'],
  "to a key without a value": ["yaml", "a:\nb: 1", (e, { at }) => e.append(at("/a"), { c: 1 }), "a:\n  - c: 1\nb: 1"],
});

editorTest("rename", {
  "a key in JSON": ["jsonc", '{ "a": 1 }', (e, { at }) => e.rename(at("/a"), "b"), '{ "b": 1 }'],
  "a key in YAML, quotes kept": [
    "yaml",
    "a: 1\n\"b\": 2\n'c': 3",
    (e, { at, key }) => {
      e.rename(at("/a"), "x");
      e.rename(key("/b"), "y");
      e.rename(at("/c"), "z");
    },
    "x: 1\n\"y\": 2\n'z': 3",
  ],
  "a plain key that needs quotes": ["yaml", "a: 1", (e, { at }) => e.rename(at("/a"), "yes"), '"yes": 1'],
  "and set, and put behind it": [
    "yaml",
    "a: 1 # one\nb: 2",
    (e, { at }) => {
      e.rename(at("/a"), "x");
      e.set(at("/a"), 9);
      e.put(at(""), "c", 3, "x");
    },
    "x: 9 # one\nc: 3\nb: 2",
  ],
  "to the same: nothing": ["yaml", "a: 1", (e, { at }) => e.rename(at("/a"), "a")],
});

editorTest("compose", {
  "put behind a removed key: in its place": [
    "jsonc",
    '{\n  "a": 1, // one\n  "b": 2\n}',
    (e, { at }) => {
      e.remove(at("/a"));
      e.put(at(""), "c", 3, "a");
    },
    '{\n  "c": 3, // one\n  "b": 2\n}',
  ],
  "put behind a removed key in YAML: in its place": [
    "yaml",
    "- name: x # one\n  image: y",
    (e, { at }) => {
      e.remove(at("/0/name"));
      e.put(at("/0"), "id", "z", "name");
    },
    "- id: z # one\n  image: y",
  ],
  "remove the last and append: in its place": [
    "yaml",
    "a:\n  - x # one\n  - y # two",
    (e, { at }) => {
      e.remove(at("/a/1"));
      e.append(at("/a"), "z");
    },
    "a:\n  - x # one\n  - z # two",
  ],
  "remove all and put one": [
    "jsonc",
    '{\n  "a": 1,\n  "b": 2\n}',
    (e, { at }) => {
      e.remove(at("/a"));
      e.remove(at("/b"));
      e.put(at(""), "c", 3);
    },
    '{\n  "c": 3\n}',
  ],
  "changes inside what is removed are moot": [
    "jsonc",
    '{ "a": { "b": 1 }, "c": 2 }',
    (e, { at }) => {
      e.set(at("/a/b"), 2);
      e.put(at("/a"), "d", 3);
      e.remove(at("/a"));
    },
    '{ "c": 2 }',
  ],
  "changes inside what is replaced are moot": [
    "yaml",
    "a:\n  b: 1\nc: 2",
    (e, { at }) => {
      e.remove(at("/a/b"));
      e.set(at("/a"), { x: 1 });
      e.put(at("/a"), "y", 2);
    },
    'a:\n  x: 1\n  "y": 2\nc: 2',
  ],
  "remove the end of a block and put behind the block": [
    "yaml",
    "a:\n  b: 1\n  c: 2\nd: 3",
    (e, { at }) => {
      e.remove(at("/a/c"));
      e.put(at(""), "x", 9, "a");
      e.remove(at("/d"));
    },
    "a:\n  b: 1\nx: 9",
  ],
  "the same through an alias and its anchor: once": [
    "yaml",
    "a: &x\n  k: 1\nb: *x",
    (e, { at }) => {
      e.put(at("/a"), "l", 2);
      e.put(at("/b"), "l", 2);
    },
    "a: &x\n  k: 1\n  l: 2\nb: *x",
  ],
  "many in one object": [
    "jsonc",
    '{\n  "family": "web",\n  "cpu": 256, // half\n  "memory": null,\n  "old": true\n}',
    (e, { at }) => {
      e.set(at("/cpu"), "256");
      e.put(at(""), "memory", "512");
      e.remove(at("/old"));
      e.put(at(""), "networkMode", "awsvpc", "family");
    },
    '{\n  "family": "web",\n  "networkMode": "awsvpc",\n  "cpu": "256", // half\n  "memory": "512"\n}',
  ],
  "move: remove and put elsewhere": [
    "jsonc",
    '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}',
    (e, { at }) => {
      e.remove(at("/a"));
      e.put(at(""), "a", 1, "c");
    },
    '{\n  "b": 2,\n  "c": 3,\n  "a": 1\n}',
  ],
  "one of them cannot be done: nothing": [
    "yaml",
    "a: 1\nb: 2",
    (e, { at }) => {
      e.set(at("/a"), 5);
      e.append(at("/b"), 1);
    },
  ],
});
