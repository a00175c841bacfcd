// The configuration: what is read of it, what is said about it, and who wins.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import type { ConfigLayer, ConfigValues } from "../../server/src/core/config/config.js";
import { createConfig } from "../../server/src/core/config/merge.js";
import { COMMENTED, configurationPage, example } from "../../server/src/core/config/page.js";
import { editorConfiguration } from "../../server/src/core/config/publish.js";
import { isInvalidConfig } from "../../server/src/core/config/reports.js";
import { FILE_SETTINGS, SETTINGS } from "../../server/src/core/config/settings.js";
import { configTools } from "../../server/src/core/config/tools.js";
import { analyseText, analysis } from "../support/examples.js";

const CONFIG = "/work/.stowage.json";

const VALUES: Readonly<Record<string, readonly [string, ConfigValues]>> = {
  "an empty text": ["", {}],
  "a list": ["[1]", {}],
  "an empty object": ["{}", {}],
  "comments and trailing commas": ['{ // why\n "preset": "recommended", /* */ }', { preset: "recommended" }],
  "a preset that there is not": ['{ "preset": "lax" }', {}],
  "rules, the valid ones": [
    '{ "rules": { "task/a": "off", "task/b": "fatal", "task/c": 1, "x": null, "*": "hint" } }',
    { rules: { "task/a": "off", "*": "hint" } },
  ],
  "the last of two equal keys": [
    '{ "rules": { "task/a": "off", "task/a": "error" } }',
    { rules: { "task/a": "error" } },
  ],
  "a key that objects have by themselves": [
    '{ "rules": { "__proto__": "off", "constructor": "off" } }',
    { rules: Object.fromEntries([["__proto__", "off"] as const, ["constructor", "off"] as const]) },
  ],
  "an override": [
    '{ "overrides": [{ "files": ["a/*"], "pointers": ["/a~1b"], "rules": { "*": "off" } }] }',
    { overrides: [{ files: ["a/*"], pointers: ["/a~1b"], rules: { "*": "off" } }] },
  ],
  "an override with bad pointers is left out, not widened to the file": [
    '{ "overrides": [{ "files": ["a"], "pointers": ["a.b"], "rules": {} }, { "files": ["b"], "pointers": 1, "rules": {} }] }',
    { overrides: [] },
  ],
  "an override without files or rules is left out": [
    '{ "overrides": [{ "files": [], "rules": {} }, { "files": ["a"] }, 3, { "files": ["c"], "rules": {} }] }',
    { overrides: [{ files: ["c"], rules: {} }] },
  ],
  "null is absent": [
    '{ "ignore": null, "overrides": [{ "files": ["a"], "pointers": null, "rules": {} }] }',
    {
      overrides: [{ files: ["a"], rules: {} }],
    },
  ],
  "good globs": ['{ "ignore": ["a", "!b", "", "c/{d"] }', { ignore: ["a"] }],
  "known kinds": [
    '{ "associations": { "*.a": "ecs.service", "*.b": "ecs.pod", "../c": "ecs.service" } }',
    { associations: { "*.a": "ecs.service" } },
  ],
  "keys of later days": ['{ "later": {}, "ignore": [] }', { ignore: [] }],
  "a cluster": ['{ "placement": { "cluster": "a.cluster.json" } }', { placement: { cluster: ["a.cluster.json"] } }],
  "several files of a cluster": ['{ "placement": { "cluster": ["a", 1, "b/"] } }', { placement: { cluster: ["a"] } }],
  "no cluster": ['{ "placement": {}, "placement.cluster": "a" }', { placement: {} }],
  "a cluster that is no path": ['{ "placement": { "cluster": 3 } }', {}],
  "the path of a file": ['{ "baseline": "ci/known.json" }', { baseline: "ci/known.json" }],
  prices: [
    '{ "prices": { "region": "moon-1", "x86": { "vcpu": 1, "gb": 0.5 }, "spot": 0.7 } }',
    { prices: { region: "moon-1", x86: { vcpu: 1, gb: 0.5 }, spot: 0.7 } },
  ],
  "prices without their region": ['{ "prices": { "x86": { "vcpu": 1, "gb": 1 } }, "ignore": [] }', { ignore: [] }],
  "a price below nothing": ['{ "prices": { "region": "a", "x86": { "vcpu": -1, "gb": 1 } } }', {}],
  "a discount above all": ['{ "prices": { "region": "a", "x86": { "vcpu": 1, "gb": 1 }, "spot": 2 } }', {}],
  "what the editor alone has": ['{ "inlayHints": { "units": false }, "inlayHints.units": false }', {}],
  "a path that names no file": ['{ "baseline": "ci/", "ignore": [] }', { ignore: [] }],
  "a half-typed text": ['{ "rules": { "task/a": "off", "task/b": ', { rules: { "task/a": "off" } }],
};

for (const [name, [text, values]] of Object.entries(VALUES)) {
  test(`values: ${name}`, () => assert.deepEqual(configTools.fromText(text), values));
}

test("values: the editor's settings are read alike, whatever the client sends", () => {
  const settings = { preset: "recommended", rules: { "a/b": "off" }, ignore: ["x", 1], trace: { server: "off" } };
  assert.deepEqual(configTools.fromSettings(settings), {
    preset: "recommended",
    rules: { "a/b": "off" },
    ignore: ["x"],
  });
  assert.deepEqual(configTools.fromSettings({ inlayHints: { units: false, totals: "no" }, baseline: "a.json" }), {
    "inlayHints.units": false,
  });
  for (const nothing of [undefined, null, [], "x", 7]) assert.deepEqual(configTools.fromSettings(nothing), {});
});

/** A text with marks around the place of each finding, in order → rule and words of the message. */
const FINDINGS: Readonly<Record<string, readonly [string, readonly (readonly [string, RegExp])[]]>> = {
  "every key, as documented": [example(FILE_SETTINGS), []],
  "comments and trailing commas": ['{ "ignore": [], } // fine', []],
  "a slip in a rule's id": [
    '{ "rules": { «"task/fargate-sise"»: "off" } }',
    [["config/unknown-rule", /no rule "task\/fargate-sise".*Did you mean "task\/fargate-size"/]],
  ],
  "a rule without its prefix": [
    '{ "rules": { «"no-essential"»: "off" } }',
    [["config/unknown-rule", /"task\/no-essential"/]],
  ],
  "a rule of nobody": ['{ "rules": { «"my/own"»: "off" } }', [["config/unknown-rule", /stowage rules/]]],
  "a pattern for nothing": [
    '{ "rules": { "task/*": "off", "*": "hint", «"tsk/*"»: "off" } }',
    [["config/unknown-rule", /No rule's id begins with "tsk\/".*"task\/\*"/]],
  ],
  "half a step": ['{ "rules": { «"task/far*"»: "off" } }', [["config/unknown-rule", /whole steps/]]],
  "an unknown rule in an override": [
    '{ "overrides": [{ "files": ["a"], "rules": { «"task/nothing-such"»: "off" } }] }',
    [["config/unknown-rule", /task\/nothing-such/]],
  ],
  "a severity that there is not: the schema's": [
    '{ "rules": { "task/cpu-type": «"warn"» } }',
    [["schema/enum", /warning/]],
  ],
  "a kind that there is not: the schema's": [
    '{ "associations": { "a": «"ecs.servce"» } }',
    [["schema/enum", /ecs\.service/]],
  ],
  "a wrong type: the schema's": ['{ "ignore": «"a"» }', [["schema/type", /list/]]],
  "an unknown key: the schema's": ['{ «"rule"»: {} }', [["schema/unknown-key", /rules/]]],
  "globs that match nothing": [
    '{ "ignore": [«"!a"», «""», «"/etc"», «"..\\\\a"», «"../a"», «"{a"», «"*a*b*c*d"»], "associations": { «"C:/x"»: "ecs.service" } }',
    Array.from({ length: 8 }, () => ["config/glob", /./] as const),
  ],
  "texts that are no pointers": [
    '{ "overrides": [{ "files": ["a"], "pointers": ["", "/a", «"a"», «"/a~b"»], "rules": {} }] }',
    [
      ["config/pointer", /begins with "\/"/],
      ["config/pointer", /"~0"/],
    ],
  ],
};

for (const [name, [marked, expected]] of Object.entries(FINDINGS)) {
  test(`findings: ${name}`, () => {
    const { findings, source } = analyseText(marked.replace(/[«»]/g, ""), CONFIG);
    assert.deepEqual(
      findings.map(({ start, end }) => source.text.slice(start, end)),
      [...marked.matchAll(/«(.*?)»/g)].map((match) => match[1]),
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      expected.map(([rule]) => rule),
    );
    for (const [index, [, words]] of expected.entries()) assert.match(findings[index]?.message ?? "", words);
  });
}

const MENDED: readonly (readonly [string, string])[] = [
  ['{ "rules": { "task/fargate-sise": "off" } }', '{ "rules": { "task/fargate-size": "off" } }'],
  ['{ "ignore": ["a\\\\b"] }', '{ "ignore": ["a/b"] }'],
  [
    '{ "overrides": [{ "files": ["a"], "pointers": ["a/0"], "rules": {} }] }',
    '{ "overrides": [{ "files": ["a"], "pointers": ["/a/0"], "rules": {} }] }',
  ],
];

for (const [before, after] of MENDED) {
  test(`fix: ${before}`, () => {
    const [finding] = analyseText(before, CONFIG).findings;
    assert.ok(finding);
    const [fix] = analysis.fixes(finding);
    assert.ok(fix);
    assert.equal(fix.safe, false);
    assert.equal(applyEdits(before, fix.edits), after);
  });
}

test("a key is not renamed to one that is there", () => {
  const { findings } = analyseText('{ "rules": { "task/fargate-sise": "off", "task/fargate-size": "off" } }', CONFIG);
  assert.deepEqual(findings.map(analysis.fixes), [[]]);
});

test("an unknown rule leaves a configuration valid, a bad glob does not", () => {
  const isInvalid = (text: string) => isInvalidConfig(analyseText(text, CONFIG).findings);
  assert.equal(isInvalid('{ "rules": { "my/own": "off" } }'), false);
  assert.equal(isInvalid('{ "ignore": ["!a"] }'), true);
  assert.equal(isInvalid('{ "ignore": ['), true);
});

const FILE = "/work/deploy/web.json";
test("hints between the lines are shown unless the editor says otherwise", () => {
  const shown = (...values: readonly ConfigValues[]) =>
    createConfig(values.map((one) => layer(one))).forFile("/work/a.json").inlayHints;
  assert.deepEqual(shown(), { units: true, totals: true, defaults: true });
  assert.deepEqual(shown({ "inlayHints.totals": false }, {}), { units: true, totals: false, defaults: true });
});

const layer = (values: ConfigValues, root = "/work"): ConfigLayer => ({ root, values });

const SEVERITIES: Readonly<Record<string, readonly [readonly ConfigLayer[], string]>> = {
  "nothing said": [[], "error"],
  "by id": [[layer({ rules: { "task/a": "off" } })], "off"],
  "an id beats a prefix": [[layer({ rules: { "task/a": "hint", "task/*": "off", "*": "off" } })], "hint"],
  "a prefix beats all": [[layer({ rules: { "*": "off", "task/*": "hint" } })], "hint"],
  all: [[layer({ rules: { "*": "warning" } })], "warning"],
  "another prefix": [[layer({ rules: { "tas/*": "off", "container/*": "off" } })], "error"],
  "a later layer": [[layer({ rules: { "task/a": "off" } }), layer({ rules: { "task/a": "hint" } })], "hint"],
  "rules of both layers": [[layer({ rules: { "task/a": "off" } }), layer({ rules: { "task/*": "hint" } })], "off"],
  "an override": [
    [layer({ rules: { "task/a": "off" }, overrides: [{ files: ["web.json"], rules: { "*": "hint" } }] })],
    "hint",
  ],
  "an override of another file": [[layer({ overrides: [{ files: ["./web.json"], rules: { "*": "hint" } }] })], "error"],
  "the last override": [
    [
      layer({
        overrides: [
          { files: ["**"], rules: { "task/a": "hint" } },
          { files: ["**"], rules: { "*": "off" } },
        ],
      }),
    ],
    "off",
  ],
  "a later layer's overrides replace": [
    [layer({ overrides: [{ files: ["**"], rules: { "*": "off" } }] }), layer({ overrides: [] })],
    "error",
  ],
  "a later layer without overrides does not": [
    [layer({ overrides: [{ files: ["**"], rules: { "*": "off" } }] }), layer({ rules: {} })],
    "off",
  ],
  "relative to its own root": [
    [layer({ overrides: [{ files: ["./web.json"], rules: { "*": "off" } }] }, "/work/deploy")],
    "off",
  ],
  "outside its root": [[layer({ overrides: [{ files: ["**"], rules: { "*": "off" } }] }, "/work/dep")], "error"],
  "the root of the system": [[layer({ overrides: [{ files: ["work/**"], rules: { "*": "off" } }] }, "/")], "off"],
  "a pointer at the finding": [[pointing("/a/0")], "off"],
  "a pointer above": [[pointing("/a")], "off"],
  "the whole document": [[pointing("")], "off"],
  "a pointer below": [[pointing("/a/0/b")], "error"],
  "a pointer that only begins alike": [[pointing("/a/")], "error"],
};

function pointing(pointer: string): ConfigLayer {
  return layer({ overrides: [{ files: ["**"], pointers: [pointer], rules: { "*": "off" } }] });
}

for (const [name, [layers, severity]] of Object.entries(SEVERITIES)) {
  test(`severity: ${name}`, () => {
    assert.equal(createConfig(layers).forFile(FILE).severity("task/a", "/a/0", "error"), severity);
  });
}

const IGNORED: readonly (readonly [string, string, boolean])[] = [
  ["deploy", FILE, true],
  ["deploy/", FILE, true],
  ["deploy", "/work/deploy", true],
  ["*.json", FILE, true],
  ["dep*", FILE, true],
  ["web", FILE, false],
  ["deploy/x/**", FILE, false],
  ["**", "/other/web.json", false],
];

for (const [glob, path, ignored] of IGNORED) {
  test(`ignore: ${glob} ${ignored ? "leaves out" : "keeps"} ${path}`, () => {
    assert.equal(createConfig([layer({ ignore: [glob] })]).forFile(path).ignored, ignored);
  });
}

test("ignore: a later list replaces", () => {
  const config = createConfig([layer({ ignore: ["*.json"] }), layer({ ignore: ["*.yaml"] })]);
  assert.equal(config.forFile(FILE).ignored, false);
});

test("associations: the last match counts, a later layer first, both are used", () => {
  const config = createConfig([
    layer({ associations: { "*.json": "ecs.taskDefinition", "*.tpl": "ecs.taskDefinition" } }),
    layer({ associations: { "./web.json": "ecs.taskDefinition", "*.json": "ecs.service" } }, "/work/deploy"),
  ]);
  assert.equal(config.forFile(FILE).kind, "ecs.service");
  assert.equal(config.forFile("/work/a.json").kind, "ecs.taskDefinition");
  assert.equal(config.forFile("/work/deploy/a.tpl").kind, "ecs.taskDefinition");
  assert.equal(config.forFile("/work/a.yaml").kind, undefined);
});

const CLUSTERS: Readonly<Record<string, readonly [ConfigLayer[], readonly string[]]>> = {
  "none is set": [[layer({})], []],
  "from the editor, below the folder": [[layer({ "placement.cluster": ["a.json"] })], ["/work/a.json"]],
  "from the file, which wins": [
    [layer({ "placement.cluster": ["a.json"] }), layer({ placement: { cluster: ["../b", "/c"] } }, "/work/deploy")],
    ["/work/b", "/c"],
  ],
  "none, said in the file": [[layer({ "placement.cluster": ["a"] }), layer({ placement: { cluster: [] } })], []],
  "the file does not say": [[layer({ "placement.cluster": ["a"] }), layer({ placement: {} })], ["/work/a"]],
};

for (const [name, [layers, clusters]] of Object.entries(CLUSTERS)) {
  test(`clusters: ${name}`, () => assert.deepEqual(createConfig(layers).forFile(FILE).clusters, clusters));
}

test("clusters: the editor's settings hold one path or a list", () => {
  const read = (cluster: unknown) => configTools.fromSettings({ placement: { cluster } })["placement.cluster"];
  assert.deepEqual([read("a"), read(["a", "b"]), read([])], [["a"], ["a", "b"], []]);
});

test("the comments that the documentation shows suppress what they name", () => {
  const found = (text: string) =>
    analyseText(text, "/work/task.yaml").findings.flatMap(({ rule, severity }) =>
      severity === "information" ? [] : rule,
    );
  assert.deepEqual(found(COMMENTED), []);
  assert.deepEqual(found(COMMENTED.replaceAll("stowage-disable", "")), ["task/family-pattern", "container/image"]);
});

test("what is generated from the settings is up to date (run `npm run docs`)", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  assert.deepEqual(manifest.contributes.configuration, editorConfiguration());
  assert.equal(readFileSync("docs/configuration.md", "utf8"), configurationPage());
});

test("every setting of the editor stands in one group of the settings page", () => {
  const groups = editorConfiguration().map(({ properties }) => Object.keys(properties as object));
  const expected = SETTINGS.flatMap(({ key, places }) => (places.includes("editor") ? [`stowage.${key}`] : []));
  assert.deepEqual(groups.flat().sort(), expected.sort());
  assert.ok(groups.every(({ length }) => length > 0));
});
