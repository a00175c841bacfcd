// The report in each of its forms, from one sample, and the parts that make text fit a terminal.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { excerptOf } from "../../server/src/cli/format/excerpt.js";
import { formatGithub } from "../../server/src/cli/format/github.js";
import { formatJson } from "../../server/src/cli/format/json.js";
import type { RuleDescription } from "../../server/src/cli/format/ruleDescription.js";
import { formatRulePage, formatRulesTable } from "../../server/src/cli/format/rules.js";
import { formatSarif } from "../../server/src/cli/format/sarif.js";
import { formatText, type TextOptions } from "../../server/src/cli/format/text.js";
import { errorsOnly, type FileReport, type FindingReport, reportOf } from "../../server/src/cli/report.js";
import { displayWidth, printable, wantsColor, widthOf, wrap } from "../../server/src/cli/terminal.js";

const SIZE: FindingReport = {
  rule: "task/fargate-size",
  severity: "error",
  message:
    "Fargate has no size with 256 CPU units and 4 GB, 100 % sure. With 256 CPU units the memory can be 512, 1024 or 2048 MiB.",
  docs: "https://docs.example/task/fargate-size",
  pointer: "/memory",
  line: 4,
  column: 13,
  endLine: 4,
  endColumn: 19,
  related: [{ path: "a, b/task.json", line: 3, column: 3, message: "The CPU is set here." }],
  fixes: [{ title: 'Set memory to "2048"', safe: true, edits: [{ start: 40, end: 46, text: '"2048"' }] }],
  sourceLine: '\t"memory": "4096",',
};

const NAME: FindingReport = {
  ...SIZE,
  rule: "container/name",
  severity: "information",
  message: "A name holds letters,\nnumbers and hyphens.",
  pointer: "",
  line: 12,
  column: 5,
  endLine: 14,
  endColumn: 2,
  related: [],
  fixes: [],
  sourceLine: "    name: 漢字 # wide",
};

const PLAIN: FileReport = { path: "", kind: "ecs.taskDefinition", read: true, named: false, findings: [] };

const REPORT = reportOf([
  { ...PLAIN, path: "z.json", kind: null, note: "It is something else.", named: true },
  { ...PLAIN, path: "a, b/task.json", findings: [SIZE, NAME] },
  { ...PLAIN, path: "met.json", kind: null, note: "It is something else." },
  { ...PLAIN, path: "large.json", kind: null, note: "is 21 MB", read: false },
  { ...PLAIN, path: "gone.json", kind: null, note: "does not exist", read: false, named: true },
  { ...PLAIN, path: "fine.yaml", kind: "ecs.service" },
]);

const SIZE_RULE: RuleDescription = {
  id: "task/fargate-size",
  severity: "error",
  fix: "safe",
  kinds: ["ecs.taskDefinition"],
  preset: "recommended",
  since: "0.1.0",
  summary: "With FARGATE required, `cpu` and `memory` are one of the pairs that Fargate offers.",
  why: "Fargate runs tasks in fixed sizes.",
  examples: { bad: "cpu: 256\nmemory: 4096\n", good: "cpu: 1024\nmemory: 4096\n" },
  sources: ["https://sizes.example"],
  docs: SIZE.docs,
};

const COMMENT_RULE: RuleDescription = {
  id: "syntax/comment",
  severity: "information",
  fix: "none",
  kinds: [],
  preset: "recommended",
  since: "0.1.0",
  summary: "A `.json` file holds no comments.",
  why: "JSON has no comments.",
  sources: [],
  docs: SIZE.docs,
};

const NO_COLOR: TextOptions = { color: false, width: undefined };

function lines(...parts: string[]): string {
  return `${parts.join("\n")}\n`;
}

const REST = [
  "",
  "large.json",
  "  Not checked: it is 21 MB.",
  "",
  "z.json",
  "  Not recognised. It is something else.",
  "",
  "✖ 2 files checked: 2 problems (1 error, 1 information). 2 files are not recognised.",
  "  1 problem can be fixed with --fix.",
];

describe("text", () => {
  test("without a terminal: messages stay whole", () => {
    assert.equal(
      formatText(REPORT, NO_COLOR),
      lines(
        "a, b/task.json  ECS task definition",
        "   4:13  error        Fargate has no size with 256 CPU units and 4 GB, 100 % sure. With 256 CPU units the memory can be 512, 1024 or 2048 MiB.  task/fargate-size",
        '      4 │   "memory": "4096",',
        "        │              ^^^^^^",
        "        ↳ 3:3  The CPU is set here.",
        "",
        "   12:5  information  A name holds letters, numbers and hyphens.                                                            container/name",
        "     12 │     name: 漢字 # wide",
        "        │     ^^^^^^^^^^^^^^^^^",
        ...REST,
      ),
    );
  });

  test("on a terminal: messages are wrapped beside the id", () => {
    assert.equal(
      formatText(REPORT, { color: false, width: 80 }),
      lines(
        "a, b/task.json  ECS task definition",
        "   4:13  error        Fargate has no size with 256 CPU units   task/fargate-size",
        "                      and 4 GB, 100 % sure. With 256 CPU",
        "                      units the memory can be 512, 1024 or",
        "                      2048 MiB.",
        '      4 │   "memory": "4096",',
        "        │              ^^^^^^",
        "        ↳ 3:3  The CPU is set here.",
        "",
        "   12:5  information  A name holds letters, numbers and        container/name",
        "                      hyphens.",
        "     12 │     name: 漢字 # wide",
        "        │     ^^^^^^^^^^^^^^^^^",
        ...REST,
      ),
    );
  });

  test("in colour", () => {
    const report = reportOf([
      { ...PLAIN, path: "x.json", findings: [{ ...NAME, severity: "warning", sourceLine: "a: 1" }] },
    ]);
    assert.equal(
      formatText(report, { color: true, width: 80 }).replaceAll("\u001b[", "<"),
      lines(
        "<1m<4mx.json<24m<22m<2m  ECS task definition<22m",
        "  <2m 12:5<22m  <33mwarning<39m  A name holds letters, numbers and hyphens.  <2mcontainer/name<22m",
        "<2m     12 │ <22ma: 1",
        "<2m        │ <22m<33m    ^<39m",
        "",
        "<33m⚠<39m <1m1 file checked: 1 problem (<33m1 warning<39m).<22m",
      ),
    );
  });

  const summaries: Readonly<Record<string, { files: FileReport[]; options?: Partial<TextOptions>; text: string }>> = {
    "nothing wrong": { files: [{ ...PLAIN, path: "x.json" }], text: "✔ 1 file checked: no problems.\n" },
    "nothing at all": { files: [], text: "⚠ Nothing was checked.\n" },
    "nothing recognised": {
      files: [{ ...PLAIN, path: "x.json", kind: null, note: "Why." }],
      text: "⚠ Nothing was checked. 1 file is not recognised.\n",
    },
    "all was fixed": {
      files: [{ ...PLAIN, path: "x.json" }],
      options: { fixed: { files: 1, findings: 3 } },
      text: "✔ Fixed 3 problems in 1 file.\n✔ 1 file checked: no problems.\n",
    },
    "nothing could be fixed": {
      files: [{ ...PLAIN, path: "x.json" }],
      options: { fixed: { files: 0, findings: 0 } },
      text: "Nothing could be fixed.\n✔ 1 file checked: no problems.\n",
    },
  };
  for (const [name, { files, options, text }] of Object.entries(summaries)) {
    test(`summary: ${name}`, () => assert.equal(formatText(reportOf(files), { ...NO_COLOR, ...options }), text));
  }
});

test("json holds what was promised and nothing else", () => {
  const { sourceLine: _, ...size } = SIZE;
  const { sourceLine: __, ...name } = NAME;
  assert.deepEqual(JSON.parse(formatJson(REPORT)), {
    version: 1,
    files: [
      { path: "a, b/task.json", kind: "ecs.taskDefinition", findings: [size, name] },
      { path: "fine.yaml", kind: "ecs.service", findings: [] },
      { path: "gone.json", kind: null, note: "does not exist", findings: [] },
      { path: "large.json", kind: null, note: "is 21 MB", findings: [] },
      { path: "met.json", kind: null, note: "It is something else.", findings: [] },
      { path: "z.json", kind: null, note: "It is something else.", findings: [] },
    ],
    summary: { files: 4, recognised: 2, errors: 1, warnings: 0, information: 1, hints: 0 },
  });
});

test("quiet leaves the errors", () => {
  const { files, summary } = errorsOnly(REPORT);
  assert.deepEqual(files[0]?.findings, [SIZE]);
  assert.deepEqual(summary, { files: 4, recognised: 2, errors: 1, warnings: 0, information: 0, hints: 0 });
});

test("github: one command a finding, with the signs of the form escaped", () => {
  assert.equal(
    formatGithub(REPORT, "sub"),
    lines(
      "::error file=sub/a%2C b/task.json,line=4,endLine=4,col=13,endColumn=19,title=task/fargate-size::Fargate has no size with 256 CPU units and 4 GB, 100 %25 sure. With 256 CPU units the memory can be 512, 1024 or 2048 MiB.",
      "::notice file=sub/a%2C b/task.json,line=12,endLine=14,title=container/name::A name holds letters,%0Anumbers and hyphens.",
      "4 files checked: 1 error, 0 warnings",
    ),
  );
});

test("sarif", () => {
  const describe = (id: string) => (id === SIZE_RULE.id ? SIZE_RULE : undefined);
  const log = JSON.parse(formatSarif(REPORT, { version: "1.2.3", folder: "file:///home/x/", describe }));
  const [run] = log.runs;
  assert.equal(log.version, "2.1.0");
  assert.equal(run.columnKind, "utf16CodeUnits");
  assert.deepEqual(run.originalUriBaseIds, { SRCROOT: { uri: "file:///home/x/" } });
  assert.deepEqual(run.tool.driver, {
    name: "Stowage",
    version: "1.2.3",
    rules: [
      { id: "container/name" },
      {
        id: SIZE_RULE.id,
        shortDescription: { text: SIZE_RULE.summary },
        fullDescription: { text: SIZE_RULE.why },
        helpUri: SIZE_RULE.docs,
        defaultConfiguration: { level: "error" },
      },
    ],
  });
  assert.deepEqual(run.invocations, [
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: "warning", message: { text: "gone.json does not exist" }, locations: [placeIn("gone.json")] },
        { level: "warning", message: { text: "large.json is 21 MB" }, locations: [placeIn("large.json")] },
      ],
    },
  ]);
  assert.deepEqual(run.results, [
    {
      ruleId: SIZE.rule,
      ruleIndex: 1,
      level: "error",
      message: { text: SIZE.message },
      locations: [
        {
          ...placeIn("a%2C%20b/task.json", { startLine: 4, startColumn: 13, endLine: 4, endColumn: 19 }),
          logicalLocations: [{ fullyQualifiedName: "/memory" }],
        },
      ],
      relatedLocations: [
        {
          ...placeIn("a%2C%20b/task.json", { startLine: 3, startColumn: 3 }),
          message: { text: "The CPU is set here." },
        },
      ],
      fixes: [
        {
          description: { text: 'Set memory to "2048"' },
          artifactChanges: [
            {
              artifactLocation: { uri: "a%2C%20b/task.json", uriBaseId: "SRCROOT" },
              replacements: [{ deletedRegion: { charOffset: 40, charLength: 6 }, insertedContent: { text: '"2048"' } }],
            },
          ],
        },
      ],
    },
    {
      ruleId: NAME.rule,
      ruleIndex: 0,
      level: "note",
      message: { text: NAME.message },
      locations: [placeIn("a%2C%20b/task.json", { startLine: 12, startColumn: 5, endLine: 14, endColumn: 2 })],
    },
  ]);
});

function placeIn(uri: string, region?: object): object {
  const artifactLocation = { uri, uriBaseId: "SRCROOT" };
  return { physicalLocation: region === undefined ? { artifactLocation } : { artifactLocation, region } };
}

describe("rules", () => {
  const all = [SIZE_RULE, COMMENT_RULE];
  test("the table in a pipe: a line an id", () => {
    assert.equal(
      formatRulesTable(all, NO_COLOR),
      lines(
        "ID                 SEVERITY     FIX   KINDS               PRESET       WHAT MUST HOLD",
        "task/fargate-size  error        safe  ecs.taskDefinition  recommended  With FARGATE required, `cpu` and `memory` are one of the pairs that Fargate offers.",
        "syntax/comment     information  –     any                 recommended  A `.json` file holds no comments.",
      ),
    );
  });
  test("the table on a terminal: the sentence beside the columns, or below them", () => {
    assert.equal(
      formatRulesTable(all, { color: false, width: 110 }),
      lines(
        "ID                 SEVERITY     FIX   KINDS               PRESET       WHAT MUST HOLD",
        "task/fargate-size  error        safe  ecs.taskDefinition  recommended  With FARGATE required, `cpu` and",
        "                                                                       `memory` are one of the pairs that",
        "                                                                       Fargate offers.",
        "syntax/comment     information  –     any                 recommended  A `.json` file holds no comments.",
      ),
    );
    assert.equal(
      formatRulesTable(all, { color: false, width: 80 }),
      lines(
        "ID                 SEVERITY     FIX   KINDS               PRESET",
        "task/fargate-size  error        safe  ecs.taskDefinition  recommended",
        "    With FARGATE required, `cpu` and `memory` are one of the pairs that Fargate",
        "    offers.",
        "syntax/comment     information  –     any                 recommended",
        "    A `.json` file holds no comments.",
      ),
    );
  });
  test("the page", () => {
    assert.equal(
      formatRulePage(SIZE_RULE, "  2:9  error  No such size.\n", { color: false, width: 60 }),
      lines(
        "task/fargate-size  error · safe fix · ecs.taskDefinition · preset recommended · since 0.1.0",
        "",
        "  With FARGATE required, `cpu` and `memory` are one of the",
        "  pairs that Fargate offers.",
        "",
        "Why",
        "  Fargate runs tasks in fixed sizes.",
        "",
        "Wrong",
        "  cpu: 256",
        "  memory: 4096",
        "",
        "  2:9  error  No such size.",
        "",
        "Right",
        "  cpu: 1024",
        "  memory: 4096",
        "",
        "Turn it off",
        '  In .stowage.json: { "rules": { "task/fargate-size": "off" } }',
        "",
        "Sources",
        "  https://sizes.example",
      ),
    );
    assert.equal(
      formatRulePage(COMMENT_RULE, "", NO_COLOR),
      lines(
        "syntax/comment  information · no fix · preset recommended · since 0.1.0",
        "",
        "  A `.json` file holds no comments.",
        "",
        "Why",
        "  JSON has no comments.",
        "",
        "Turn it off",
        '  In .stowage.json: { "rules": { "syntax/comment": "off" } }',
      ),
    );
  });
});

describe("the excerpt", () => {
  const LONG = `${"a".repeat(50)}BAD${"b".repeat(50)}`;
  const cases: Readonly<
    Record<string, { line: string; range: [number, number]; width?: number; text: string; mark: string }>
  > = {
    "a plain place": { line: "abc def", range: [4, 7], text: "abc def", mark: "    ^^^" },
    "tabs take two columns": { line: "\tx\ty", range: [3, 4], text: "  x  y", mark: "     ^" },
    "wide characters take two": { line: "漢字 x", range: [0, 2], text: "漢字 x", mark: "^^^^" },
    "behind wide characters": { line: "漢字 x", range: [3, 4], text: "漢字 x", mark: "     ^" },
    "marks that take no column": { line: "e\u0301 x", range: [3, 4], text: "e\u0301 x", mark: "  ^" },
    "a pair of surrogates is one sign": { line: "😀 x", range: [3, 4], text: "😀 x", mark: "   ^" },
    "nothing marked still shows the place": { line: "abc", range: [1, 1], text: "abc", mark: " ^" },
    "the end of the line": { line: "abc", range: [3, 3], text: "abc", mark: "   ^" },
    "control characters do not get out": { line: "\u001b[31mx", range: [5, 6], text: "\uFFFD[31mx", mark: "     ^" },
    "a line that just fits": {
      line: "a".repeat(20),
      range: [19, 20],
      width: 20,
      text: "a".repeat(20),
      mark: `${" ".repeat(19)}^`,
    },
    "cut on both sides": { line: LONG, range: [50, 53], width: 20, text: "…aaaaaaBADbbbbbbbbb…", mark: "       ^^^" },
    "cut on the right": { line: LONG, range: [0, 3], width: 20, text: "aaaaaaaaaaaaaaaaaa…", mark: "^^^" },
    "cut on the left": { line: LONG, range: [100, 103], width: 20, text: "…bbbbbbbbb", mark: "       ^^^" },
    "a mark longer than the window": {
      line: LONG,
      range: [10, 100],
      width: 20,
      text: "…aaaaaaaaaaaaaaaaaa…",
      mark: "       ^^^^^^^^^^^^",
    },
    "megabytes in one line": {
      line: `${"x".repeat(1e6)}BAD${"y".repeat(1e6)}`,
      range: [1e6, 1e6 + 3],
      width: 12,
      text: "…xxxxBADyyy…",
      mark: "     ^^^",
    },
  };
  for (const [name, { line, range, width = 80, text, mark }] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(excerptOf(line, ...range, width), { text, mark }));
  }
});

describe("the terminal", () => {
  test("colour follows NO_COLOR, FORCE_COLOR and the terminal, in this order", () => {
    const terminal = { isTTY: true };
    const asked = [
      wantsColor(terminal, {}),
      wantsColor({}, {}),
      wantsColor(terminal, { TERM: "dumb" }),
      wantsColor(terminal, { NO_COLOR: "1" }),
      wantsColor(terminal, { NO_COLOR: "" }),
      wantsColor({}, { FORCE_COLOR: "1" }),
      wantsColor({}, { FORCE_COLOR: "" }),
      wantsColor(terminal, { FORCE_COLOR: "0" }),
      wantsColor({}, { FORCE_COLOR: "1", NO_COLOR: "1" }),
    ];
    assert.deepEqual(asked, [true, false, false, false, true, true, true, false, false]);
  });

  test("the width is kept in bounds, and is none in a pipe", () => {
    const widths = [
      {},
      { isTTY: true },
      { isTTY: true, columns: 100 },
      { isTTY: true, columns: 10 },
      { isTTY: true, columns: 500 },
    ].map(widthOf);
    assert.deepEqual(widths, [undefined, 80, 100, 40, 160]);
  });

  test("text is wrapped at spaces, long words are cut", () => {
    assert.deepEqual(wrap("one two three", 7), ["one two", "three"]);
    assert.deepEqual(wrap("12345678 9", 4), ["1234", "5678", "9"]);
    assert.deepEqual(wrap("漢字漢字", 5), ["漢字", "漢字"]);
    assert.deepEqual(wrap("", 5), [""]);
    assert.deepEqual(wrap("one two", undefined), ["one two"]);
  });

  test("signs that would move the cursor or turn the text are shown as one that does not", () => {
    assert.equal(
      printable("a\u001b[2J\u202Eb\r\n\u0007\t\uD800\u200B"),
      "a\uFFFD[2J\uFFFDb\uFFFD\uFFFD\uFFFD  \uFFFD\u200B",
    );
    assert.equal(displayWidth("a漢é\u200B😀"), 6);
  });
});
