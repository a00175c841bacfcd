// `stowage lint` as a user runs it: the built command in folders of its own, with its exit codes, its two streams and
// the files it leaves behind.
import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { AUDITED, AUDITED_YAML } from "../support/documents.js";
import { type Files, inFolder, type RunOptions, stowage } from "./folder.js";

const GOOD = `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128,
    ${AUDITED} }]
}
`;
const WRONG = GOOD.replace("128", '"128"');
const FIXABLE_LINE = '  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": "128",';
const WARNS = GOOD.replace('"web",', '"web",\n  "family": "shop",');
const OTHER = '{ "compilerOptions": {} }\n';
const BOM = "\uFEFF";

interface Case extends RunOptions {
  readonly files: Files;
  readonly args: readonly string[];
  readonly code: 0 | 1 | 2;
  /** Exactly what is printed. */
  readonly out?: string;
  /** With `--format json`: path, kind and the places of the findings of each file. */
  readonly found?: readonly string[];
  readonly err?: string;
  /** Files as they are afterwards. */
  readonly after?: Readonly<Record<string, string>>;
}

function run(name: string, { files, args, code, out, found, err = "", after = {}, ...options }: Case): void {
  test(name, () =>
    inFolder(files, async (folder) => {
      const outcome = await stowage(
        folder,
        ["lint", ...args, ...(found === undefined ? [] : ["--format", "json"])],
        options,
      );
      if (out !== undefined) assert.equal(outcome.out, out);
      if (found !== undefined) assert.deepEqual(digest(outcome.out), found);
      assert.equal(outcome.err, err);
      assert.equal(outcome.code, code);
      for (const [file, text] of Object.entries(after))
        assert.equal(readFileSync(path.join(folder, file), "utf8"), text);
    }),
  );
}

interface JsonReport {
  readonly files: {
    readonly path: string;
    readonly kind: string | null;
    readonly note?: string;
    readonly findings: {
      readonly rule: string;
      readonly severity: string;
      readonly line: number;
      readonly column: number;
    }[];
  }[];
}

function digest(out: string, isMeant: (rule: string) => boolean = () => true): string[] {
  return (JSON.parse(out) as JsonReport).files.map(({ path: file, kind, note, findings }) => {
    const meant = findings.filter(({ rule }) => isMeant(rule));
    const places = meant.map(({ rule, line, column }) => ` ${rule}@${line}:${column}`);
    return `${file} ${kind ?? note}${places.join("")}`;
  });
}

describe("exit codes", { concurrency: 4 }, () => {
  run("0: nothing is wrong", { files: { "a.json": GOOD }, args: [], code: 0, out: "✔ 1 file checked: no problems.\n" });

  run("1: an error, shown with its place", {
    files: { "b/task.json": WRONG },
    args: ["b"],
    code: 1,
    out: [
      "b/task.json  ECS task definition",
      '   3:78  error  "memory" must be a number here, not the text "128". Remove the quotes.  schema/type',
      `      3 │ ${FIXABLE_LINE}`,
      `        │ ${" ".repeat(77)}^^^^^`,
      "",
      "✖ 1 file checked: 1 problem (1 error).",
      "  1 problem can be fixed with --fix.",
      "",
    ].join("\n"),
  });

  run("0: warnings", {
    files: { "a.json": WARNS },
    args: [],
    code: 0,
    found: ["a.json ecs.taskDefinition syntax/duplicate-key@3:3"],
  });

  run("1: more warnings than allowed, also when they are not shown", {
    files: { "a.json": WARNS },
    args: ["--max-warnings", "0", "--quiet"],
    code: 1,
    out: "✔ 1 file checked: no problems.\n",
    err: "stowage: 1 warning, and --max-warnings allows 0.\n",
  });

  run("0: as many warnings as allowed", {
    files: { "a.json": WARNS },
    args: ["--max-warnings=1"],
    code: 0,
    found: ["a.json ecs.taskDefinition syntax/duplicate-key@3:3"],
  });

  run("0: nothing of ours, and nothing was named", {
    files: { "a.json": OTHER },
    args: [],
    code: 0,
    out: "⚠ Nothing was checked. 1 file is not recognised.\n",
  });

  run("2: nothing that was named is ours", {
    files: { "a/a.json": OTHER, "a/.stowage.json": "{}" },
    args: ["a"],
    code: 2,
    out: "✔ 1 file checked: no problems. 1 file is not recognised.\n",
    err: "stowage: No document of a kind that Stowage knows was found in what was named.\n",
  });

  run("0: one of the named files is ours", {
    files: { "a.json": GOOD, "b.json": "" },
    args: ["a.json", "b.json"],
    code: 0,
    out: "b.json\n  Not recognised. The file is empty.\n\n✔ 1 file checked: no problems. 1 file is not recognised.\n",
  });

  run("2: named files that cannot be checked; the others are", {
    files: { "a.json": WRONG, "binary.json": "{\0}", "large.json": Buffer.alloc(20 * 1024 * 1024 + 1, " ") },
    args: ["gone.json", "binary.json", "large.json", "a.json", "a.json/b"],
    code: 2,
    found: [
      "a.json ecs.taskDefinition schema/type@3:78",
      "a.json/b does not exist",
      "binary.json is a binary file (it holds NUL characters)",
      "gone.json does not exist",
      "large.json is 20.1 MB; files over 20 MB are not checked",
    ],
    err: [
      "stowage: gone.json does not exist.",
      "stowage: a.json/b does not exist.",
      "stowage: binary.json is a binary file (it holds NUL characters).",
      "stowage: large.json is 20.1 MB; files over 20 MB are not checked.",
      "",
    ].join("\n"),
  });

  run("0: files met on the way that cannot be checked", {
    files: { "a.json": GOOD, "binary.json": "{\0}", "large.json": Buffer.alloc(20 * 1024 * 1024 + 1, " ") },
    args: ["."],
    code: 0,
    out: [
      "binary.json",
      "  Not checked: it is a binary file (it holds NUL characters).",
      "",
      "large.json",
      "  Not checked: it is 20.1 MB; files over 20 MB are not checked.",
      "",
      "✔ 1 file checked: no problems.",
      "",
    ].join("\n"),
  });
});

describe("what is looked at", { concurrency: 4 }, () => {
  run("what git and the configuration ignore is left out; a named file is not", {
    files: {
      ".git/HEAD": "",
      ".gitignore": "/out/\n",
      ".stowage.json": '{ "ignore": ["vendor/**", "*.old.json"] }',
      "a.json": GOOD,
      "a.old.json": GOOD,
      "b.old.json": GOOD,
      "notes.txt": GOOD,
      "out/a.json": GOOD,
      "vendor/x/a.json": GOOD,
      "vendor/x/b.json": GOOD,
      "node_modules/m/a.json": GOOD,
      "deep/er/a.yaml": `family: web\ncontainerDefinitions: [{ name: app, image: nginx:1.27, memory: 128, ${AUDITED_YAML} }]\n`,
      "t.json.j2": GOOD,
    },
    args: [".", "notes.txt", "a.old.json", "vendor/x/b.json", "./a.json"],
    code: 0,
    found: [
      ".stowage.json stowage.config",
      "a.json ecs.taskDefinition",
      "a.old.json ecs.taskDefinition",
      "deep/er/a.yaml ecs.taskDefinition",
      "notes.txt ecs.taskDefinition",
      "t.json.j2 ecs.taskDefinition",
      "vendor/x/b.json ecs.taskDefinition",
    ],
  });

  run("paths are given from the current folder, also upward", {
    files: { "sub/x": "", "a.json": GOOD, "task [1].json": GOOD },
    args: ["../STOWAGE_FOLDER"],
    code: 2,
    out: "⚠ Nothing was checked.\n",
    err: "stowage: ../STOWAGE_FOLDER does not exist.\n",
  });

  test("links that lead in circles", () =>
    inFolder({ "a/task.json": GOOD }, async (folder) => {
      symlinkSync("..", path.join(folder, "a/up"));
      symlinkSync("round.json", path.join(folder, "round.json"));
      const met = await stowage(folder, ["lint", "--format", "json"]);
      assert.deepEqual(digest(met.out), [
        "a/task.json ecs.taskDefinition",
        "round.json is a symbolic link that leads back to itself",
      ]);
      assert.equal(met.code, 0);
      const named = await stowage(folder, ["lint", "round.json", "a"]);
      assert.deepEqual(
        [named.code, named.err],
        [2, "stowage: round.json is a symbolic link that leads back to itself.\n"],
      );
    }));
});

describe("bad input", { concurrency: 4 }, () => {
  const files: Files = {
    "a.json": WRONG,
    "bomb.yaml": bomb(),
    "deep.json": `{"family":"x","containerDefinitions":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
    "deep.yaml": `family: x\ncontainerDefinitions: ${"[".repeat(10_000)}`,
    "empty.json": "",
    "half.json": '{\n  "family": "web",\n  "containerDefinitions": [\n    { "name": "app", "image": ',
    "half.yaml": 'family: web\ncontainerDefinitions:\n  - name: "app',
  };

  test("is reported with file and place, and the other files are checked", () =>
    inFolder(files, async (folder) => {
      const { out, err, code } = await stowage(folder, ["lint", "--format", "json", "."]);
      const aboutTheText = digest(out, (rule) => rule.startsWith("syntax/") || rule === "schema/type");
      assert.deepEqual(aboutTheText, [
        "a.json ecs.taskDefinition schema/type@3:78",
        "bomb.yaml ecs.taskDefinition syntax/alias-limit@3:42",
        "deep.json ecs.taskDefinition schema/type@1:39 syntax/too-deep@1:237",
        "deep.yaml ecs.taskDefinition syntax/too-deep@2:223",
        "empty.json The file is empty.",
        "half.json ecs.taskDefinition syntax/json@4:5 syntax/json@4:30",
        "half.yaml ecs.taskDefinition syntax/yaml@3:15",
      ]);
      assert.deepEqual([err, code], ["", 1]);
    }));
});

function bomb(): string {
  const names = [..."abcdefghijk"];
  const levels = names.map((name, index) => {
    const content = index === 0 ? '"x"' : `*${names[index - 1]}`;
    return `x-${name}: &${name} [${Array(9).fill(content).join(", ")}]`;
  });
  return `family: x\n${levels.join("\n")}\ncontainerDefinitions: *k\n`;
}

describe("configuration", { concurrency: 4 }, () => {
  run("2: one that is not valid, reported once, and used as far as it can be read", {
    files: {
      "a/task.json": WRONG,
      "a/b.json": WARNS,
      "a/.stowage.json": '{\n  "rules": { "schema/type": "loud", "syntax/duplicate-key": "off" },\n',
    },
    args: ["a/task.json", "a/b.json"],
    code: 2,
    found: [
      "a/.stowage.json stowage.config syntax/json@1:1 schema/enum@2:29",
      "a/b.json ecs.taskDefinition",
      "a/task.json ecs.taskDefinition schema/type@3:78",
    ],
    err: "stowage: a/.stowage.json is not valid; the files were checked with what could be read of it.\n",
  });

  run("0: an unknown rule is a warning at its place", {
    files: { "task.json": GOOD, ".stowage.json": '{ "rules": { "task/fargat-size": "off" } }' },
    args: ["task.json"],
    code: 0,
    found: [".stowage.json stowage.config config/unknown-rule@1:14", "task.json ecs.taskDefinition"],
  });

  run("the nearest one counts, and not above the root of the repository", {
    files: {
      ".stowage.json": '{ "rules": { "schema/*": "off" } }',
      "task.json": WRONG,
      "a/.stowage.json": '{ "rules": { "schema/type": "warning" } }',
      "a/b/task.json": WRONG,
      "repo/.git/HEAD": "",
      "repo/task.json": WRONG,
    },
    args: ["--format", "github"],
    code: 1,
    out: [
      '::warning file=a/b/task.json,line=3,endLine=3,col=78,endColumn=83,title=schema/type::"memory" must be a number here, not the text "128". Remove the quotes.',
      '::error file=repo/task.json,line=3,endLine=3,col=78,endColumn=83,title=schema/type::"memory" must be a number here, not the text "128". Remove the quotes.',
      "5 files checked: 1 error, 1 warning",
      "",
    ].join("\n"),
  });

  run("--config: this one and no other, whatever its name", {
    files: {
      "task.json": WRONG,
      ".stowage.json": "{}",
      "ci/strict.json": '{ // why\n  "rules": { "schema/type": "off" }, "rulez": 1 }',
    },
    args: ["--config", "ci/strict.json", "."],
    code: 2,
    found: [
      ".stowage.json stowage.config",
      "ci/strict.json stowage.config schema/unknown-key@2:38",
      "task.json ecs.taskDefinition",
    ],
    err: "stowage: ci/strict.json is not valid; the files were checked with what could be read of it.\n",
  });

  run("--config: one that is not there", {
    files: { "task.json": GOOD },
    args: ["--config", "gone.json"],
    code: 2,
    out: "✔ 1 file checked: no problems.\n",
    err: "stowage: gone.json does not exist; the files were checked without it.\n",
  });

  run("--no-config: none", {
    files: { "task.json": WRONG, ".stowage.json": "{" },
    args: ["--no-config", "task.json"],
    code: 1,
    found: ["task.json ecs.taskDefinition schema/type@3:78"],
  });

  run("a kind is set by an association", {
    files: {
      "odd.json": "{}",
      ".stowage.json": '{ "associations": { "odd.*": "ecs.service" }, "rules": { "*": "off" } }',
    },
    args: ["odd.json"],
    code: 0,
    found: ["odd.json ecs.service"],
  });
});

describe("--fix", { concurrency: 4 }, () => {
  run("mends what is safe and reports the rest", {
    files: { "a.json": WRONG.replace('"web",', '"web",\n  "family": "shop",'), "b.json": GOOD, "c.yaml": "x: 1\n" },
    args: ["--fix"],
    code: 0,
    out: [
      "a.json  ECS task definition",
      '    3:3  warning  "family" stands here a second time. Only the last one counts; remove the other.  syntax/duplicate-key',
      '      3 │   "family": "shop",',
      "        │   ^^^^^^^^",
      "",
      "✔ Fixed 1 problem in 1 file.",
      "⚠ 2 files checked: 1 problem (1 warning). 1 file is not recognised.",
      "",
    ].join("\n"),
    after: { "a.json": WARNS, "b.json": GOOD, "c.yaml": "x: 1\n" },
  });

  run("keeps a byte order mark and CRLF, with the right places before", {
    files: {
      "a.json": BOM + WRONG.replaceAll("\n", "\r\n"),
      "b.json": `${BOM}{ "family": "a b", "containerDefinitions": [{ "name": "app", "image": "x:1", "memory": 128, ${AUDITED} }] }`,
    },
    args: ["--fix"],
    code: 1,
    found: ["a.json ecs.taskDefinition", "b.json ecs.taskDefinition task/family-pattern@1:13"],
    after: { "a.json": BOM + GOOD.replaceAll("\n", "\r\n") },
  });

  run("with nothing to mend", {
    files: { "a.json": GOOD },
    args: ["--fix"],
    code: 0,
    out: "Nothing could be fixed.\n✔ 1 file checked: no problems.\n",
  });

  run("--dry-run prints a diff and writes nothing", {
    files: { "a b/task.json": WRONG, "c.json": GOOD },
    args: ["--fix", "--dry-run"],
    code: 1,
    out: [
      "--- a/a b/task.json\t",
      "+++ b/a b/task.json\t",
      "@@ -1,5 +1,5 @@",
      " {",
      '   "family": "web",',
      `-${FIXABLE_LINE}`,
      `+${FIXABLE_LINE.replace('"128"', "128")}`,
      `     ${AUDITED} }]`,
      " }",
      "",
    ].join("\n"),
    err: "--fix would mend 1 problem in 1 file; nothing was written.\n",
    after: { "a b/task.json": WRONG },
  });

  test("keeps the mode of a file, writes through a link, and leaves other files alone", () =>
    inFolder({ "a.json": WRONG, "b.json": GOOD }, async (folder) => {
      const file = (name: string) => path.join(folder, name);
      chmodSync(file("a.json"), 0o754);
      symlinkSync("a.json", file("link.json"));
      const [mode, untouched] = [statSync(file("a.json")).mode, statSync(file("b.json")).mtimeMs];
      await stowage(folder, ["lint", "--fix", "link.json", "b.json"]);
      assert.equal(readFileSync(file("a.json"), "utf8"), GOOD);
      assert.equal(statSync(file("a.json")).mode, mode);
      assert.equal(statSync(file("b.json")).mtimeMs, untouched);
    }));
});

describe("standard input", { concurrency: 4 }, () => {
  run("is checked under the name it is given, with the configuration of the place", {
    files: { "a/.stowage.json": '{ "rules": { "schema/type": "warning" }, "ignore": ["**"] }' },
    args: ["--stdin", "--stdin-filename", "a/task.json"],
    input: WRONG,
    code: 0,
    found: ["a/task.json ecs.taskDefinition schema/type@3:78"],
  });

  run("needs no name, and can be called -", {
    files: {},
    args: ["-"],
    input: GOOD,
    code: 0,
    out: "✔ 1 file checked: no problems.\n",
  });

  run("with --fix comes back mended, the report beside it", {
    files: {},
    args: ["--stdin", "--fix", "--stdin-filename", "x.json"],
    input: BOM + WRONG,
    code: 0,
    out: BOM + GOOD,
    err: "✔ Fixed 1 problem in 1 file.\n✔ 1 file checked: no problems.\n",
  });

  run("that is not ours comes back as it is", {
    files: {},
    args: ["--stdin", "--fix", "--stdin-filename", "x.json"],
    input: "\n",
    code: 2,
    out: "\n",
    err: [
      "x.json",
      "  Not recognised. The file is empty.",
      "",
      "Nothing could be fixed.",
      "⚠ Nothing was checked. 1 file is not recognised.",
      "stowage: No document of a kind that Stowage knows was found in what was named.",
      "",
    ].join("\n"),
  });
});
