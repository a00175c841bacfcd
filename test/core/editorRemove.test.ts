// Properties and items removed: commas, blank lines, dashes, and every comment that stays.
import { editorTest } from "../support/editorTable.js";

editorTest("remove", {
  "the first property": [
    "jsonc",
    '{\n  "a": 1, // one\n  "b": 2\n}',
    (e, { at }) => e.remove(at("/a")),
    '{\n  // one\n  "b": 2\n}',
  ],
  "the last property takes the comma before it": [
    "jsonc",
    '{\n  "a": 1, // one\n  "b": 2 // two\n}',
    (e, { at }) => e.remove(at("/b")),
    '{\n  "a": 1 // one\n  // two\n}',
  ],
  "the last property with a trailing comma": [
    "jsonc",
    '{\n  "a": 1,\n  "b": 2,\n}',
    (e, { at }) => e.remove(at("/b")),
    '{\n  "a": 1,\n}',
  ],
  "by the key node": ["jsonc", '{\n  "a": 1,\n  "b": 2\n}', (e, { key }) => e.remove(key("/a")), '{\n  "b": 2\n}'],
  "in the middle of a line": [
    "jsonc",
    '{ "a": 1, "b": 2, "c": 3 }',
    (e, { at }) => e.remove(at("/b")),
    '{ "a": 1, "c": 3 }',
  ],
  "at the ends of a line": [
    "jsonc",
    '{ "a": 1, "b": 2, "c": 3 }',
    (e, { at }) => {
      e.remove(at("/a"));
      e.remove(at("/c"));
    },
    '{ "b": 2 }',
  ],
  "all of a line": [
    "jsonc",
    '{ "a": 1, "b": 2 }',
    (e, { at }) => {
      e.remove(at("/a"));
      e.remove(at("/b"));
    },
    "{}",
  ],
  "the only property of lines": [
    "jsonc",
    '{\n  "a": {\n    "b": 1\n  }\n}',
    (e, { at }) => e.remove(at("/a/b")),
    '{\n  "a": {}\n}',
  ],
  "the only property, with comments": [
    "jsonc",
    '{\n  // one\n  "a": 1 // two\n}',
    (e, { at }) => e.remove(at("/a")),
    "{\n  // one\n  // two\n}",
  ],
  "a property with comments in its value": [
    "jsonc",
    '{\n  "a": { // one\n    "b": 1 // two\n  }, // three\n  "c": 1\n}',
    (e, { at }) => e.remove(at("/a")),
    '{\n  // one\n  // two\n  // three\n  "c": 1\n}',
  ],
  "two of three neighbours": [
    "jsonc",
    '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}',
    (e, { at }) => {
      e.remove(at("/c"));
      e.remove(at("/b"));
    },
    '{\n  "a": 1\n}',
  ],
  "two on a line of their own": [
    "jsonc",
    '{\n  "a": 1, "b": 2,\n  "c": 3\n}',
    (e, { at }) => {
      e.remove(at("/a"));
      e.remove(at("/b"));
    },
    '{\n  "c": 3\n}',
  ],
  "with commas before the keys": [
    "jsonc",
    '{\n    "a": 1\n  , "b": 2\n  , "c": 3\n}',
    (e, { at }) => e.remove(at("/b")),
    '{\n    "a": 1\n  , "c": 3\n}',
  ],
  "the last with commas before the keys": [
    "jsonc",
    '{\n    "a": 1\n  , "b": 2\n  , "c": 3\n}',
    (e, { at }) => e.remove(at("/c")),
    '{\n    "a": 1\n  , "b": 2\n}',
  ],
  "items of a JSON list": [
    "jsonc",
    '["a", "b", "c"]',
    (e, { at }) => {
      e.remove(at("/0"));
      e.remove(at("/2"));
    },
    '["b"]',
  ],
  "the root: nothing": ["jsonc", '{ "a": 1 }', (e, { at }) => e.remove(at(""))],
  "a property in YAML": ["yaml", "a: 1 # one\nb: 2\n", (e, { at }) => e.remove(at("/a")), "# one\nb: 2\n"],
  "a property without a comment in YAML": [
    "yaml",
    "a: 1\nb:\n  c: 1\n\n  d: 2\ne: 3\n",
    (e, { at }) => e.remove(at("/b")),
    "a: 1\ne: 3\n",
  ],
  "the last line without a line break": ["yaml", "a: 1\nb: 2", (e, { at }) => e.remove(at("/b")), "a: 1"],
  "the only property in YAML": [
    "yaml",
    "a: # one\n  # two\n  b: 1 # three\nc: 2",
    (e, { at }) => e.remove(at("/a/b")),
    "a: {} # one\n  # two\n  # three\nc: 2",
  ],
  "the only property of the document": [
    "yaml",
    "# one\na: 1 # two\n",
    (e, { at }) => e.remove(at("/a")),
    "# one\n{} # two\n",
  ],
  "the only item in YAML": ["yaml", "a:\n- x\nb: 1", (e, { at }) => e.remove(at("/a/0")), "a: []\nb: 1"],
  "the first property behind a dash": [
    "yaml",
    "- name: x\n  image: y\n- name: z",
    (e, { at }) => e.remove(at("/0/name")),
    "- image: y\n- name: z",
  ],
  "the first property behind a dash, with its comment": [
    "yaml",
    "- name: x # one\n  image: y\n- name: z",
    (e, { at }) => e.remove(at("/0/name")),
    "- # one\n  image: y\n- name: z",
  ],
  "the first property behind a dash, comments below": [
    "yaml",
    "- name: x\n  # one\n  image: y",
    (e, { at }) => e.remove(at("/0/name")),
    "-\n  # one\n  image: y",
  ],
  "all properties behind a dash": [
    "yaml",
    "- name: x # one\n  image: y # two\n- name: z",
    (e, { at }) => {
      e.remove(at("/0/name"));
      e.remove(at("/0/image"));
    },
    "- {} # one\n  # two\n- name: z",
  ],
  "an item that is a map": [
    "yaml",
    "- name: x # one\n  image: y\n- name: z",
    (e, { at }) => e.remove(at("/0")),
    "# one\n- name: z",
  ],
  "the first item of a list in a list": [
    "yaml",
    "- - 1\n  - 2\n- 3",
    (e, { at }) => e.remove(at("/0/0")),
    "- - 2\n- 3",
  ],
  "items in brackets with comments": [
    "yaml",
    "a: [\n  x, # one\n  y, # two\n  z # three\n]",
    (e, { at }) => {
      e.remove(at("/a/2"));
      e.remove(at("/a/0"));
    },
    "a: [\n  # one\n  y # two\n  # three\n]",
  ],
  "a block scalar and its header's comment": [
    "yaml",
    "a: 1\nb: | # one\n  text\n\nc: 2",
    (e, { at }) => e.remove(at("/b")),
    "a: 1\n# one\n\nc: 2",
  ],
  "comments of a block that goes": [
    "yaml",
    "a:\n    # one\n    b: 1 # two\n    # three\nc: 2",
    (e, { at }) => e.remove(at("/a")),
    "# one\n# two\n# three\nc: 2",
  ],
  "an anchor that an alias names: nothing": ["yaml", "a: &x 1\nb: *x", (e, { at }) => e.remove(at("/a"))],
  "an anchor together with its alias": [
    "yaml",
    "a: &x 1\nb: *x\nc: 2",
    (e, { at }) => {
      e.remove(at("/a"));
      e.remove(at("/b"));
    },
    "c: 2",
  ],
  "a property beside a merge": [
    "yaml",
    "base: &base\n  cpu: 1\nweb:\n  name: x\n  <<: *base",
    (e, { at }) => e.remove(at("/web/name")),
    "base: &base\n  cpu: 1\nweb:\n  <<: *base",
  ],
  "what a merge brings in: nothing": [
    "yaml",
    "base: &base\n  cpu: 1\nweb:\n  <<: *base\n  name: x",
    (e, { at }) => e.remove(at("/web/cpu")),
  ],
  "a key in quotes with a hash, and its comment": [
    "yaml",
    '"a # b": "c # d" # one\ne: 1',
    (e, { at }) => e.remove(at("/a # b")),
    "# one\ne: 1",
  ],
});
