// Keys put into objects: at the end or behind another, with JSON's commas, in YAML's blocks and brackets.
import { editorTest } from "../support/editorTable.js";

editorTest("put", {
  "at the end in JSON": [
    "jsonc",
    '{\n  "a": 1, // one\n  "b": 2 // two\n}',
    (e, { at }) => e.put(at(""), "c", 3),
    '{\n  "a": 1, // one\n  "b": 2, // two\n  "c": 3\n}',
  ],
  "behind a key in JSON": [
    "jsonc",
    '{\n  "a": 1, // one\n  "b": 2 // two\n}',
    (e, { at }) => e.put(at(""), "c", 3, "a"),
    '{\n  "a": 1, // one\n  "c": 3,\n  "b": 2 // two\n}',
  ],
  "behind a key that is not there: at the end": [
    "jsonc",
    '{ "a": 1 }',
    (e, { at }) => e.put(at(""), "c", 3, "x"),
    '{ "a": 1, "c": 3 }',
  ],
  "with a trailing comma in JSON": [
    "jsonc",
    '{\n  "a": 1, // one\n}',
    (e, { at }) => e.put(at(""), "b", 2),
    '{\n  "a": 1, // one\n  "b": 2,\n}',
  ],
  "on one line in JSON": [
    "jsonc",
    '{ "a": 1, "b": 2 }',
    (e, { at }) => {
      e.put(at(""), "c", 3, "a");
      e.put(at(""), "d", 4);
    },
    '{ "a": 1, "c": 3, "b": 2, "d": 4 }',
  ],
  "in packed JSON": ["jsonc", '{"a":1,"b":2}', (e, { at }) => e.put(at(""), "c", 3), '{"a":1,"b":2,"c":3}'],
  "into {} in JSON": [
    "jsonc",
    '{\n  "a": {}\n}',
    (e, { at }) => {
      e.put(at("/a"), "b", 1);
      e.put(at("/a"), "c", 2);
    },
    '{\n  "a": {\n    "b": 1,\n    "c": 2\n  }\n}',
  ],
  "into {} on one line": [
    "jsonc",
    '{"a": {}, "b": 1}',
    (e, { at }) => e.put(at("/a"), "c", 2),
    '{"a": {"c": 2}, "b": 1}',
  ],
  "into an empty document": [
    "jsonc",
    "{}\n",
    (e, { at }) => e.put(at(""), "a", { b: 1 }),
    '{\n  "a": {\n    "b": 1\n  }\n}\n',
  ],
  "into braces that hold only comments": [
    "jsonc",
    "{\n  // one\n}",
    (e, { at }) => {
      e.put(at(""), "a", 1);
      e.put(at(""), "b", 2);
    },
    '{\n  // one\n  "a": 1,\n  "b": 2\n}',
  ],
  "into braces that hold only a comment, on one line": [
    "jsonc",
    "{ /* one */ }",
    (e, { at }) => e.put(at(""), "a", 1),
    '{ /* one */ "a": 1 }',
  ],
  "with commas before the keys": [
    "jsonc",
    '{\n    "a": 1\n  , "b": 2\n}',
    (e, { at }) => e.put(at(""), "c", 3),
    '{\n    "a": 1\n  , "b": 2, "c": 3\n}',
  ],
  "a comment over two lines behind the last value": [
    "jsonc",
    '{\n  "a": 1 /* one\n    two */\n}',
    (e, { at }) => e.put(at(""), "b", 2),
    '{\n  "a": 1, /* one\n    two */\n  "b": 2\n}',
  ],
  "an existing key, whatever its value": [
    "jsonc",
    '{ "a": null, "b": "", "c": [], "d": {"x": 1} }',
    (e, { at }) => {
      e.put(at(""), "a", 1);
      e.put(at(""), "b", "2");
      e.put(at(""), "c", [3]);
      e.put(at(""), "d", 4);
    },
    '{ "a": 1, "b": "2", "c": [3], "d": 4 }',
  ],
  "a repeated key: the last one counts": [
    "jsonc",
    '{ "a": 1, "a": 2 }',
    (e, { at }) => e.put(at(""), "a", 3),
    '{ "a": 1, "a": 3 }',
  ],
  "twice the same key: the second value": [
    "jsonc",
    '{ "a": 1 }',
    (e, { at }) => {
      e.put(at(""), "b", 1);
      e.put(at(""), "b", 2);
    },
    '{ "a": 1, "b": 2 }',
  ],
  "two behind the same key keep their order": [
    "jsonc",
    '{\n  "a": 1,\n  "d": 4\n}',
    (e, { at }) => {
      e.put(at(""), "b", 2, "a");
      e.put(at(""), "c", 3, "a");
    },
    '{\n  "a": 1,\n  "b": 2,\n  "c": 3,\n  "d": 4\n}',
  ],
  "behind a key that was put before": [
    "jsonc",
    '{\n  "a": 1,\n  "d": 4\n}',
    (e, { at }) => {
      e.put(at(""), "b", 2, "a");
      e.put(at(""), "x", 9);
      e.put(at(""), "c", 3, "b");
    },
    '{\n  "a": 1,\n  "b": 2,\n  "c": 3,\n  "d": 4,\n  "x": 9\n}',
  ],
  "where the brace is not closed": [
    "jsonc",
    '{\n  "a": 1',
    (e, { at }) => e.put(at(""), "b", 2),
    '{\n  "a": 1,\n  "b": 2',
  ],
  "into a null in JSON": [
    "jsonc",
    '{ "a": null }',
    (e, { at }) => {
      e.put(at("/a"), "b", 1);
      e.put(at("/a"), "c", 2, "b");
    },
    '{ "a": { "b": 1, "c": 2 } }',
  ],
  "an object as the ones in its list are": [
    "jsonc",
    '{\n  "environment": [\n    { "name": "A", "value": "1" }\n  ]\n}',
    (e, { at }) => e.append(at("/environment"), { name: "B", value: "2" }),
    '{\n  "environment": [\n    { "name": "A", "value": "1" },\n    { "name": "B", "value": "2" }\n  ]\n}',
  ],
  "into a scalar: nothing": ["jsonc", '{ "a": 1 }', (e, { at }) => e.put(at("/a"), "b", 1)],
  "at the end in YAML": [
    "yaml",
    "a: 1 # one\nb: 2 # two\n",
    (e, { at }) => e.put(at(""), "c", 3),
    "a: 1 # one\nb: 2 # two\nc: 3\n",
  ],
  "at the end without a last line break": [
    "yaml",
    "a: 1\nb: 2",
    (e, { at }) => e.put(at(""), "c", 3),
    "a: 1\nb: 2\nc: 3",
  ],
  "behind a key whose block has comments at its end": [
    "yaml",
    "a:\n  b: 1 # one\n  # two\nc: 3",
    (e, { at }) => e.put(at(""), "x", 9, "a"),
    "a:\n  b: 1 # one\n  # two\nx: 9\nc: 3",
  ],
  "into a block and behind it": [
    "yaml",
    "a:\n  b: 1\nc: 3",
    (e, { at }) => {
      e.put(at("/a"), "x", 8);
      e.put(at(""), "y", 9, "a");
    },
    'a:\n  b: 1\n  x: 8\n"y": 9\nc: 3',
  ],
  "into a list item": [
    "yaml",
    "- name: x # one\n  image: y\n- name: z",
    (e, { at }) => {
      e.put(at("/0"), "cpu", 1, "name");
      e.put(at("/1"), "cpu", 2);
    },
    "- name: x # one\n  cpu: 1\n  image: y\n- name: z\n  cpu: 2",
  ],
  "into a list item with a wide dash": [
    "yaml",
    "a:\n  -   name: x\n  -   name: z",
    (e, { at }) => {
      e.put(at("/a/0"), "cpu", 1);
      e.append(at("/a"), { name: "q", cpu: 2 });
    },
    "a:\n  -   name: x\n      cpu: 1\n  -   name: z\n  -   name: q\n      cpu: 2",
  ],
  "into YAML's braces": [
    "yaml",
    "a: { b: 1 } # one",
    (e, { at }) => e.put(at("/a"), "c", "x, y"),
    'a: { b: 1, c: "x, y" } # one',
  ],
  "into YAML's braces over lines": [
    "yaml",
    "a: {\n    b: 1, # one\n    c: 2 # two\n  }",
    (e, { at }) => {
      e.put(at("/a"), "d", 3);
      e.put(at("/a"), "e", 4, "b");
    },
    "a: {\n    b: 1, # one\n    e: 4,\n    c: 2, # two\n    d: 3\n  }",
  ],
  "into {} in YAML": [
    "yaml",
    "a: {} # one\nb: 1",
    (e, { at }) => e.put(at("/a"), "c", { d: 1 }),
    "a: # one\n  c:\n    d: 1\nb: 1",
  ],
  "into {} that is an item": [
    "yaml",
    "- {}\n- 1",
    (e, { at }) => {
      e.put(at("/0"), "a", 1);
      e.put(at("/0"), "b", 2);
    },
    "- a: 1\n  b: 2\n- 1",
  ],
  "into a key without a value": [
    "yaml",
    "a: # one\nb: 1",
    (e, { at }) => {
      e.put(at("/a"), "c", 2);
      e.put(at("/a"), "d", 3);
    },
    "a: # one\n  c: 2\n  d: 3\nb: 1",
  ],
  "a list and maps below a key": [
    "yaml",
    "family: web",
    (e, { at }) => e.put(at(""), "containers", [{ name: "a", ports: [{ port: 80 }], environment: [] }]),
    "family: web\ncontainers:\n  - name: a\n    ports:\n      - port: 80\n    environment: []",
  ],
  "quotes as the file has them": [
    "yaml",
    '"a": "x"\n"b": "y"',
    (e, { at }) => e.put(at(""), "c", "z"),
    '"a": "x"\n"b": "y"\n"c": "z"',
  ],
  "a key that needs quotes": [
    "yaml",
    "a: 1",
    (e, { at }) => {
      e.put(at(""), "on", 1);
      e.put(at(""), "k: 1", 2);
    },
    'a: 1\n"on": 1\n"k: 1": 2',
  ],
  "behind a block scalar that keeps its blank lines": [
    "yaml",
    "a: |+\n  text\n\nb: 1",
    (e, { at }) => e.put(at(""), "c", 2, "a"),
    "a: |+\n  text\n\nc: 2\nb: 1",
  ],
  "in the second of three documents": [
    "yaml",
    "a: 1\n---\nb: 2 # two\n---\nc: 3\n",
    (e, { doc }) => e.put(doc(1), "x", 9),
    "a: 1\n---\nb: 2 # two\nx: 9\n---\nc: 3\n",
  ],
  "a key that only a merge brings in": [
    "yaml",
    "base: &base\n  cpu: 1\nweb:\n  <<: *base\n  name: x",
    (e, { at }) => e.put(at("/web"), "cpu", 2),
    "base: &base\n  cpu: 1\nweb:\n  <<: *base\n  name: x\n  cpu: 2",
  ],
  "into a map of nothing but a merge": [
    "yaml",
    "base: &base\n  cpu: 1\nweb:\n  <<: *base",
    (e, { at }) => e.put(at("/web"), "cpu", 2),
    "base: &base\n  cpu: 1\nweb:\n  cpu: 2\n  <<: *base",
  ],
  "Windows line breaks in YAML": [
    "yaml",
    "a: 1\r\nb: 2\r\n",
    (e, { at }) => e.put(at(""), "c", { d: 1 }),
    "a: 1\r\nb: 2\r\nc:\r\n  d: 1\r\n",
  ],
  "before the end of the document": ["yaml", "a: 1\n...\n", (e, { at }) => e.put(at(""), "b", 2), "a: 1\nb: 2\n...\n"],
});
