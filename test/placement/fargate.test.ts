// Tasks on Fargate: when they go there, over which zones and providers they are shared out, what they cost, what refuses them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { service } from "../../server/src/core/model/ecs/service.js";
import { taskDefinition } from "../../server/src/core/model/ecs/taskDefinition.js";
import type { Doc } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { type FargateAnswer, fargateAnswer, runsOnFargate } from "../../server/src/core/placement/fargate.js";

const docOf = (value: unknown): Doc => parse(JSON.stringify(value), "json").docs[0] as Doc;

const TASK = {
  family: "web",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  containerDefinitions: [{ name: "app", image: "nginx" }],
};
const SUBNETS = ["subnet-1", "subnet-2", "subnet-3"];
const SERVICE = {
  serviceName: "web",
  desiredCount: 5,
  launchType: "FARGATE",
  networkConfiguration: { awsvpcConfiguration: { subnets: SUBNETS } },
};
const SPOT = {
  ...SERVICE,
  launchType: undefined,
  capacityProviderStrategy: [
    { capacityProvider: "FARGATE", base: 1, weight: 1 },
    { capacityProvider: "FARGATE_SPOT", weight: 3 },
  ],
};

function views(task: unknown, runner: unknown) {
  return { task: taskDefinition(docOf(task)), service: runner === undefined ? undefined : service(docOf(runner)) };
}

function answer(
  task: unknown,
  runner: unknown,
  given: Partial<Parameters<typeof fargateAnswer>[1]> = {},
): FargateAnswer {
  const usual = { count: undefined, loseZones: [], subnets: new Map(), prices: undefined };
  return fargateAnswer(views(task, runner), { ...usual, ...given });
}

test("zones by subnet, each as often as the others", () => {
  const subnets = new Map([
    ["subnet-1", "us-east-1b"],
    ["subnet-2", "us-east-1a"],
    ["subnet-3", "us-east-1a"],
  ]);
  const { zones, tasks, deployment, assumptions } = answer(TASK, SERVICE, { subnets });
  assert.deepEqual(zones, [
    { zone: "us-east-1a", tasks: 3 },
    { zone: "us-east-1b", tasks: 2 },
  ]);
  assert.deepEqual(tasks[1], { task: "web-2", provider: "FARGATE", zone: "us-east-1b" });
  assert.deepEqual(deployment, { lower: 5, upper: 10 });
  assert.deepEqual(assumptions, [
    "The price is that of Fargate on demand in us-east-1, as of March 2026, for tasks that run all month.",
  ]);
});

test("a subnet whose zone nobody tells is a zone of its own; a lost one is gone", () => {
  const { zones, assumptions } = answer(TASK, SERVICE, { loseZones: ["subnet-2"] });
  assert.deepEqual(zones, [
    { zone: "subnet-1", tasks: 3 },
    { zone: "subnet-3", tasks: 2 },
  ]);
  assert.match(assumptions[0] ?? "", /^In which Availability Zone 3 subnets lie is not known: /);
});

test("no zone is left", () => {
  const { placed, unplaced, blocked, costPerMonth } = answer(TASK, SERVICE, { loseZones: SUBNETS });
  assert.deepEqual([placed, unplaced, costPerMonth], [0, 5, 0]);
  assert.deepEqual(blocked, ["No subnet is left in another Availability Zone."]);
});

test("the share of Spot, and what it costs a month", () => {
  const { spot, costPerMonth, tasks, assumptions } = answer(TASK, SPOT);
  assert.deepEqual(
    tasks.map(({ provider }) => provider),
    ["FARGATE", "FARGATE_SPOT", "FARGATE", "FARGATE_SPOT", "FARGATE_SPOT"],
  );
  const month = (0.04048 / 4 + 0.004445 / 2) * 730;
  assert.deepEqual([spot, costPerMonth], [3, Math.round((2 * month + 3 * month * 0.3) * 100) / 100]);
  assert.ok(assumptions.some((text) => /^3 tasks run on Fargate Spot, .* 70 % off/.test(text)));
});

const REFUSED: Readonly<Record<string, { task: unknown; blocked: readonly string[] }>> = {
  "a size that Fargate does not offer": {
    task: { ...TASK, memory: "8192" },
    blocked: ["No Fargate configuration exists for given values: 256 CPU, 8192 memory."],
  },
  "another network mode, another launch type": {
    task: { ...TASK, networkMode: "bridge", requiresCompatibilities: ["EC2"] },
    blocked: [
      "The task definition does not list FARGATE in requiresCompatibilities.",
      "Fargate only supports network mode awsvpc.",
    ],
  },
  "no size": {
    task: { ...TASK, cpu: undefined, memory: undefined },
    blocked: [
      "Fargate requires that cpu be defined at the task level.",
      "Fargate requires that memory be defined at the task level.",
    ],
  },
};
for (const [name, { task, blocked }] of Object.entries(REFUSED)) {
  test(`refused: ${name}`, () => {
    const given = answer(task, SERVICE);
    assert.deepEqual(
      [given.blocked, given.unplaced, given.tasks.every(({ zone }) => zone === undefined)],
      [blocked, 5, true],
    );
  });
}

test("what is not known refuses nothing, and has no price", () => {
  const { placed, costPerMonth } = answer({ ...TASK, cpu: "${CPU}", networkMode: "${MODE}" }, SERVICE);
  assert.deepEqual([placed, costPerMonth], [5, null]);
});

const RUNS: Readonly<Record<string, { runner?: unknown; task?: unknown; hasCluster: boolean; runs: boolean }>> = {
  "the service says so": { runner: SERVICE, hasCluster: true, runs: true },
  "its capacity providers say so": { runner: SPOT, hasCluster: true, runs: true },
  "the task definition alone, and no cluster": { hasCluster: false, runs: true },
  "the task definition alone on a cluster": { hasCluster: true, runs: false },
  "a service of EC2": { runner: { ...SERVICE, launchType: "EC2" }, hasCluster: false, runs: false },
  "a task definition that does not ask for it": {
    task: { ...TASK, requiresCompatibilities: undefined },
    hasCluster: false,
    runs: false,
  },
};
for (const [name, { runner, task = TASK, hasCluster, runs }] of Object.entries(RUNS)) {
  test(`${runs ? "on" : "not on"} Fargate: ${name}`, () => {
    assert.equal(runsOnFargate(views(task, runner), hasCluster), runs);
  });
}
