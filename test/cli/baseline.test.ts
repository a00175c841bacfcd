// `stowage lint` with a baseline, as a user runs it: recording, what later runs report, and what is said of entries that
// nobody finds any more. A case is a row of steps in one folder.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { AUDITED } from "../support/documents.js";
import { type Files, inFolder, stowage } from "./folder.js";

const GOOD = `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128,
    ${AUDITED} }]
}
`;
const TYPE = GOOD.replace("128", '"128"');
const FAMILY = GOOD.replace("web", "web shop");
const BOTH = TYPE.replace("web", "web shop");

const CONFIG = '{ "baseline": "known.json" }\n';
const TYPE_ENTRY = entry("a.json", "/containerDefinitions/{name=app}/memory", "schema/type", "type");
const FAMILY_ENTRY = entry("a.json", "/family", "task/family-pattern", "characters");

const MEMORY = "a.json schema/type@3:78";
const STALE = "known.json config/stale-baseline";

function entry(file: string, at: string, rule: string, message: string): string {
  return `{ "file": "${file}", "at": "${at}", "rule": "${rule}", "message": "${message}" }`;
}

function baseline(...entries: readonly string[]): string {
  const list = entries.length === 0 ? "[]" : `[\n${entries.map((one) => `    ${one}`).join(",\n")}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** First the folder is changed (null removes a file), then the command runs. */
interface Step {
  readonly change?: Readonly<Record<string, string | null>>;
  readonly args?: readonly string[];
  readonly input?: string;
  /** From the folder; absent: in it. */
  readonly from?: string;
  readonly code: 0 | 1 | 2;
  /** The findings, as `file rule@line:column`. */
  readonly found?: readonly string[];
  readonly hidden?: number;
  readonly out?: string;
  readonly err?: string;
  /** Files as they are afterwards; null: not there. */
  readonly after?: Readonly<Record<string, string | null>>;
}

function run(name: string, files: Files, ...steps: readonly Step[]): void {
  test(name, () =>
    inFolder({ ".git/HEAD": "", ...files }, async (folder) => {
      for (const [index, step] of steps.entries()) await perform(folder, step, `step ${index + 1}`);
    }),
  );
}

async function perform(folder: string, step: Step, name: string): Promise<void> {
  const { change = {}, args = [], input, from = ".", code, found, hidden, out, err = "", after = {} } = step;
  for (const [file, text] of Object.entries(change)) put(path.join(folder, file), text);
  const format = found === undefined ? [] : ["--format", "json"];
  const options = input === undefined ? {} : { input };
  const outcome = await stowage(path.join(folder, from), ["lint", ...args, ...format], options);
  if (out !== undefined) assert.equal(outcome.out, out, name);
  if (found !== undefined) assert.deepEqual(digest(outcome.out), { found, hidden }, name);
  assert.equal(outcome.err, err, name);
  assert.equal(outcome.code, code, name);
  for (const [file, text] of Object.entries(after)) {
    const there = path.join(folder, file);
    assert.equal(existsSync(there) ? readFileSync(there, "utf8") : null, text, `${name}: ${file}`);
  }
}

function put(file: string, text: string | null): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (text === null) rmSync(file);
  else writeFileSync(file, text);
}

interface JsonReport {
  readonly files: {
    readonly path: string;
    readonly findings: { readonly rule: string; readonly line: number; readonly column: number }[];
  }[];
  readonly summary: { readonly baselined?: number };
}

function digest(out: string): { found: readonly string[]; hidden: number | undefined } {
  const { files, summary } = JSON.parse(out) as JsonReport;
  const found = files.flatMap(({ path: file, findings }) =>
    findings.map(({ rule, line, column }) => `${file} ${rule}@${line}:${column}`),
  );
  return { found, hidden: summary.baselined };
}

describe("recording", { concurrency: 4 }, () => {
  run(
    "without a configuration one is made, and the next run reports only what is new",
    { "a.json": BOTH },
    {
      args: ["--write-baseline"],
      code: 0,
      out: "✔ 1 file checked: no problems.\n  2 known problems are hidden by the baseline.\n",
      err: [
        "Recorded 2 findings in .stowage-baseline.json.",
        "Made .stowage.json, which names it: later runs report only what is new.",
        "",
      ].join("\n"),
      after: {
        ".stowage.json": '{\n  "baseline": ".stowage-baseline.json"\n}\n',
        ".stowage-baseline.json": baseline(TYPE_ENTRY, FAMILY_ENTRY),
      },
    },
    { code: 0, found: [], hidden: 2 },
    { from: ".git", args: [".."], code: 0, found: [], hidden: 2 },
    { change: { "b.json": TYPE }, code: 1, found: ["b.json schema/type@3:78"], hidden: 2 },
  );

  run(
    "a configuration without the key gets it, and keeps the rest",
    { "a.json": TYPE, "sub/b.json": TYPE, "sub/.stowage.json": '{\n  "preset": "recommended" // as ever\n}\n' },
    {
      args: ["--write-baseline", "sub"],
      code: 0,
      found: [],
      hidden: 1,
      err: 'Recorded 1 finding in sub/.stowage-baseline.json.\nAdded "baseline" to sub/.stowage.json: later runs report only what is new.\n',
      after: {
        "sub/.stowage.json": '{\n  "preset": "recommended", // as ever\n  "baseline": ".stowage-baseline.json"\n}\n',
        ".stowage.json": null,
      },
    },
    { code: 1, found: [MEMORY], hidden: 1 },
  );

  run(
    "the file that the configuration names; what it says of files that were not checked stays",
    {
      "a.json": FAMILY,
      "b.json": TYPE,
      ".stowage.json": CONFIG,
      "known.json": baseline(
        TYPE_ENTRY,
        TYPE_ENTRY.replace("a.json", "b.json"),
        TYPE_ENTRY.replace("a.json", "gone.json"),
      ),
    },
    {
      args: ["--write-baseline", "a.json"],
      code: 0,
      found: [],
      hidden: 1,
      err: "Recorded 1 finding in known.json, and left 2 entries of other files as they were.\n",
      after: {
        "known.json": baseline(
          FAMILY_ENTRY,
          TYPE_ENTRY.replace("a.json", "b.json"),
          TYPE_ENTRY.replace("a.json", "gone.json"),
        ),
        ".stowage.json": CONFIG,
      },
    },
    {
      args: ["--write-baseline"],
      code: 0,
      found: [],
      hidden: 2,
      err: "Recorded 2 findings in known.json.\n",
      after: { "known.json": baseline(FAMILY_ENTRY, TYPE_ENTRY.replace("a.json", "b.json")) },
    },
  );

  run(
    "with --fix: what is left",
    { "a.json": BOTH, ".stowage.json": CONFIG },
    {
      args: ["--write-baseline", "--fix"],
      code: 0,
      found: [],
      hidden: 1,
      err: "Recorded 1 finding in known.json.\n",
      after: { "a.json": FAMILY, "known.json": baseline(FAMILY_ENTRY) },
    },
  );

  run(
    "a file of one's own",
    { "a.json": TYPE, "ci/x": "" },
    {
      args: ["--write-baseline", "--baseline", "ci/known.json"],
      code: 0,
      found: [],
      hidden: 1,
      err: 'Recorded 1 finding in ci/known.json.\nUse it with --baseline ci/known.json, or name it in .stowage.json: "baseline".\n',
      after: { ".stowage.json": null, "ci/known.json": baseline(TYPE_ENTRY.replace("a.json", "../a.json")) },
    },
    { args: ["--baseline", "ci/known.json"], code: 0, found: [], hidden: 1 },
    { code: 1, found: [MEMORY] },
  );

  run(
    "nothing to record",
    { "a.json": GOOD },
    {
      args: ["--write-baseline"],
      code: 0,
      found: [],
      err: "Nothing was found that a baseline could record.\n",
      after: { ".stowage.json": null, ".stowage-baseline.json": null },
    },
  );

  run(
    "a file that is no baseline is not written over",
    { "a.json": TYPE, "package.json": "{}\n" },
    {
      args: ["--write-baseline", "--baseline", "package.json", "a.json"],
      code: 2,
      found: [MEMORY],
      err: 'stowage: The baseline package.json is none: it has no "version" with a list "findings" (line 1); nothing was written. Remove it first.\n',
      after: { "package.json": "{}\n" },
    },
  );

  run(
    "a configuration that is too broken to be changed",
    { "a.json": TYPE, ".stowage.json": '{ "rules": {\n' },
    {
      args: ["--write-baseline", "a.json"],
      code: 2,
      err: [
        "Recorded 1 finding in .stowage-baseline.json.",
        "stowage: .stowage.json is not valid; the files were checked with what could be read of it.",
        'stowage: .stowage.json is too broken to be changed. Mend it, and add "baseline": ".stowage-baseline.json" to it.',
        "",
      ].join("\n"),
      after: { ".stowage.json": '{ "rules": {\n' },
    },
  );
});

describe("later runs", { concurrency: 4 }, () => {
  const files = { "a.json": BOTH, ".stowage.json": CONFIG, "known.json": baseline(TYPE_ENTRY, FAMILY_ENTRY) };

  run(
    "the same findings in moved lines, and one that is new",
    files,
    {
      change: { "a.json": `\n\n${BOTH}` },
      code: 0,
      out: "✔ 3 files checked: no problems.\n  2 known problems are hidden by the baseline.\n",
    },
    {
      change: { "b.json": TYPE },
      args: ["--format", "github"],
      code: 1,
      out: [
        '::error file=b.json,line=3,endLine=3,col=78,endColumn=83,title=schema/type::"memory" must be a number here, not the text "128". Remove the quotes.',
        "4 files checked: 1 error, 0 warnings; 2 hidden by the baseline",
        "",
      ].join("\n"),
    },
    {
      args: ["--no-baseline"],
      change: { "a.json": BOTH, "b.json": null },
      code: 1,
      found: ["a.json task/family-pattern@2:13", MEMORY],
    },
    { args: ["--no-config"], code: 1, found: ["a.json task/family-pattern@2:13", MEMORY] },
    { args: ["--stdin", "--stdin-filename", "a.json"], input: BOTH, code: 0, found: [], hidden: 2 },
    { args: ["--stdin", "--stdin-filename", "a.json"], input: GOOD, code: 0, found: [], hidden: 0 },
  );

  run(
    "warnings that are known do not count",
    {
      "a.json": GOOD.replace('"web",', '"web",\n  "family": "shop",'),
      ".stowage.json": CONFIG,
      "known.json": baseline(entry("a.json", "/family", "syntax/duplicate-key", "problem")),
    },
    { args: ["--max-warnings", "0"], code: 0, found: [], hidden: 1 },
  );

  run(
    "--fix mends what is recorded, too; --prune-baseline removes it then",
    files,
    {
      args: ["--fix"],
      code: 0,
      found: [`${STALE}@4:5`],
      hidden: 1,
      after: { "a.json": FAMILY, "known.json": baseline(TYPE_ENTRY, FAMILY_ENTRY) },
    },
    {
      change: { "b.json": TYPE },
      args: ["--prune-baseline"],
      code: 1,
      found: ["b.json schema/type@3:78"],
      hidden: 1,
      err: "Removed from known.json what is no longer found: 1 entry.\n",
      after: { "known.json": baseline(FAMILY_ENTRY) },
    },
    {
      args: ["--prune-baseline", "a.json"],
      code: 0,
      found: [],
      hidden: 1,
      err: "known.json records nothing that is no longer found.\n",
    },
  );

  run(
    "each configuration has its own",
    {
      "a.json": TYPE,
      ".stowage.json": CONFIG,
      "known.json": baseline(TYPE_ENTRY, TYPE_ENTRY.replace("a.json", "sub/b.json")),
      "sub/b.json": TYPE,
      "sub/.stowage.json": "{}",
    },
    { code: 1, found: [`${STALE}@5:5`, "sub/b.json schema/type@3:78"], hidden: 1 },
  );
});

describe("entries that nobody finds any more", { concurrency: 4 }, () => {
  const files = {
    "a.json": FAMILY,
    "b/b.json": GOOD,
    ".stowage.json": CONFIG,
    "known.json": baseline(
      TYPE_ENTRY,
      FAMILY_ENTRY,
      TYPE_ENTRY.replace("a.json", "b/b.json"),
      TYPE_ENTRY.replace("a.json", "b/gone.json"),
    ),
  };

  run(
    "are reported of what was checked, and of nothing else",
    files,
    { code: 0, found: [`${STALE}@4:5`, `${STALE}@6:5`, `${STALE}@7:5`], hidden: 1 },
    { args: ["a.json"], code: 0, found: [`${STALE}@4:5`], hidden: 1 },
    { args: ["b/b.json"], code: 0, found: [`${STALE}@6:5`], hidden: 0 },
    { args: ["b"], code: 0, found: [`${STALE}@6:5`, `${STALE}@7:5`], hidden: 0 },
    {
      from: "b",
      args: ["b.json", "--max-warnings", "0"],
      code: 0,
      found: ["../known.json config/stale-baseline@6:5"],
      hidden: 0,
    },
  );

  run(
    "are reported when the last file is gone",
    {
      ".stowage.json": CONFIG,
      "known.json": baseline(TYPE_ENTRY, FAMILY_ENTRY),
    },
    { code: 0, found: [`${STALE}@4:5`], hidden: 0 },
  );

  run("say what to do", files, {
    args: ["b"],
    code: 0,
    out: [
      "known.json  Stowage configuration",
      '    6:5  information  schema/type is no longer found at /containerDefinitions/{name=app}/memory in b/b.json, but would not be reported if it came back. "stowage lint --prune-baseline" removes what is no longer found.  config/stale-baseline',
      `      6 │     ${TYPE_ENTRY.replace("a.json", "b/b.json")},`,
      `        │     ${"^".repeat(TYPE_ENTRY.length + 2)}`,
      "",
      '    7:5  information  b/gone.json is not there any more, but this entry speaks of it. "stowage lint --prune-baseline" removes what is no longer found.  config/stale-baseline',
      `      7 │     ${TYPE_ENTRY.replace("a.json", "b/gone.json")}`,
      `        │     ${"^".repeat(TYPE_ENTRY.length + 5)}`,
      "",
      "✔ 2 files checked: 2 problems (2 information).",
      "",
    ].join("\n"),
  });

  run(
    "are as severe as the configuration says",
    files,
    {
      change: { ".stowage.json": '{ "baseline": "known.json", "rules": { "config/stale-baseline": "error" } }' },
      args: ["a.json"],
      code: 1,
      found: [`${STALE}@4:5`],
      hidden: 1,
    },
    {
      change: { ".stowage.json": '{ "baseline": "known.json", "rules": { "config/*": "off" } }' },
      code: 0,
      found: [],
      hidden: 1,
    },
  );
});

describe("a baseline that cannot be used: all is reported, and the run says 2", { concurrency: 4 }, () => {
  const cases: Readonly<Record<string, readonly [Files, string]>> = {
    missing: [{}, 'does not exist; all findings are reported. "stowage lint --write-baseline" writes it.'],
    "no JSON": [
      { "known.json": `<<<<<<< HEAD\n${baseline()}` },
      "is not valid JSON (line 1); all findings are reported.",
    ],
    "not a baseline": [
      { "known.json": "[]" },
      'is none: it has no "version" with a list "findings" (line 1); all findings are reported.',
    ],
    "of later days": [
      { "known.json": baseline().replace("1", "2") },
      "is of version 2, and this version of Stowage knows 1 (line 2); all findings are reported.",
    ],
    "a folder": [{ "known.json/x": "" }, "is a folder, not a file; all findings are reported."],
  };
  for (const [name, [files, words]] of Object.entries(cases)) {
    run(
      name,
      { "a.json": TYPE, ".stowage.json": CONFIG, ...files },
      {
        args: ["a.json"],
        code: 2,
        found: [MEMORY],
        err: `stowage: The baseline known.json ${words}\n`,
      },
    );
  }
});

describe("wrong usage", { concurrency: 4 }, () => {
  const cases: Readonly<Record<string, readonly [readonly string[], string]>> = {
    "two wishes": [
      ["--write-baseline", "--prune-baseline"],
      "--write-baseline records anew what is found; --prune-baseline is for one that stays. Give one.",
    ],
    "standard input": [["--write-baseline", "--stdin"], "--write-baseline needs files; standard input is none."],
    "a dry run": [
      ["--prune-baseline", "--fix", "--dry-run"],
      "--dry-run writes nothing; it goes without --prune-baseline.",
    ],
    "no baseline": [
      ["--prune-baseline", "--no-baseline"],
      "--prune-baseline changes the baseline; it goes without --no-baseline.",
    ],
    "no place for it": [
      ["--write-baseline", "--no-config"],
      "With --no-config, --write-baseline needs the file: --baseline <file>.",
    ],
  };
  for (const [name, [args, words]] of Object.entries(cases)) {
    run(
      name,
      { "a.json": TYPE },
      { args, code: 2, out: "", err: `stowage: ${words}\n`, after: { ".stowage.json": null } },
    );
  }

  run(
    "nothing to prune",
    { "a.json": TYPE },
    {
      args: ["--prune-baseline"],
      code: 1,
      found: [MEMORY],
      err: 'No baseline is in use: none is named by "baseline" in .stowage.json, or by --baseline.\n',
    },
  );
});
