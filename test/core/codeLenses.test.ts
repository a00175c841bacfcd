// Code lenses: what they say, where they stand and what they lead to. In each table the cursor ‸ shows whose lenses are meant,
// «…» where the one that is followed leads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CodeLens, codeLenses } from "../../server/src/core/features/codeLenses.js";
import { container, fargate, runTask, service, task } from "../support/documents.js";
import { asked, CURSOR, expected, type Files, marked } from "../support/navigationTest.js";
import { jsonToYaml } from "../support/yamlTwin.js";

const PRICE = "about $9.01 a month on Fargate (us-east-1)";
const BLOCKS = "What blocks Fargate?";

/** Without the placement preview, which most documents have. */
function lensesOf(files: Files): readonly CodeLens[] {
  return codeLenses(asked(files).scene).filter(({ action }) => action?.type !== "placement");
}

function titles(text: string): readonly string[] {
  return lensesOf({ [/^‸\s*[{[]/.test(text) ? "front.json" : "front.yaml"]: text }).map(({ title }) => title);
}

const SIZES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "containers, size and price": [fargate(""), [`1 container · 0.25 vCPU / 512 MiB · ${PRICE}`]],
  "on ARM": [
    fargate(
      '"cpu": "512", "memory": "1024", "runtimePlatform": { "cpuArchitecture": "ARM64" }',
      `${container("")}, ${container("", "b")}`,
    ),
    ["2 containers · 0.5 vCPU / 1 GiB · about $14.42 a month on Fargate (us-east-1, ARM)"],
  ],
  "a size that Fargate does not have": [fargate('"memory": "700"'), ["1 container · 0.25 vCPU / 700 MiB"]],
  "not on Fargate": [task('"requiresCompatibilities": ["EC2"], "memory": "512"'), ["1 container · 512 MiB", BLOCKS]],
  "a size that is filled in later": [fargate('"cpu": "${CPU}", "memory": "512"'), ["1 container · 512 MiB"]],
  "containers that a template adds": [
    '{ "family": "web", "memory": "512", "containerDefinitions": [{{ all }}] }',
    ["512 MiB"],
  ],
  "nothing yet": ['{ "family": "web", "containerDefinitions": [] }', ["0 containers"]],
  "a bare list of containers": ['[{ "name": "a", "image": "b:1", "essential": true }]', ["1 container"]],
  "printed by ECS": [`{ "taskDefinition": ${fargate("")} }`, [`1 container · 0.25 vCPU / 512 MiB · ${PRICE}`]],
};

for (const [name, [text, wanted]] of Object.entries(SIZES)) {
  test(`lenses of a task definition: ${name}`, () => {
    assert.deepEqual(titles(CURSOR + text), wanted);
    const yaml = jsonToYaml(text);
    if (yaml !== undefined) assert.deepEqual(titles(CURSOR + yaml), wanted, "in YAML");
  });
}

const rolling = (count: string, minimum: number, maximum: number): string =>
  service(`${count}"deploymentConfiguration": { "minimumHealthyPercent": ${minimum}, "maximumPercent": ${maximum} }`);

const DEPLOYMENTS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "a rolling update": [rolling('"desiredCount": 3, ', 50, 200), ["Deployment: 2 to 6 tasks run while 3 are replaced"]],
  "one that cannot move": [
    rolling('"desiredCount": 1, ', 100, 100),
    ["Deployment: never ends, as no task can stop or start"],
  ],
  "the defaults": [service('"desiredCount": 1'), ["Deployment: 1 to 2 tasks run while 1 is replaced"]],
  "blue/green": [
    service('"desiredCount": 4, "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 10 }'),
    ["Deployment: 8 tasks of both versions for 10 minutes"],
  ],
  "a bake time that is not known": [
    service('"desiredCount": 4, "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": "${M}" }'),
    [],
  ],
  "a count that is kept elsewhere": [rolling("", 50, 200), []],
  "a daemon": [service('"desiredCount": 3, "schedulingStrategy": "DAEMON"'), []],
  "by CodeDeploy": [service('"desiredCount": 3, "deploymentController": { "type": "CODE_DEPLOY" }'), []],
};

for (const [name, [text, wanted]] of Object.entries(DEPLOYMENTS)) {
  test(`lenses of a service: ${name}`, () => {
    assert.deepEqual(titles(CURSOR + text), wanted);
    const yaml = jsonToYaml(text);
    if (yaml !== undefined) assert.deepEqual(titles(CURSOR + yaml), wanted, "in YAML");
  });
}

const LEADS: Readonly<Record<string, readonly [string, Files]>> = {
  "Used by service web": [
    "the service that runs it",
    {
      "task.json": '{ "family": "web"‸, "containerDefinitions": [] }',
      "service.json": '{ "serviceName": "«web»", "taskDefinition": "web:1", "desiredCount": 1 }',
      "other.json": '{ "serviceName": "other", "taskDefinition": "api", "desiredCount": 1 }',
    },
  ],
  "Used by 2 services": [
    "the services that run it",
    {
      "task.yaml": "family: web‸\ncontainerDefinitions: []\n",
      "a.yaml": "serviceName: «a»\ntaskDefinition: web\ndesiredCount: 1\n",
      "b.json":
        '{ "service": "«b»", "cluster": "main", "taskDefinition": "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3" }',
    },
  ],
  "Used by the run in run.json": [
    "a run",
    {
      "task.json": '{ "family": "web"‸, "containerDefinitions": [] }',
      "run.json": `«»${runTask('"count": 1')}`.replace("web:1", "web"),
    },
  ],
  "Task definition web": [
    "the task definition of a service",
    {
      "service.json": '{ "serviceName": "web"‸, "taskDefinition": "web:1", "desiredCount": 0 }',
      "task.yaml": "family: «web»\ncontainerDefinitions: []\n",
    },
  ],
  "Task definition: one of 2 in the workspace": [
    "the task definitions that may be meant",
    {
      "s/service.json": '{ "serviceName": "web"‸, "taskDefinition": "web:1", "desiredCount": 0 }',
      "a/task.json": '{ "family": "«web»", "containerDefinitions": [] }',
      "b/task.json": '{ "family": "«web»", "containerDefinitions": [] }',
    },
  ],
};

for (const [title, [name, files]] of Object.entries(LEADS)) {
  test(`lenses lead to ${name}`, () => {
    const lens = lensesOf(files).find((one) => one.title === title);
    assert.ok(
      lens?.action?.type === "show",
      lensesOf(files)
        .map((one) => one.title)
        .join("; "),
    );
    assert.deepEqual(marked(files, lens.action.locations), expected(files));
  });
}

test("lenses stand above the name, and in a file of several documents each above its own", () => {
  const text = "# first\nfamily: a\ncontainerDefinitions: []\n---\ncpu: '256'\nfamily: b\ncontainerDefinitions: []\n";
  const lenses = lensesOf({ "front.yaml": CURSOR + text }).filter(({ title }) => !title.startsWith(BLOCKS));
  assert.deepEqual(
    lenses.map(({ start, end, title }) => [text.slice(start, end), title]),
    [
      ["family: a", "0 containers"],
      ["family: b", "0 containers · 0.25 vCPU"],
    ],
  );
});

test("lenses of something else", () =>
  assert.deepEqual(titles(`${CURSOR}{ "clusterName": "main", "settings": [] }`), []));
