// What a task definition and a service ask of instances, and what is said where they do not tell.
import assert from "node:assert/strict";
import { test } from "node:test";
import { service } from "../../server/src/core/model/ecs/service.js";
import { taskDefinition } from "../../server/src/core/model/ecs/taskDefinition.js";
import type { Doc } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { assumptionText } from "../../server/src/core/placement/assumptions.js";
import { needOf } from "../../server/src/core/placement/need.js";
import { place } from "../../server/src/core/placement/place.js";
import { DEFAULT_STRATEGIES } from "../../server/src/core/placement/profiles.js";
import { instanceOfType } from "../../server/src/core/placement/shape.js";
import { strategyText } from "../../server/src/core/placement/strategies.js";
import type { RequiredAttribute, TaskNeed, Workload } from "../../server/src/core/placement/types.js";
import { assumptionsOf } from "../../server/src/core/placement/unknowns.js";
import { workloadOf } from "../../server/src/core/placement/workload.js";
import { instance, runningTask, workload } from "./cases.js";

function docOf(value: unknown): Doc {
  return parse(JSON.stringify(value), "json").docs[0] as Doc;
}

interface NeedRow {
  readonly task: unknown;
  /** What is not as with nothing asked for. */
  readonly needs: Partial<TaskNeed>;
  readonly assumptions?: readonly string[];
}

const containers = (...list: readonly unknown[]): { readonly containerDefinitions: readonly unknown[] } => ({
  containerDefinitions: list.map((container, index) => ({
    name: `c${index}`,
    image: "nginx",
    ...(container as object),
  })),
});
const mapped = (...portMappings: readonly unknown[]) => containers({ portMappings });
const named = (name: string, value?: string): RequiredAttribute => ({ name, value });
const gpus = (...values: readonly string[]) =>
  containers(...values.map((value) => ({ resourceRequirements: [{ type: "GPU", value }] })));

const NEEDS: Readonly<Record<string, NeedRow>> = {
  "the sizes of the task": {
    task: { cpu: "256", memory: "1 GB", ...containers({ cpu: 10, memory: 100 }) },
    needs: { cpu: 256, memory: 1024 },
  },
  "else those of its containers; a soft limit before a hard one": {
    task: containers(
      { cpu: 128, memory: 512, memoryReservation: 256 },
      { cpu: 64, memory: 300 },
      { memoryReservation: 44 },
    ),
    needs: { cpu: 192, memory: 600 },
  },
  "a size that is not known": {
    task: { cpu: "${CPU}", ...containers({ cpu: 128, memory: 512 }) },
    needs: { memory: 512 },
    assumptions: ["The CPU of the task is not known and counts as 0."],
  },
  "fixed ports in bridge mode, dynamic ones need none": {
    task: mapped(
      { containerPort: 80, hostPort: 8080 },
      { containerPort: 81, hostPort: 0 },
      { containerPort: 82 },
      { containerPort: 53, hostPort: 53, protocol: "udp" },
    ),
    needs: { ports: { tcp: [8080], udp: [53] } },
  },
  "every container port in host mode": {
    task: { networkMode: "host", ...mapped({ containerPort: 80 }, { containerPort: 443, hostPort: 443 }) },
    needs: { ports: { tcp: [80, 443], udp: [] } },
  },
  "none in awsvpc mode, which needs an interface": {
    task: { networkMode: "awsvpc", ...mapped({ containerPort: 80, hostPort: 80 }) },
    needs: { eniSlots: 1, attributes: [named("ecs.capability.task-eni")] },
  },
  "the default mode of Windows maps ports like bridge": {
    task: {
      runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      ...mapped({ containerPort: 80, hostPort: 8080 }),
    },
    needs: { ports: { tcp: [8080], udp: [] }, attributes: [named("ecs.os-type", "windows")] },
  },
  "a port that is not known": {
    task: mapped({ containerPort: 80, hostPort: "${PORT}" }),
    needs: {},
    assumptions: ["A host port of the task is not known and is taken to be free everywhere."],
  },
  "GPUs of all containers": { task: gpus("1", "2"), needs: { gpus: 3 } },
  "all GPUs": { task: gpus("1", "ALL"), needs: { gpus: "ALL" } },
  "GPUs that are not known": {
    task: gpus("${GPUS}"),
    needs: {},
    assumptions: ["The number of GPUs of the task is not known and counts as 0."],
  },
  "attributes of the registered form": {
    task: {
      requiresAttributes: [
        { name: "com.amazonaws.ecs.capability.docker-remote-api.1.19", value: null, targetId: null },
        { name: "ecs.os-type", value: "linux" },
      ],
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "ARM64" },
      ...containers({}),
    },
    needs: {
      attributes: [
        named("com.amazonaws.ecs.capability.docker-remote-api.1.19"),
        named("ecs.os-type", "linux"),
        named("ecs.cpu-architecture", "arm64"),
      ],
    },
  },
  "the log driver": {
    task: containers({ logConfiguration: { logDriver: "awslogs" } }, { logConfiguration: { logDriver: "awslogs" } }),
    needs: { attributes: [named("com.amazonaws.ecs.capability.logging-driver.awslogs")] },
  },
  "constraints and the group": {
    task: {
      family: "web",
      placementConstraints: [
        { type: "memberOf", expression: "attribute:rack == 1" },
        { type: "memberOf", expression: "attribute:rack == ${RACK}" },
      ],
      ...containers({}),
    },
    needs: { group: "family:web", constraints: [{ type: "memberOf", expression: "attribute:rack == 1" }] },
    assumptions: ["A placement constraint is not known and is left out."],
  },
  "a bare list of containers": {
    task: containers({ cpu: 128, memory: 512 }).containerDefinitions,
    needs: { cpu: 128, memory: 512 },
    assumptions: [
      "Of the task only its containers are known: their CPU and memory are added up.",
      "The network mode of the task is not known: it is taken to need no fixed port and no network interface.",
    ],
  },
};

for (const [name, { task, needs, assumptions = [] }] of Object.entries(NEEDS)) {
  test(`need: ${name}`, () => {
    const { value, assumptions: told } = needOf(taskDefinition(docOf(task)));
    assert.deepEqual(value, {
      cpu: 0,
      memory: 0,
      gpus: 0,
      eniSlots: 0,
      ports: { tcp: [], udp: [] },
      attributes: [],
      group: "family:task",
      constraints: [],
      ...needs,
    });
    assert.deepEqual(told.map(assumptionText), assumptions);
  });
}

const task = taskDefinition(docOf({ family: "web", ...containers({ cpu: 256, memory: 512 }) }));

function of(value: object): { readonly value: Workload; readonly told: readonly string[] } {
  const read = workloadOf(task, service(docOf(value)));
  return { value: read.value, told: read.assumptions.map(assumptionText) };
}

test("a task definition alone: one task, in the group of its family, without a strategy", () => {
  const { need, count, strategies } = workloadOf(task).value;
  assert.deepEqual([need.group, count, strategies], ["family:web", 1, []]);
});

test("an update: the group of its service, and a count that is not known where it is not said", () => {
  const arn = "arn:aws:ecs:us-east-1:123456789012:service/prod/shop";
  const { value, told } = of({ service: arn, forceNewDeployment: true, cluster: "prod" });
  assert.deepEqual([value.need.group, value.count], ["service:shop", 1]);
  assert.ok(told.includes("The desired count is not known: one task is placed."), told.join(" "));
  const counted = of({ service: "shop", forceNewDeployment: true, desiredCount: 4 });
  assert.deepEqual([counted.value.need.group, counted.value.count], ["service:shop", 4]);
});

test("a service: its group, its count, its strategies, its constraints", () => {
  const { value, told } = of({
    serviceName: "shop",
    desiredCount: 3,
    placementStrategy: [{ type: "spread", field: "host" }, { type: "binpack", field: "CPU" }, { type: "random" }],
    placementConstraints: [{ type: "distinctInstance" }],
    deploymentConfiguration: { minimumHealthyPercent: 50 },
  });
  assert.deepEqual(
    [value.need.group, value.count, value.strategies.map(strategyText), value.constraints, value.deployment, told],
    [
      "service:shop",
      3,
      ["spread(instanceId)", "binpack(cpu)", "random"],
      [{ type: "distinctInstance" }],
      { minimum: 50, maximum: 200 },
      [],
    ],
  );
});

test("a service without a strategy gets the default, without a count one task", () => {
  const { value, told } = of({ taskDefinition: "web" });
  assert.deepEqual([value.strategies, value.count, value.need.group, told], [DEFAULT_STRATEGIES, 1, "family:web", []]);
});

test("a count that no service has", () => {
  const { value, told } = of({ serviceName: "shop", desiredCount: 1e12 });
  assert.deepEqual(
    [value.count, told],
    [100_000, ["Of the 1000000000000 tasks only 100000 are placed: no service has so many."]],
  );
});

test("a DAEMON service", () => {
  const { value } = of({ serviceName: "log", schedulingStrategy: "DAEMON" });
  assert.deepEqual([value.scheduling, value.deployment], ["DAEMON", { minimum: 0, maximum: 100 }]);
});

test("capacity providers; those of Fargate have no instances", () => {
  const capacityProviderStrategy = [
    { capacityProvider: "one", base: 2, weight: 1 },
    { capacityProvider: "two" },
    { capacityProvider: "${THREE}", weight: 1 },
  ];
  const { value, told } = of({ serviceName: "shop", capacityProviderStrategy });
  assert.deepEqual(value.providers, [
    { provider: "one", base: 2, weight: 1 },
    { provider: "two", base: 0, weight: 0 },
  ]);
  assert.deepEqual(told, ["A capacity provider of the strategy is not known and is left out."]);
  assert.deepEqual(of({ capacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1 }] }).value.providers, []);
});

test("what is not known of a service is said", () => {
  const { told } = of({
    desiredCount: "${COUNT}",
    placementStrategy: [{ type: "spread", field: "${FIELD}" }],
    deploymentConfiguration: { maximumPercent: "${MAXIMUM}" },
  });
  assert.deepEqual(told, [
    "The desired count is not known: one task is placed.",
    "A placement strategy is not known and is left out.",
    "The percentages of the deployment are not known: 100 and 200 are used.",
  ]);
});

test("what is not known of a cluster is said", () => {
  const given = workload({
    need: { eniSlots: 1, attributes: [named("ecs.capability.task-eni")] },
    constraints: [{ type: "memberOf", expression: "attribute:ecs.ami-id == ami-1" }],
  });
  const of = (type: string, trunking: boolean) => ({ ...instanceOfType(type, { trunking }).value, id: type });
  const on = [
    of("m8i.large", true),
    of("m5n.large", true),
    { ...of("m99.large", false), status: "DRAINING" as const },
    instance("x", { capacity: { cpu: undefined, memory: 1, gpus: 0, eniSlots: 2 }, tasks: [runningTask("1")] }),
  ];
  assert.deepEqual(assumptionsOf(place({ instances: on }, given)).map(assumptionText), [
    "How much CPU one instance has is not known: there is always enough.",
    "How many network interfaces for tasks one instance has (m8i.large) is not known: there is always one.",
    "How many network interfaces for tasks one instance has (m5n.large) is uncertain: the guide contradicts itself about trunking with this type.",
    "How many network interfaces the tasks that run on one instance use is not known: none are taken to be in use.",
    "Whether 2 instances have the attribute ecs.capability.task-eni is not known: it is taken to be there.",
    'Whether 2 instances meet "attribute:ecs.ami-id == ami-1" cannot be told: it is taken to be met.',
  ]);
});
