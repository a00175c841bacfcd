// The baseline: which findings are the same ones after a change of the text, and how they are written down.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FileAnalysis } from "../../server/src/core/analysis.js";
import type { RecordedEntry } from "../../server/src/core/features/baseline/file.js";
import { type BaselineEntry, baselineTools } from "../../server/src/core/features/baseline.js";
import { analyseText } from "../support/examples.js";

const { entriesOf, match, read, text: baselineText, staleFinding, goneFinding, addToConfig } = baselineTools;

/** Two containers, each with findings of its own. */
const APP = `{ "name": "app", "image": "nginx", "memory": "128", "portMappings": [{ "containerPort": 80 }, { "containerPort": 70000 }] }`;
const SIDE = `{ "name": "side", "image": "", "memory": 2, "environment": [{ "name": "A", "value": 1 }, { "name": "B", "value": 2 }] }`;
const TASK = task(APP, SIDE);
const SERVICE = `{ "serviceName": "web", "taskDefinition": "web", "desiredCount": "2",
  "loadBalancers": [{ "targetGroupArn": "x", "containerName": "app", "containerPort": "80" }] }`;

function task(...containers: readonly string[]): string {
  return `{\n  "family": "web shop",\n  "containerDefinitions": [\n    ${containers.join(",\n    ")}\n  ]\n}\n`;
}

describe("a changed text with the same findings", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    "the same text": [TASK, TASK],
    "lines that moved": [
      TASK,
      `\n\n${TASK.replace('"containerDefinitions"', '"tags": [],\n\n  "containerDefinitions"')}`,
    ],
    "containers in another order": [TASK, task(SIDE, APP)],
    "ports and variables in another order": [
      TASK,
      task(
        APP.replace(/(\{ "containerPort": 80 \}), (\{ "containerPort": 70000 \})/, "$2, $1"),
        SIDE.replace(/(\{ "name": "A".*?\}), (\{ "name": "B".*?\})/, "$2, $1"),
      ),
    ],
    "another container before": [TASK, task('{ "name": "new", "image": "nginx:1.27", "memory": 128 }', APP, SIDE)],
    "words in another order": [
      '{ "family": "web", "containerDefinitions": [], "requiresCompatibilities": ["FARGTE", "EC2"] }',
      '{ "family": "web", "containerDefinitions": [], "requiresCompatibilities": ["EC2", "FARGTE"] }',
    ],
    "of two that clash the other comes first": [task(clashing("a"), clashing("b")), task(clashing("b"), clashing("a"))],
    "a bare list in another order": [`[${APP}, ${SIDE}]`, `[${SIDE}, ${APP}]`],
    "a value that is as wrong as before": [TASK, TASK.replace('"128"', '"256"')],
    "another finding in the words of the text, below a name": [
      task('{ "name": "app", "image": "x:1", "image": "y:1", "memory": 128 }', SIDE),
      task(SIDE, '{ "name": "app", "image": "x:1", "image": "y:1", "memory": 128 }'),
    ],
    "documents in another order": [yaml("web"), yaml("shop")],
    "JSON that became YAML": [
      '{ "family": "a b", "containerDefinitions": [{ "name": "app", "image": "", "memory": 2 }] }',
      'family: a b\ncontainerDefinitions:\n  - name: app\n    image: ""\n    memory: 2\n',
    ],
    "a service": [SERVICE, SERVICE.replace(/, /g, ",\n")],
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    test(name, () => {
      const recorded = record(before);
      assert.ok(recorded.length > 0, "the text before has no findings");
      const { isNew, stale } = match(found(after), recorded);
      assert.deepEqual(
        { fresh: fresh(after, isNew), stale: stale.map(({ entry }) => said(entry)) },
        { fresh: [], stale: [] },
      );
    });
  }
});

function clashing(name: string): string {
  return `{ "name": "${name}", "image": "x:1", "memory": 128, "portMappings": [{ "containerPort": 80, "hostPort": 8080 }] }`;
}

function yaml(first: string): string {
  const other = first === "web" ? "shop" : "web";
  return [first, other]
    .map((family) => `family: ${family}\ncontainerDefinitions: []\ncpu: 1${family.length}\n`)
    .join("---\n");
}

describe("a changed text with other findings", () => {
  const cases: Readonly<Record<string, { before: string; after: string; fresh?: string[]; stale?: string[] }>> = {
    "one that is mended": {
      before: TASK,
      after: TASK.replace('"128"', "128"),
      stale: ["schema/type type /containerDefinitions/{name=app}/memory"],
    },
    "the same in another container": {
      before: task(
        '{ "name": "a", "image": "x:1", "memory": "128" }',
        '{ "name": "b", "image": "x:1", "memory": 128 }',
      ),
      after: task('{ "name": "a", "image": "x:1", "memory": 128 }', '{ "name": "b", "image": "x:1", "memory": "128" }'),
      fresh: ["schema/type type /containerDefinitions/{name=b}/memory"],
      stale: ["schema/type type /containerDefinitions/{name=a}/memory"],
    },
    "a key with another name": {
      before: '{ "family": "web", "containerDefinitions": [], "extra1": 1 }',
      after: '{ "family": "web", "containerDefinitions": [], "extra2": 1 }',
      fresh: ["schema/unknown-key unknown /extra2"],
      stale: ["schema/unknown-key unknown /extra1"],
    },
    "another message at the same place": {
      before: '{ "family": "web shop", "containerDefinitions": [] }',
      after: `{ "family": "${"web".repeat(86)}", "containerDefinitions": [] }`,
      fresh: ["task/family-pattern long /family"],
      stale: ["task/family-pattern characters /family"],
    },
    "one more of what is there twice": {
      before: task(...doubles(2)),
      after: task(...doubles(3)),
      fresh: ["schema/type type /containerDefinitions/{name=app}/memory"],
    },
    "one less of what is there three times": {
      before: task(...doubles(3)),
      after: task(...doubles(2)),
      stale: ["schema/type type /containerDefinitions/{name=app}/memory"],
    },
  };
  for (const [name, { before, after, fresh: expected = [], stale: gone = [] }] of Object.entries(cases)) {
    test(name, () => {
      const only = ({ rule }: BaselineEntry): boolean => rule !== "task/name-duplicate";
      const { isNew, stale } = match(found(after), record(before));
      const missing = stale.flatMap(({ entry, missing }) => Array<BaselineEntry>(missing).fill(entry));
      assert.deepEqual(
        {
          fresh: found(after)
            .filter((entry, index) => isNew[index] && only(entry))
            .map(said),
          stale: missing.filter(only).map(said),
        },
        { fresh: expected, stale: gone },
      );
    });
  }
});

function doubles(count: number): readonly string[] {
  return Array<string>(count).fill('{ "name": "app", "image": "x:1", "memory": "128" }');
}

describe("places", () => {
  const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    "by the names of entries": [
      task(APP, SIDE),
      [
        "/containerDefinitions/{name=app}/memory",
        "/containerDefinitions/{name=app}/portMappings/{containerPort=70000}/containerPort",
        "/containerDefinitions/{name=side}/environment/{name=A}/value",
        "/containerDefinitions/{name=side}/environment/{name=B}/value",
        "/containerDefinitions/{name=side}/image",
        "/containerDefinitions/{name=side}/memory",
        "/family",
      ],
    ],
    "by position where there is no name": [
      task('{ "image": "x:1", "memory": "128" }'),
      ["/containerDefinitions/0", "/containerDefinitions/0/memory", "/family"],
    ],
    "a name with a slash, and one that nobody knows": [
      task('{ "name": "a/b", "image": "x:1", "memory": "1" }', '{ "name": "${NAME}", "image": "x:1", "memory": "1" }'),
      [
        "/containerDefinitions/{name=${NAME}}/memory",
        "/containerDefinitions/{name=a~1b}/memory",
        "/containerDefinitions/{name=a~1b}/name",
        "/family",
      ],
    ],
  };
  for (const [name, [text, places]] of Object.entries(cases)) {
    test(name, () => {
      const wrong = analyseText(text).findings.filter(({ severity }) => severity === "error" || severity === "warning");
      const entries = entriesOf({ ...analyseText(text), findings: wrong }, "a.json");
      assert.deepEqual([...new Set(entries.map(({ at }) => at))].sort(), places);
    });
  }
});

describe("the file", () => {
  const a = { file: "a.json", at: "/cpu", rule: "schema/type", message: "type", count: 1 };
  const b = { file: 'b/ü "x".json', at: "", rule: "syntax/json", message: "problem", count: 2 };

  test("one entry a line, sorted and counted, whatever their order", () => {
    const text = [
      "{",
      '  "version": 1,',
      '  "findings": [',
      '    { "file": "a.json", "at": "/cpu", "rule": "schema/type", "message": "type", "count": 3 },',
      '    { "file": "a.json", "at": "/memory", "rule": "schema/type", "message": "type" },',
      '    { "file": "b/ü \\"x\\".json", "at": "", "rule": "syntax/json", "message": "problem", "count": 2 }',
      "  ]",
      "}",
      "",
    ].join("\n");
    const memory = { ...a, at: "/memory" };
    assert.equal(baselineText([b, a, memory, { ...a, count: 2 }]), text);
    assert.equal(baselineText([{ ...a, count: 2 }, memory, a, b]), text);
    assert.deepEqual(plain(text), [{ ...a, count: 3 }, memory, b]);
  });

  test("none", () => {
    assert.equal(baselineText([]), '{\n  "version": 1,\n  "findings": []\n}\n');
    assert.deepEqual(plain(baselineText([])), []);
  });

  test("mended by hand: comments, and the comma of a line that is gone", () => {
    const text = baselineText([a, b]).replace(/,\n[^\n]*b\/.*/, ", // gone");
    assert.deepEqual(plain(text), [a]);
  });

  const problems: Readonly<Record<string, readonly [string, RegExp, string]>> = {
    "an empty file": ["", /"version"/, ""],
    "another file": ['{ "name": "x" }', /is none/, "{"],
    "a list": ["[]", /is none/, "["],
    "a merge that was not finished": [`<<<<<<< HEAD\n${baselineText([a])}`, /not valid JSON/, "<"],
    "a merge in the middle": [
      baselineText([a, b]).replace(/\n(?= *\{ "file": "b)/, "\n=======\n"),
      /not valid JSON/,
      "=",
    ],
    "half a file": [baselineText([]).slice(0, -3), /not valid JSON/, "{"],
    "a version of later days": ['{ "version": 2, "findings": [] }', /version 2.*knows 1/, "2"],
    "an entry without a rule": ['{ "version": 1, "findings": [{ "file": "a" }] }', /without the texts/, '{ "file"'],
    "an entry that is none": ['{ "version": 1, "findings": [7] }', /without the texts/, "7"],
    "a count of nothing": [
      baselineText([b]).replace('"count": 2', '"count": 0'),
      /"count" that is no whole number/,
      '{ "file"',
    ],
  };
  for (const [name, [text, words, place]] of Object.entries(problems)) {
    test(`is refused: ${name}`, () => {
      const result = read(text);
      assert.ok("problem" in result, JSON.stringify(result));
      assert.match(result.problem, words);
      assert.ok(text.slice(result.start).startsWith(place), text.slice(result.start));
    });
  }
});

test("what is said of an entry whose findings are gone, at its place", () => {
  const text = baselineText([{ file: "a.json", at: "/cpu", rule: "schema/type", message: "type", count: 3 }]);
  const [entry] = recorded(text) as [RecordedEntry];
  const sayings = [
    staleFinding({ entry, missing: 3 }),
    staleFinding({ entry, missing: 2 }),
    goneFinding([entry, entry]),
  ];
  assert.deepEqual(
    sayings.map(({ message }) => message.split(". ")[0]),
    [
      "schema/type is no longer found at /cpu in a.json, but would not be reported if it came back",
      "schema/type is recorded 3 times at /cpu in a.json, but found once; more would not be reported",
      "a.json is not there any more, but 2 entries here speak of it",
    ],
  );
  for (const { start, end, pointer } of sayings) {
    assert.match(text.slice(start, end), /^\{ "file": .* \}$/);
    assert.equal(pointer, "/findings/0");
  }
});

test("the configuration names the baseline, and keeps what stands there", () => {
  const named = (text: string | undefined): string =>
    addToConfig({ path: "/w/.stowage.json", text }, "b.json").reduceRight(
      (all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end),
      text ?? "",
    );
  assert.equal(named(undefined), '{\n  "baseline": "b.json"\n}\n');
  assert.equal(
    named('{\n  // why\n  "preset": "strict"\n}\n'),
    '{\n  // why\n  "preset": "strict",\n  "baseline": "b.json"\n}\n',
  );
  assert.equal(named('{ "baseline": null }'), '{ "baseline": "b.json" }');
  assert.equal(named('{ "rules": '), '{ "rules": ');
});

function analysed(text: string): FileAnalysis {
  return analyseText(text, /^\s*[{[]/.test(text) ? "/work/a.json" : "/work/a.yaml");
}

function found(text: string): readonly BaselineEntry[] {
  return entriesOf(analysed(text), "a.json");
}

/** As it is after it was written and read again. */
function record(text: string): readonly RecordedEntry[] {
  return recorded(baselineText(found(text)));
}

function recorded(text: string): readonly RecordedEntry[] {
  const result = read(text);
  assert.ok("entries" in result);
  return result.entries;
}

function plain(text: string): readonly BaselineEntry[] {
  return recorded(text).map(({ start, end, index, ...entry }) => entry);
}

function fresh(text: string, isNew: readonly boolean[]): readonly string[] {
  return found(text)
    .filter((_, index) => isNew[index])
    .map(said);
}

function said({ rule, message, at }: BaselineEntry): string {
  return `${rule} ${message} ${at}`;
}
