// `stowage lint` on services: their task definitions are found wherever they lie in the project, named or not.
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { type Files, inFolder, type RunOptions, stowage } from "./folder.js";

const TASK = `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "user": "1000" }]
}
`;
const SERVICE = `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 1,
  "launchType": "EC2",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0123456789abcdef0"] } }
}
`;
const EXTRA = "service/network-extra";
const UNRESOLVED = "service/task-definition-unresolved";
const GIT = { ".git/HEAD": "ref: refs/heads/main\n" };
const TWO = { "app/service.json": SERVICE, "tasks/web.json": TASK };

interface Case extends RunOptions {
  readonly files: Files;
  readonly args: readonly string[];
  /** Of what services say: file and rule, with the related places. */
  readonly found: readonly string[];
}

interface Printed {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly related: readonly { readonly path: string; readonly line: number }[];
    }[];
  }[];
}

const CASES: Readonly<Record<string, Case>> = {
  "everything in the current folder": {
    files: TWO,
    args: [],
    found: [`app/service.json ${EXTRA} tasks/web.json:3`],
  },
  "only the service is named: the rest of the repository is looked at all the same": {
    files: { ...TWO, ...GIT },
    args: ["app/service.json"],
    found: [`app/service.json ${EXTRA} tasks/web.json:3`],
  },
  "the text that is piped in": {
    files: { "tasks/web.json": TASK, ...GIT },
    args: ["--stdin", "--stdin-filename", "app/service.json"],
    input: SERVICE,
    found: [`app/service.json ${EXTRA} tasks/web.json:3`],
  },
  "without a repository, all that is named": {
    files: TWO,
    args: ["app/service.json", "tasks"],
    found: [`app/service.json ${EXTRA} tasks/web.json:3`],
  },
  "without a repository, the folder of the configuration": {
    files: { ...TWO, ".stowage.json": "{}" },
    args: ["app/service.json"],
    found: [`app/service.json ${EXTRA} tasks/web.json:3`],
  },
  "another repository is not looked at": {
    files: { "one/.git/HEAD": "x", "one/service.json": SERVICE, "two/web.json": TASK },
    args: ["one"],
    found: [`one/service.json ${UNRESOLVED} `],
  },
  "what the configuration ignores is not looked at": {
    files: { ...TWO, ".stowage.json": '{ "ignore": ["tasks/"] }' },
    args: [],
    found: [`app/service.json ${UNRESOLVED} `],
  },
  "what git ignores is, when the configuration names it": {
    files: {
      "app/service.json": SERVICE,
      "out/web.json": TASK,
      ".gitignore": "out/\n",
      ".stowage.json": '{ "tasks": { "app/service.json": "out/web.json" } }',
      ...GIT,
    },
    args: [],
    found: [`app/service.json ${EXTRA} out/web.json:3`],
  },
  "a printed service beside its printed task definition": {
    files: {
      "service.json": `{ "services": [${SERVICE}] }`,
      "task.json": `{ "taskDefinition": ${TASK.replace('"family"', '"revision": 3, "family"')} }`,
    },
    args: [],
    found: [`service.json ${EXTRA} task.json:3`],
  },
};

for (const [name, { files, args, found, ...options }] of Object.entries(CASES))
  test(`other files: ${name}`, () =>
    inFolder(files, async (folder) => {
      const { out, err, code } = await stowage(folder, ["lint", "--format", "json", ...args], options);
      assert.equal(err, "");
      assert.ok(code === 0 || code === 1, `exit code ${code}`);
      const printed = JSON.parse(out) as Printed;
      const said = printed.files.flatMap((file) =>
        file.findings
          .filter(({ rule }) => rule === EXTRA || rule === UNRESOLVED)
          .map(({ rule, related }) => `${file.path} ${rule} ${related.map((at) => `${at.path}:${at.line}`).join(" ")}`),
      );
      assert.deepEqual(said, found);
    }));

test("other files: the current folder changes nothing", () =>
  inFolder({ ...TWO, "app/deep/": "" }, async (folder) => {
    const rulesFrom = async (current: string) => {
      const { out } = await stowage(path.join(folder, current), ["lint", "--format", "json", path.join(folder, "app")]);
      return (JSON.parse(out) as Printed).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    };
    const rules = await rulesFrom("app");
    assert.ok(rules.includes(UNRESOLVED));
    for (const current of [".", "app/deep", "tasks"]) assert.deepEqual(await rulesFrom(current), rules);
  }));

test("other files: beside a service that is reached by a link", () =>
  inFolder(
    { ...GIT, "real/service.json": SERVICE, "real/task.json": TASK, "real2/task.json": TASK },
    async (folder) => {
      symlinkSync("real", path.join(folder, "link"));
      const { out } = await stowage(folder, ["lint", "--format", "json", "link"]);
      const [service] = (JSON.parse(out) as Printed).files;
      assert.deepEqual(
        service?.findings.filter(({ rule }) => rule === EXTRA).flatMap(({ related }) => related.map((at) => at.path)),
        ["link/task.json"],
      );
    },
  ));
