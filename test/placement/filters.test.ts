// What keeps a task from an instance: every reason at once, in the words of ECS.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clusterAfter } from "../../server/src/core/placement/after.js";
import { place } from "../../server/src/core/placement/place.js";
import { blockedTasks } from "../../server/src/core/placement/trace.js";
import type { Constraint, Instance, TaskNeed } from "../../server/src/core/placement/types.js";
import { instance, runningTask, takes, workload } from "./cases.js";

interface Row {
  readonly on: Partial<Instance>;
  readonly needs: Partial<TaskNeed>;
  readonly constraints?: readonly Constraint[];
  /** Empty: the task is placed. */
  readonly reasons: readonly string[];
}

const memberOf = (expression: string): readonly Constraint[] => [{ type: "memberOf", expression }];
const capacity = (given: Partial<Instance["capacity"]>): Pick<Instance, "capacity"> => ({
  capacity: { cpu: 2048, memory: 4096, gpus: 0, eniSlots: 2, ...given },
});
const ports = (tcp: readonly number[], udp: readonly number[] = []) => ({ ports: { tcp, udp } });
const MEMBER_OF = "MemberOf placement constraint unsatisfied.";
const DISTINCT = "DistinctInstance placement constraint unsatisfied.";

const ROWS: Readonly<Record<string, Row>> = {
  "it fits exactly": { on: {}, needs: { cpu: 2048, memory: 4096, eniSlots: 1 }, reasons: [] },
  "one CPU unit too many": { on: {}, needs: { cpu: 2049 }, reasons: ["RESOURCE:CPU"] },
  "one MiB too many": { on: {}, needs: { memory: 4097 }, reasons: ["RESOURCE:MEMORY"] },
  "what others use is not free": { on: { used: takes({ memory: 3585 }) }, needs: {}, reasons: ["RESOURCE:MEMORY"] },
  "a task that takes nothing fits where nothing is left": {
    on: { used: takes({ cpu: 3000, memory: 5000 }) },
    needs: { cpu: 0, memory: 0 },
    reasons: [],
  },
  "an unknown size never blocks": {
    on: capacity({ cpu: undefined, memory: undefined }),
    needs: { cpu: 1e6, memory: 1e6 },
    reasons: [],
  },
  "all reasons are told": {
    on: { agentConnected: false, used: takes({ cpu: 2048, memory: 4096, ...ports([80]) }) },
    needs: { gpus: 1, ...ports([80]) },
    constraints: memberOf("runningTasksCount > 0"),
    reasons: ["AGENT", "RESOURCE:CPU", "RESOURCE:MEMORY", "RESOURCE:GPU", "RESOURCE:PORTS", MEMBER_OF],
  },
  "a port is taken": { on: { used: takes(ports([80, 443])) }, needs: ports([80]), reasons: ["RESOURCE:PORTS"] },
  "TCP and UDP are two things": { on: { used: takes(ports([53])) }, needs: ports([], [53]), reasons: [] },
  "a UDP port is taken": { on: { used: takes(ports([], [53])) }, needs: ports([], [53]), reasons: ["RESOURCE:PORTS"] },
  "a hundred fixed ports are the most": {
    on: { used: takes(ports(Array.from({ length: 99 }, (_, index) => index + 100))) },
    needs: ports([80], [53]),
    reasons: ["RESOURCE:PORTS"],
  },
  "the hundredth port": {
    on: { used: takes(ports(Array.from({ length: 99 }, (_, index) => index + 100))) },
    needs: ports([80]),
    reasons: [],
  },
  "no network interface is left": {
    on: { used: takes({ eniSlots: 2 }) },
    needs: { eniSlots: 1 },
    reasons: ["RESOURCE:ENI"],
  },
  "a task without an interface needs none": { on: capacity({ eniSlots: 0 }), needs: {}, reasons: [] },
  "an unknown number of interfaces never blocks": {
    on: { ...capacity({ eniSlots: undefined }), used: takes({ eniSlots: 500 }) },
    needs: { eniSlots: 1 },
    reasons: [],
  },
  "too few GPUs": {
    on: { ...capacity({ gpus: 4 }), used: takes({ gpus: 3 }) },
    needs: { gpus: 2 },
    reasons: ["RESOURCE:GPU"],
  },
  "all GPUs": { on: capacity({ gpus: 4 }), needs: { gpus: "ALL" }, reasons: [] },
  "all GPUs, one in use": {
    on: { ...capacity({ gpus: 4 }), used: takes({ gpus: 1 }) },
    needs: { gpus: "ALL" },
    reasons: ["RESOURCE:GPU"],
  },
  "all GPUs of an instance without": { on: {}, needs: { gpus: "ALL" }, reasons: ["RESOURCE:GPU"] },
  "all GPUs, unknown how many": { on: capacity({ gpus: undefined }), needs: { gpus: "ALL" }, reasons: [] },
  "an attribute is missing": {
    on: {},
    needs: { attributes: [{ name: "ecs.capability.task-eni", value: undefined }] },
    reasons: ["ATTRIBUTE"],
  },
  "an attribute without a value": {
    on: { attributes: { "ecs.capability.task-eni": "" } },
    needs: { attributes: [{ name: "ecs.capability.task-eni", value: undefined }] },
    reasons: [],
  },
  "an attribute with another value": {
    on: { attributes: { "ecs.cpu-architecture": "arm64" } },
    needs: { attributes: [{ name: "ecs.cpu-architecture", value: "x86_64" }] },
    reasons: ["ATTRIBUTE"],
  },
  "two attributes are two reasons": {
    on: {},
    needs: { attributes: ["rack", "row"].map((name) => ({ name, value: undefined })) },
    reasons: ["ATTRIBUTE", "ATTRIBUTE"],
  },
  "what the agent sets may be unknown": {
    on: { allAttributes: false },
    needs: { attributes: [{ name: "com.amazonaws.ecs.capability.logging-driver.awslogs", value: undefined }] },
    reasons: [],
  },
  "one's own attributes are never unknown": {
    on: { allAttributes: false },
    needs: { attributes: [{ name: "rack", value: undefined }] },
    reasons: ["ATTRIBUTE"],
  },
  "an expression about the zone": {
    on: { zone: "b" },
    needs: { constraints: memberOf("attribute:ecs.availability-zone in [a, c]") },
    reasons: [MEMBER_OF],
  },
  "an expression about the type": {
    on: { type: "t2.small" },
    needs: {},
    constraints: memberOf("attribute:ecs.instance-type =~ t2.*"),
    reasons: [],
  },
  "those of the task and of the service both count": {
    on: {},
    needs: { constraints: memberOf("attribute:a exists") },
    constraints: memberOf("attribute:b exists"),
    reasons: [MEMBER_OF, MEMBER_OF],
  },
  "an expression that cannot be decided": {
    on: { allAttributes: false },
    needs: {},
    constraints: memberOf("attribute:ecs.os-type == linux"),
    reasons: [],
  },
  "an expression that cannot be read": { on: {}, needs: {}, constraints: memberOf("attribute:"), reasons: [] },
  "the id of an instance": { on: {}, needs: {}, constraints: memberOf("ec2InstanceId != i-1"), reasons: [MEMBER_OF] },
  affinity: { on: {}, needs: {}, constraints: memberOf("task:group == service:db"), reasons: [MEMBER_OF] },
  "affinity that is met": {
    on: { tasks: [runningTask("1", { group: "service:db" })] },
    needs: {},
    constraints: memberOf("task:group == service:db"),
    reasons: [],
  },
  "anti-affinity": {
    on: { tasks: [runningTask("1", { group: "service:db" })] },
    needs: {},
    constraints: memberOf("not(task:group == service:db)"),
    reasons: [MEMBER_OF],
  },
  "tasks of unknown groups count as running": {
    on: { otherTasks: 2 },
    needs: {},
    constraints: memberOf("runningTasksCount == 2 and not(task:group == service:db)"),
    reasons: [],
  },
  "distinctInstance beside a task of the group": {
    on: { tasks: [runningTask("1")] },
    needs: {},
    constraints: [{ type: "distinctInstance" }],
    reasons: [DISTINCT],
  },
  "distinctInstance beside another service": {
    on: { tasks: [runningTask("1", { group: "service:db" })], otherTasks: 1 },
    needs: {},
    constraints: [{ type: "distinctInstance" }],
    reasons: [],
  },
};

for (const [name, { on, needs, constraints = [], reasons }] of Object.entries(ROWS)) {
  test(name, () => {
    const placement = place({ instances: [instance("i-1", on)] }, workload({ need: needs, constraints }));
    const found = blockedTasks(placement)[0]?.reasons["i-1"] ?? [];
    assert.deepEqual(
      found.map(({ reason }) => reason),
      reasons,
    );
    assert.equal(placement.chosen[0], reasons.length === 0 ? 0 : -1);
  });
}

test("an instance that is not ACTIVE is no candidate, and without any that is the failure", () => {
  const instances = [instance("i-1", { status: "DRAINING" }), instance("i-2", { status: "REGISTERING" })];
  assert.deepEqual(blockedTasks(place({ instances }, workload())), [
    { task: "web-1", provider: null, failure: "NO ACTIVE INSTANCES", reasons: {} },
  ]);
});

test("an imagined instance has no id that an expression could name", () => {
  const given = workload({ constraints: memberOf("ec2InstanceId == i-1") });
  assert.equal(place({ instances: [instance("group-1")] }, given).chosen[0], 0);
});

test("all GPUs of an unknown number are taken once", () => {
  const given = workload({ need: { gpus: "ALL" }, count: 2 });
  const first = place({ instances: [instance("x", capacity({ gpus: undefined }))] }, given);
  assert.deepEqual([...first.chosen, ...place(clusterAfter(first), given).chosen], [0, -1, -1, -1]);
});

test("verdicts say how much is missing", () => {
  const { reasons } =
    blockedTasks(place({ instances: [instance("i-1")] }, workload({ need: { memory: 5000 } })))[0] ?? {};
  assert.deepEqual(reasons, {
    "i-1": [
      {
        code: "RESOURCE:MEMORY",
        plugin: "memory",
        reason: "RESOURCE:MEMORY",
        data: { needed: 5000, free: 4096 },
      },
    ],
  });
});
