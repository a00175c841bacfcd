// `stowage ready` as a user runs it: what is said of each file, as text and as JSON, and the exit codes.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inFolder, stowage } from "./folder.js";

const READY = `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}
`;
const FILES = {
  "ready.json": READY,
  "bridge.json": READY.replace('["FARGATE"]', '["EC2"]').replace("awsvpc", "bridge").replace('"256"', "256"),
  "other.json": '{ "name": "x" }',
  "folder/": "",
};

const BRIDGE = `bridge.json
  ✖ 3 things block Fargate. 1 of them is wrong anyway.

   3:30  requiresCompatibilities lists only EC2, so ECS refuses to run the task on Fargate. Add FARGATE, or set it alone.
         → Add FARGATE to requiresCompatibilities
         → Set requiresCompatibilities to ["FARGATE"]

   4:18  Fargate supports only network mode awsvpc, not bridge. Change it.
         task/fargate-network-mode
         → Set networkMode to awsvpc

   5:10  `;

describe("ready", { concurrency: 4 }, () => {
  test("nothing blocks it", () =>
    inFolder(FILES, async (folder) => {
      const outcome = await stowage(folder, ["ready", "--for", "fargate", "ready.json"]);
      assert.deepEqual(outcome, { code: 0, out: "ready.json\n  ✔ Nothing blocks Fargate.\n", err: "" });
    }));

  test("blockers with their places and fixes, file by file", () =>
    inFolder(FILES, async (folder) => {
      const { code, out, err } = await stowage(folder, ["ready", "--for", "fargate", "ready.json", "bridge.json"]);
      assert.deepEqual([code, err], [1, ""]);
      assert.match(out, /^ready\.json\n {2}✔ Nothing blocks Fargate\.\n\nbridge\.json\n/);
      assert.ok(out.includes(BRIDGE), out);
      assert.match(out, /task\/cpu-type, wrong anyway\n {9}→ Change to "256" \(safe\)\n$/);
    }));

  test("for the other types", () =>
    inFolder(FILES, async (folder) => {
      for (const [type, title] of [
        ["ec2", "EC2"],
        ["managed-instances", "Managed Instances"],
        ["external", "External"],
      ] as const) {
        const { code, out } = await stowage(folder, ["ready", "--for", type, "ready.json"]);
        assert.equal(code, 1);
        assert.match(out, new RegExp(`blocks? ${title}\\.\\n`));
      }
    }));

  test("as JSON", () =>
    inFolder(FILES, async (folder) => {
      const { code, out } = await stowage(folder, ["ready", "--for", "fargate", "--format", "json", "bridge.json"]);
      const { version, launchType, files } = JSON.parse(out);
      assert.deepEqual([code, version, launchType, files.length], [1, 1, "FARGATE", 1]);
      const [{ path, ready, blockers }] = files;
      assert.deepEqual(
        [path, ready, blockers.map((one: { rule: string }) => one.rule)],
        ["bridge.json", false, [null, "task/fargate-network-mode", "task/cpu-type"]],
      );
      const { message, ...rest } = blockers[1];
      assert.match(message, /awsvpc/);
      assert.deepEqual(rest, {
        rule: "task/fargate-network-mode",
        pointer: "/networkMode",
        brought: true,
        fixes: [{ title: "Set networkMode to awsvpc", safe: false, edits: [{ start: 76, end: 84, text: '"awsvpc"' }] }],
        docs: "vscode://stowage.stowage/rules/task/fargate-network-mode",
        ...{ line: 4, column: 18, endLine: 4, endColumn: 26 },
      });
    }));

  test("what cannot be done is 2; the other files are looked at all the same", () =>
    inFolder(FILES, async (folder) => {
      const args = ["ready", "--for", "fargate", "other.json", "folder", "none.json", "ready.json"];
      const { code, out, err } = await stowage(folder, args);
      assert.deepEqual([code, out], [2, "ready.json\n  ✔ Nothing blocks Fargate.\n"]);
      assert.match(
        err,
        /^stowage: other\.json is not recognised\. .*\nstowage: folder is a folder, not a file\.\nstowage: none\.json does not exist\.\n$/,
      );
    }));

  const wrong: Readonly<Record<string, { args: readonly string[]; err: string }>> = {
    "no type": {
      args: ["ready", "ready.json"],
      err: "stowage: required option '--for <type>' not specified\n",
    },
    "a type that there is not": {
      args: ["ready", "--for", "lambda", "ready.json"],
      err: "stowage: option '--for <type>' argument 'lambda' is invalid. Allowed choices are fargate, ec2, managed-instances, external.\n",
    },
    "no file": { args: ["ready", "--for", "ec2"], err: "stowage: missing required argument 'files'\n" },
  };
  for (const [name, { args, err }] of Object.entries(wrong)) {
    test(name, () =>
      inFolder(FILES, async (folder) => assert.deepEqual(await stowage(folder, args), { code: 2, out: "", err })),
    );
  }
});
