// The ids of findings about the text itself, for the table of all ids and its pages.
import type { FindingMeta } from "../base/findingMeta.js";

const COMMON = { since: "0.1.0", preset: "recommended" } as const;

export const SYNTAX_IDS: readonly FindingMeta[] = [
  {
    ...COMMON,
    id: "syntax/json",
    severity: "error",
    fix: "unsafe",
    summary: "The text is JSON.",
    why: "What cannot be read cannot be registered. Stowage reads on behind the fault and checks the rest, as far as it is sure of it. In templates, whose text is not final, this is information.",
    examples: {
      bad: '{\n  "family": "web"\n  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]\n}',
      good: '{\n  "family": "web",\n  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]\n}',
    },
  },
  {
    ...COMMON,
    id: "syntax/yaml",
    severity: "error",
    fix: "none",
    summary: "The text is YAML.",
    why: "What cannot be read cannot be registered. Stowage checks what could be read. In templates, whose text is not final, this is information.",
  },
  {
    ...COMMON,
    id: "syntax/comment",
    severity: "information",
    fix: "none",
    summary: "A `.json` file holds no comments.",
    why: "JSON has no comments: the AWS CLI and SDKs refuse such a file. Some deploy tools strip them first, so this is only information; it is given once a file.",
  },
  {
    ...COMMON,
    id: "syntax/trailing-comma",
    severity: "information",
    fix: "safe",
    summary: "No comma stands before a closing bracket in a `.json` file.",
    why: "JSON has no trailing commas: the AWS CLI and SDKs refuse such a file.",
    examples: {
      bad: '{\n  "family": "web",\n  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],\n}',
      good: '{\n  "family": "web",\n  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]\n}',
    },
  },
  {
    ...COMMON,
    id: "syntax/duplicate-key",
    severity: "warning",
    fix: "unsafe",
    summary: "A key stands once in its object.",
    why: "Readers of JSON silently take the last of two equal keys, so one of the values is lost; strict readers of YAML refuse the file, where this is an error.",
    examples: {
      bad: '{\n  "family": "web",\n  "family": "shop",\n  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]\n}',
      good: '{\n  "family": "shop",\n  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]\n}',
    },
  },
  {
    ...COMMON,
    id: "syntax/too-deep",
    severity: "error",
    fix: "none",
    summary: "Nothing is nested deeper than 200 levels.",
    why: "No definition comes near this depth; such a text is broken or made to do harm. What lies below is not read.",
  },
  {
    ...COMMON,
    id: "syntax/alias-limit",
    severity: "error",
    fix: "none",
    summary: "Aliases of YAML stand for at most 20,000 values in a file.",
    why: "A few nested aliases can stand for billions of values and stop every reader. What lies beyond the limit is not read.",
  },
];
