// `stowage explain` as a user runs it: the message as arguments or piped in, with and without a file, as text and as JSON.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inFolder, stowage } from "./folder.js";

const MESSAGE =
  "An error occurred (ClientException) when calling the RegisterTaskDefinition operation: Unknown volume 'certs'.";
const TASK = `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 64, "mountPoints": [{ "sourceVolume": "certs", "containerPath": "/x" }] }
  ]
}
`;
const FILES = { "task.json": TASK };

describe("explain", { concurrency: 4 }, () => {
  test("the message as an argument", () =>
    inFolder({}, async (folder) => {
      const { code, out, err } = await stowage(folder, ["explain", MESSAGE]);
      assert.deepEqual([code, err], [0, ""]);
      assert.match(out, /^volume\/unknown {2}in the service's own words\n\n {2}\S/);
      assert.match(out, /\n {2}vscode:\/\/stowage\.stowage\/rules\/volume\/unknown\n/);
    }));

  test("unquoted words, and a reason with its advice", () =>
    inFolder({}, async (folder) => {
      const { code, out } = await stowage(folder, ["explain", "Role", "is", "not", "valid"]);
      assert.equal(code, 0);
      assert.match(out, /^api\/role-invalid /);
      assert.match(out, /Check `taskRoleArn` and `executionRoleArn`/);
      assert.match(out, /https:\/\/docs\.aws\.amazon\.com\//);
    }));

  test("piped in, with the file it is about", () =>
    inFolder(FILES, async (folder) => {
      const { code, out } = await stowage(folder, ["explain", "--file", "task.json"], { input: `${MESSAGE}\n` });
      assert.equal(code, 0);
      assert.match(out, /\n {2}task\.json:4:93 {2}The task declares no volume "certs"/);
    }));

  test("of a service, together with its task definition", () => {
    const service = `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 1,
  "loadBalancers": [{ "targetGroupArn": "\${GROUP}", "containerName": "wbe", "containerPort": 80 }]
}
`;
    return inFolder({ ...FILES, "service.json": service }, async (folder) => {
      const message = "The container wbe does not exist in the task definition.";
      const { out } = await stowage(folder, ["explain", "-f", "service.json", message]);
      assert.match(out, /\n {2}service\.json:5:70 {2}The task definition in task\.json has no container "wbe"/);
    });
  });

  test("as JSON", () =>
    inFolder(FILES, async (folder) => {
      const args = ["explain", "--format", "json", "-f", "task.json", "-"];
      const { code, out, err } = await stowage(folder, args, { input: MESSAGE });
      const { version, explanations } = JSON.parse(out);
      assert.deepEqual([code, err, version], [0, "", 1]);
      const { id, from, score, docs, place } = explanations[0];
      assert.deepEqual(
        { id, from, score, docs },
        { id: "volume/unknown", from: "rule", score: 1, docs: "vscode://stowage.stowage/rules/volume/unknown" },
      );
      const { message, ...where } = place;
      assert.match(message, /certs/);
      assert.deepEqual(where, {
        path: "task.json",
        pointer: "/containerDefinitions/0/mountPoints/0/sourceVolume",
        ...{ line: 4, column: 93, endLine: 4, endColumn: 100 },
        finding: true,
      });
    }));

  const troubles: Readonly<Record<string, { args: readonly string[]; input?: string; out?: string; err: RegExp }>> = {
    "nothing known": { args: ["all is well"], err: /^stowage: No rule and no known reason speaks of this\. / },
    "nothing known, as JSON": {
      args: ["all is well", "--format", "json"],
      out: '{\n  "version": 1,\n  "explanations": []\n}\n',
      err: /^stowage: No rule/,
    },
    "no message": { args: [], input: " \n", err: /^stowage: There is no message\./ },
    "a missing file": { args: [MESSAGE, "-f", "none.json"], err: /^stowage: none\.json does not exist\.\n$/ },
  };
  for (const [name, { args, input = "", out = "", err }] of Object.entries(troubles)) {
    test(name, () =>
      inFolder({}, async (folder) => {
        const outcome = await stowage(folder, ["explain", ...args], { input });
        assert.deepEqual([outcome.code, outcome.out], [2, out]);
        assert.match(outcome.err, err);
      }),
    );
  }
});
