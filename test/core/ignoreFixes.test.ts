// The ways to ignore a finding: after each of them the analysis no longer gives it, says all else as before, and keeps
// every comment; comments and entries are written as a person would.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Edit, Finding, Fix } from "../../server/src/core/base/finding.js";
import { applyEdits } from "../../server/src/core/base/text.js";
import { createConfig } from "../../server/src/core/config/merge.js";
import { configTools } from "../../server/src/core/config/tools.js";
import { ignoreFixes } from "../../server/src/core/features/ignoreFixes.js";
import { AUDITED, AUDITED_YAML } from "../support/documents.js";
import { analyseText, analysis } from "../support/examples.js";

const CONFIG = "/work/.stowage.json";
const TITLES = [
  "Ignore here (task/family-pattern)",
  "Ignore in this file (task/family-pattern)",
  "Turn the rule off for this workspace (task/family-pattern)",
];

const CONTAINERS = `"containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, ${AUDITED} }]`;
const JSON_TASK = `{\n  "family": "a b",\n  ${CONTAINERS}\n}\n`;
const YAML_CONTAINERS = `containerDefinitions:\n  - { name: app, image: nginx:1.27, memory: 128, ${AUDITED_YAML} }\n`;

interface Case {
  readonly path: string;
  readonly text: string;
  /** Of `.stowage.json`; absent: there is none. */
  readonly config?: string;
  /** The first fix turns the text, or the configuration, into this; then the second, then the third. */
  readonly here?: string;
  readonly inFile?: string;
  readonly off?: string;
}

const CASES: Readonly<Record<string, Case>> = {
  "YAML: comments; no configuration yet": {
    path: "/work/a/task.yaml",
    text: `family: a b\n${YAML_CONTAINERS}`,
    here: `# stowage-disable-next-line task/family-pattern\nfamily: a b\n${YAML_CONTAINERS}`,
    inFile: `# stowage-disable-file task/family-pattern\nfamily: a b\n${YAML_CONTAINERS}`,
    off: '{\n  "rules": {\n    "task/family-pattern": "off"\n  }\n}\n',
  },
  "YAML: indented, with CRLF": {
    path: "/work/task.yaml",
    text: `# top\r\ntaskDefinition:\r\n  family: a b\r\n  containerDefinitions: [{ name: app, image: nginx, memory: 128 }]\r\n`,
    here: `# top\r\ntaskDefinition:\r\n  # stowage-disable-next-line task/family-pattern\r\n  family: a b\r\n  containerDefinitions: [{ name: app, image: nginx, memory: 128 }]\r\n`,
    inFile: `# stowage-disable-file task/family-pattern\r\n# top\r\ntaskDefinition:\r\n  family: a b\r\n  containerDefinitions: [{ name: app, image: nginx, memory: 128 }]\r\n`,
  },
  "YAML: a comment that is there already takes the rule": {
    path: "/work/task.yaml",
    text: `# stowage-disable-file task/a -- old\n# stowage-disable-next-line task/cpu-type -- why\n\nfamily: a b\n${YAML_CONTAINERS}`,
    here: `# stowage-disable-file task/a -- old\n# stowage-disable-next-line task/cpu-type task/family-pattern -- why\n\nfamily: a b\n${YAML_CONTAINERS}`,
    inFile: `# stowage-disable-file task/a task/family-pattern -- old\n# stowage-disable-next-line task/cpu-type -- why\n\nfamily: a b\n${YAML_CONTAINERS}`,
  },
  "YAML: no comment inside of a text, so an override": {
    path: "/work/task.yaml",
    text: `{ executionRoleArn: "x\n  y", family: a b, containerDefinitions: [{ name: app, image: nginx, memory: 128 }] }\n`,
    here: '{\n  "overrides": [\n    {\n      "files": [\n        "./task.yaml"\n      ],\n      "pointers": [\n        "/family"\n      ],\n      "rules": {\n        "task/family-pattern": "off"\n      }\n    }\n  ]\n}\n',
  },
  "YAML: behind a byte order mark": {
    path: "/work/task.yaml",
    text: `\uFEFFfamily: a b\n${YAML_CONTAINERS}`,
    here: `\uFEFF# stowage-disable-next-line task/family-pattern\nfamily: a b\n${YAML_CONTAINERS}`,
    inFile: `\uFEFF# stowage-disable-file task/family-pattern\nfamily: a b\n${YAML_CONTAINERS}`,
  },
  "JSON with comments allowed": {
    path: "/work/task.jsonc",
    text: JSON_TASK,
    here: `{\n  // stowage-disable-next-line task/family-pattern\n  "family": "a b",\n  ${CONTAINERS}\n}\n`,
    inFile: `// stowage-disable-file task/family-pattern\n${JSON_TASK}`,
  },
  "JSON that has comments": {
    path: "/work/task.json",
    text: `// mine\n${JSON_TASK}`,
    here: `// mine\n{\n  // stowage-disable-next-line task/family-pattern\n  "family": "a b",\n  ${CONTAINERS}\n}\n`,
    inFile: `// stowage-disable-file task/family-pattern\n// mine\n${JSON_TASK}`,
  },
  "plain JSON: entries in a configuration": {
    path: "/work/a/task.json",
    text: JSON_TASK,
    config: '{\n  // ours\n  "rules": { "task/cpu-type": "off" }\n}\n',
    here: '{\n  // ours\n  "rules": { "task/cpu-type": "off" },\n  "overrides": [\n    {\n      "files": ["a/task.json"],\n      "pointers": ["/family"],\n      "rules": {\n        "task/family-pattern": "off"\n      }\n    }\n  ]\n}\n',
    inFile:
      '{\n  // ours\n  "rules": { "task/cpu-type": "off" },\n  "overrides": [\n    {\n      "files": ["a/task.json"],\n      "rules": {\n        "task/family-pattern": "off"\n      }\n    }\n  ]\n}\n',
    off: '{\n  // ours\n  "rules": { "task/cpu-type": "off", "task/family-pattern": "off" }\n}\n',
  },
  "plain JSON: a rule that is set is set anew": {
    path: "/work/task.json",
    text: JSON_TASK,
    config: '{ "rules": { "task/family-pattern": "warning" } }',
    off: '{ "rules": { "task/family-pattern": "off" } }',
  },
  "plain JSON: overrides for the same file and place are used": {
    path: "/work/task.json",
    text: JSON_TASK,
    config:
      '{\n  "overrides": [\n    { "files": ["./task.json"], "rules": { "task/cpu-type": "off" } },\n    { "files": ["./task.json"], "pointers": ["/family"], "rules": { "task/cpu-type": "off" } }\n  ]\n}\n',
    here: '{\n  "overrides": [\n    { "files": ["./task.json"], "rules": { "task/cpu-type": "off" } },\n    { "files": ["./task.json"], "pointers": ["/family"], "rules": { "task/cpu-type": "off", "task/family-pattern": "off" } }\n  ]\n}\n',
    inFile:
      '{\n  "overrides": [\n    { "files": ["./task.json"], "rules": { "task/cpu-type": "off", "task/family-pattern": "off" } },\n    { "files": ["./task.json"], "pointers": ["/family"], "rules": { "task/cpu-type": "off" } }\n  ]\n}\n',
  },
  "plain JSON: another place of the same rule joins the pointers": {
    path: "/work/task.json",
    text: JSON_TASK,
    config:
      '{ "overrides": [{ "files": ["./task.json"], "pointers": ["/tags"], "rules": { "task/family-pattern": "off" } }] }',
    here: '{ "overrides": [{ "files": ["./task.json"], "pointers": ["/tags", "/family"], "rules": { "task/family-pattern": "off" } }] }',
  },
  "names that mean something in a glob": { path: "/work/[a]{b}*/task (1).json", text: JSON_TASK },
  "an empty configuration": { path: "/work/task.json", text: JSON_TASK, config: "\n" },
  "a configuration of comments only": {
    path: "/work/task.json",
    text: JSON_TASK,
    config: "// nothing yet",
    off: '// nothing yet\n{\n  "rules": {\n    "task/family-pattern": "off"\n  }\n}\n',
  },
  "an empty object, and keys that are null": {
    path: "/work/task.json",
    text: JSON_TASK,
    config: '{ "overrides": null, "rules": null }',
  },
};

for (const [name, one] of Object.entries(CASES)) {
  test(`ignore: ${name}`, () => {
    const { finding, fixes } = fixesOf(one);
    assert.deepEqual(
      fixes.map(({ title, safe }) => [title, safe]),
      TITLES.map((title) => [title, false]),
    );
    const outcomes = fixes.map((fix) => apply(one, fix.edits));
    for (const [index, expected] of [one.here, one.inFile, one.off].entries()) {
      const { text, config } = outcomes[index] as Outcome;
      if (expected !== undefined) assert.equal(text === one.text ? config : text, expected);
    }
    for (const outcome of outcomes) assert.deepEqual(outcome.left, allBut(one, finding));
  });
}

/** What cannot be done is not offered. */
const LESS: Readonly<Record<string, readonly [Case, readonly number[]]>> = {
  "no configuration can be written, plain JSON": [{ path: "untitled:1", text: JSON_TASK }, []],
  "no configuration can be written, YAML": [{ path: "untitled:1", text: `family: a b\n${YAML_CONTAINERS}` }, [0, 1]],
  "a file outside the folder of the configuration": [{ path: "/other/task.json", text: JSON_TASK, config: "{}" }, [2]],
  "a broken configuration": [{ path: "/work/task.json", text: JSON_TASK, config: '{ "rules": {' }, []],
  "a configuration that is a list": [{ path: "/work/task.json", text: JSON_TASK, config: "[]" }, []],
  "a configuration with lists of another kind": [
    { path: "/work/task.json", text: JSON_TASK, config: '{ "rules": [], "overrides": {} }' },
    [],
  ],
};

for (const [name, [one, offered]] of Object.entries(LESS)) {
  test(`ignore: ${name}`, () => {
    assert.deepEqual(
      fixesOf(one).fixes.map(({ title }) => title),
      offered.map((index) => TITLES[index]),
    );
  });
}

test("an override that a later one would beat is not used, but a new one added behind", () => {
  const config =
    '{ "overrides": [{ "files": ["./task.json"], "rules": {} }, { "files": ["*.json"], "rules": { "task/*": "error" } }] }';
  const one = { path: "/work/task.json", text: JSON_TASK, config };
  const [here, inFile] = fixesOf(one).fixes.map((fix) => apply(one, fix.edits).left);
  assert.deepEqual([here, inFile], [[], []]);
});

test("a fault of the text itself has no pointer to be ignored by", () => {
  const text = `{ "family": "a", ${CONTAINERS}, }`;
  const [finding] = analyseText(text, "/work/task.json").findings;
  assert.equal(finding?.rule, "syntax/trailing-comma");
  const fixes = ignoreFixes(finding, analyseText(text, "/work/task.json"), { path: CONFIG, text: undefined });
  assert.deepEqual(
    fixes.map(({ title }) => title),
    ["Ignore in this file (syntax/trailing-comma)", "Turn the rule off for this workspace (syntax/trailing-comma)"],
  );
});

test("the configuration ignores what is wrong in itself", () => {
  const text = '{ "rules": { "my/own": "off" } }';
  const file = analyseText(text, CONFIG);
  const [finding] = file.findings;
  assert.equal(finding?.rule, "config/unknown-rule");
  const [here, , off] = ignoreFixes(finding, file, { path: CONFIG, text });
  assert.equal(applyEdits(text, here?.edits ?? []), `// stowage-disable-next-line config/unknown-rule\n${text}`);
  assert.deepEqual(
    off?.edits.map(({ path }) => path),
    [undefined],
  );
  assert.equal(applyEdits(text, off?.edits ?? []), '{ "rules": { "my/own": "off", "config/unknown-rule": "off" } }');
});

interface Outcome {
  readonly text: string;
  readonly config: string | undefined;
  /** What is found afterwards. */
  readonly left: readonly string[];
}

function fixesOf({ path, text, config }: Case): { finding: Finding; fixes: readonly Fix[] } {
  const file = analyseText(text, path);
  const finding = file.findings.find(({ rule }) => rule === "task/family-pattern");
  assert.ok(finding);
  const place = path.startsWith("untitled:") ? undefined : { path: CONFIG, text: config };
  return { finding, fixes: ignoreFixes(finding, file, place) };
}

function apply({ path, text, config }: Case, edits: readonly Edit[]): Outcome {
  const own = applyEdits(
    text,
    edits.filter((edit) => edit.path === undefined),
  );
  const others = edits.filter((edit) => edit.path !== undefined);
  assert.ok(others.every((edit) => edit.path === CONFIG));
  const changed = others.length === 0 ? config : applyEdits(config ?? "", others);
  return { text: own, config: changed, left: found(path, own, changed) };
}

function allBut({ path, text, config }: Case, finding: Finding): readonly string[] {
  return found(path, text, config).filter((rule) => rule !== finding.rule);
}

function found(path: string, text: string, config: string | undefined): readonly string[] {
  const layers = config === undefined ? [] : [{ root: "/work", values: configTools.fromText(config) }];
  return analysis.analyse({ path, text }, createConfig(layers)).findings.map(({ rule }) => rule);
}
