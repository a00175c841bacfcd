// The command around `lint`: versions, help, wrong usage, the table of rules, colours, and readers that go away.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { AUDITED } from "../support/documents.js";
import { CLI, type Files, inFolder, stowage } from "./folder.js";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

const WRONG: Files = {
  "sub/task.json": `{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "x:1", "memory": "128", ${AUDITED} }] }`,
};

describe("wrong usage says what to do, and is 2", { concurrency: 4 }, () => {
  const cases: Readonly<Record<string, { args: readonly string[]; err: string }>> = {
    "a command that is not there": { args: ["lnt"], err: "stowage: unknown command 'lnt'\n(Did you mean lint?)\n" },
    "a path without a command": {
      args: ["sub/task.json"],
      err: "stowage: unknown command 'sub/task.json'\n(Did you mean \"stowage lint sub/task.json\"?)\n",
    },
    "an option that is not there": {
      args: ["lint", "--formt", "json"],
      err: "stowage: unknown option '--formt'\n(Did you mean --format?)\n",
    },
    "a format that is not there": {
      args: ["lint", "--format", "xml"],
      err: "stowage: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, github.\n",
    },
    "no number": {
      args: ["lint", "--max-warnings", "few"],
      err: "stowage: option '--max-warnings <number>' argument 'few' is invalid. It must be a whole number, 0 or more.\n",
    },
    "a dry run of nothing": {
      args: ["lint", "--dry-run"],
      err: "stowage: --dry-run shows what --fix would change; give both.\n",
    },
    "a diff in another format": {
      args: ["lint", "--fix", "--dry-run", "--format", "json"],
      err: "stowage: --dry-run prints a diff; it goes without --format json.\n",
    },
    "paths beside standard input": {
      args: ["lint", "--stdin", "sub"],
      err: "stowage: --stdin checks the text from standard input; give no paths with it.\n",
    },
    "a name for no input": {
      args: ["lint", "--stdin-filename", "x.json"],
      err: "stowage: --stdin-filename names the text of --stdin; give both.\n",
    },
    "a rule that is not there": {
      args: ["rules", "task/fargat-size"],
      err: 'stowage: There is no rule "task/fargat-size". Did you mean "task/fargate-size"?\n',
    },
    "half a rule": {
      args: ["rules", "no-essential"],
      err: 'stowage: There is no rule "no-essential". Did you mean "task/no-essential"?\n',
    },
    "a rule like no other": {
      args: ["rules", "x"],
      err: 'stowage: There is no rule "x". Run "stowage rules" to see all.\n',
    },
  };
  for (const [name, { args, err }] of Object.entries(cases)) {
    test(name, () =>
      inFolder(WRONG, async (folder) => assert.deepEqual(await stowage(folder, args), { code: 2, out: "", err })),
    );
  }

  test("no command: the help, on standard error", () =>
    inFolder({}, async (folder) => {
      const { code, out, err } = await stowage(folder, []);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /^Usage: stowage \[options\] \[command\]\n/);
    }));
});

describe("what was asked for", { concurrency: 4 }, () => {
  test("the version", () =>
    inFolder({}, async (folder) => {
      assert.deepEqual(await stowage(folder, ["--version"]), { code: 0, out: `${version}\n`, err: "" });
    }));

  test("the help names every option and exit code", () =>
    inFolder({}, async (folder) => {
      const { code, out, err } = await stowage(folder, ["lint", "--help"]);
      assert.deepEqual([code, err], [0, ""]);
      const named = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+|\d)(?= )/gm)].map((match) => match[1]);
      assert.deepEqual(named, [
        ...["--format", "--max-warnings", "--quiet", "--fix", "--dry-run", "--config", "--no-config"],
        ...["--write-baseline", "--prune-baseline", "--baseline", "--no-baseline"],
        ...["--stdin", "--stdin-filename", "--help", "0", "1", "2"],
      ]);
    }));

  test("the table of rules, as text and as JSON", () =>
    inFolder({}, async (folder) => {
      const [text, json] = await Promise.all([
        stowage(folder, ["rules"]),
        stowage(folder, ["rules", "--format", "json"]),
      ]);
      const rows = text.out
        .trimEnd()
        .split("\n")
        .map((row) => row.split(/ {2,}/));
      assert.deepEqual(rows[0], ["ID", "SEVERITY", "FIX", "KINDS", "PRESET", "WHAT MUST HOLD"]);
      const { rules } = JSON.parse(json.out) as { rules: { id: string; summary: string }[] };
      assert.deepEqual(
        rows.slice(1).map((row) => [row[0], row.at(-1)]),
        rules.map(({ id, summary }) => [id, summary]),
      );
      const domains = new Set(rules.map(({ id }) => id.split("/")[0]));
      assert.ok(["task", "container", "schema", "syntax", "config"].every((domain) => domains.has(domain)));
    }));

  test("the page of a rule, with what it says of its own example", () =>
    inFolder({}, async (folder) => {
      const { code, out } = await stowage(folder, ["rules", "task/fargate-size"]);
      assert.equal(code, 0);
      assert.match(
        out,
        /^task\/fargate-size {2}error · .*\n\n {2}With FARGATE required, .*\nWhy\n.*\nWrong\n.*\n {3}6:13 {2}error {2}Fargate has no size.*\nRight\n.*\nSources\n/s,
      );
    }));
});

describe("the output suits who reads it", { concurrency: 4 }, () => {
  const colors: Readonly<Record<string, { env: Record<string, string>; colored: boolean }>> = {
    "a pipe": { env: {}, colored: false },
    FORCE_COLOR: { env: { FORCE_COLOR: "1" }, colored: true },
    NO_COLOR: { env: { FORCE_COLOR: "1", NO_COLOR: "1" }, colored: false },
    "CI alone": { env: { CI: "true", TERM: "xterm-256color" }, colored: false },
  };
  for (const [name, { env, colored }] of Object.entries(colors)) {
    test(`colour: ${name}`, () =>
      inFolder(WRONG, async (folder) => {
        const { out, err } = await stowage(folder, ["lint"], { env });
        assert.deepEqual([out.includes("\u001b["), err], [colored, ""]);
      }));
  }

  test("github: paths from the root of the repository", () =>
    inFolder(WRONG, async (folder) => {
      const { out } = await stowage(`${folder}/sub`, ["lint", "--format", "github"], {
        env: { GITHUB_WORKSPACE: folder },
      });
      assert.match(out, /^::error file=sub\/task\.json,line=1,/);
    }));

  test("sarif: every rule with its page and level", () =>
    inFolder(WRONG, async (folder) => {
      const { out, err, code } = await stowage(folder, ["lint", "--format", "sarif", "sub", "gone"]);
      const [run] = JSON.parse(out).runs;
      const { name, version: told, rules } = run.tool.driver;
      assert.deepEqual([name, told, rules.length], ["Stowage", version, 1]);
      assert.deepEqual([rules[0].id, rules[0].defaultConfiguration.level], ["schema/type", "error"]);
      assert.match(rules[0].helpUri, /schema\/type$/);
      assert.match(run.originalUriBaseIds.SRCROOT.uri, /^file:\/\/\/.*\/$/);
      assert.deepEqual(
        [run.invocations[0].executionSuccessful, err, code],
        [false, "stowage: gone does not exist.\n", 2],
      );
    }));

  test("a reader that goes away is no fault", () =>
    inFolder({}, async (folder) => {
      const child = spawn(process.execPath, [CLI, "rules", "--format", "json"], { cwd: folder });
      child.stdout.destroy();
      const err: Buffer[] = [];
      child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
      const code = await new Promise((resolve) => child.on("close", resolve));
      assert.deepEqual([code, Buffer.concat(err).toString()], [0, ""]);
    }));
});
