// Clusters as they come: what the AWS command line prints, cluster files, and whatever else somebody gives for one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assumptionText } from "../../server/src/core/placement/assumptions.js";
import { clusterValue, tooLarge } from "../../server/src/core/placement/clusters/clusterText.js";
import { type ReadCluster, readCluster } from "../../server/src/core/placement/clusters/readCluster.js";
import type { Instance } from "../../server/src/core/placement/types.js";
import { containerInstance, describedTask, instancesOutput } from "./described.js";

function read(...values: readonly unknown[]): ReadCluster {
  const result = readCluster(values.map((value, index) => ({ name: `file${index}`, value })));
  assert.ok(!("problem" in result), "problem" in result ? result.problem : "");
  return result;
}

function first(...values: readonly unknown[]): Instance {
  const [instance] = read(...values).cluster.instances;
  assert.ok(instance);
  return instance;
}

function freeOf({ capacity, used }: Instance): Readonly<Record<string, number | undefined>> {
  const left = (whole: number | undefined, taken: number): number | undefined =>
    whole === undefined ? undefined : whole - taken;
  return {
    cpu: left(capacity.cpu, used.cpu),
    memory: left(capacity.memory, used.memory),
    gpus: left(capacity.gpus, used.gpus),
    eniSlots: left(capacity.eniSlots, used.eniSlots),
  };
}

test("a container instance: what remains is free, its ports are those in use", () => {
  const instance = first(
    instancesOutput(
      containerInstance(1, {
        cpu: 512,
        memory: 1024,
        ports: [22, 8080],
        udp: [53],
        gpus: [["a", "b"], ["b"]],
        attributes: { stack: "prod", "ecs.capability.task-eni": undefined },
        keys: { runningTasksCount: 3, capacityProviderName: "spot" },
      }),
    ),
  );
  assert.deepEqual(freeOf(instance), { cpu: 512, memory: 1024, gpus: 1, eniSlots: 2 });
  assert.deepEqual(instance.used.ports, { tcp: [22, 8080], udp: [53] });
  const { id, type, zone, otherTasks, capacityProvider, agentVersion, allAttributes, attributes } = instance;
  assert.deepEqual(
    [id, type, zone, otherTasks, capacityProvider, agentVersion, allAttributes],
    ["i-1", "m5.large", "us-east-1a", 3, "spot", "1.80.0", true],
  );
  assert.deepEqual([attributes.stack, attributes["ecs.capability.task-eni"]], ["prod", ""]);
});

const SLOTS: Readonly<Record<string, { given: Parameters<typeof containerInstance>[1]; slots: number | undefined }>> = {
  "without trunking: ENIs less one": { given: { type: "c5.large" }, slots: 2 },
  "with the attribute of a trunk: the trunk figure": {
    given: { type: "c5.large", attributes: { "ecs.awsvpc-trunk-id": "eni-1" } },
    slots: 10,
  },
  "a trunk figure of the table that is none": {
    given: { type: "i4i.large", attributes: { "ecs.awsvpc-trunk-id": "eni-1" } },
    slots: undefined,
  },
  "a type that nobody knows": { given: { type: "z9.huge" }, slots: undefined },
};
for (const [name, { given, slots }] of Object.entries(SLOTS)) {
  test(`network interfaces, ${name}`, () => {
    assert.equal(first(instancesOutput(containerInstance(1, given))).capacity.eniSlots, slots);
  });
}

test("no EC2 id: the last part of the ARN; no GPUs listed: there are none; a time in seconds", () => {
  const instance = first(
    instancesOutput(containerInstance(7, { keys: { ec2InstanceId: undefined, registeredAt: 1759312800.5 } })),
  );
  assert.deepEqual(
    [instance.id, instance.capacity.gpus, instance.registeredAt],
    ["arn-7", 0, "2025-10-01T10:00:00.500Z"],
  );
});

test("draining, inactive, without its agent", () => {
  const { instances } = read(
    instancesOutput(
      containerInstance(1, { keys: { status: "DRAINING" } }),
      containerInstance(2, { keys: { status: "SOMETHING_NEW" } }),
      containerInstance(3, { keys: { agentConnected: false } }),
    ),
  ).cluster;
  assert.deepEqual(
    instances.map(({ status, agentConnected }) => [status, agentConnected]),
    [
      ["DRAINING", true],
      ["INACTIVE", true],
      ["ACTIVE", false],
    ],
  );
});

test("tasks and services beside it tell groups, daemons and network interfaces in use", () => {
  const interfaces = [{ type: "ElasticNetworkInterface", status: "ATTACHED" }];
  const bindings = [{ networkBindings: [{ hostPort: 8080, protocol: "tcp" }], cpu: "10", memory: "20", gpuIds: ["a"] }];
  const instance = first(
    instancesOutput(containerInstance(1, { keys: { runningTasksCount: 5 } })),
    {
      tasks: [
        describedTask("t1", 1, { attachments: interfaces }),
        describedTask("t2", 1, { group: undefined, startedBy: "ecs-svc/7" }),
        describedTask("t3", 1, { cpu: undefined, memory: undefined, containers: bindings, group: "family:job" }),
        describedTask("t4", 1, { lastStatus: "STOPPED" }),
        describedTask("t1", 1),
        describedTask("t5", 2),
      ],
    },
    { services: [{ serviceName: "logs", schedulingStrategy: "DAEMON", deployments: [{ id: "ecs-svc/7" }] }] },
  );
  assert.deepEqual(
    instance.tasks.map(({ id, group, daemon }) => [id, group, daemon]),
    [
      ["t1", "service:db", false],
      ["t2", "service:logs", true],
      ["t3", "family:job", false],
    ],
  );
  assert.deepEqual(instance.tasks[2]?.takes, {
    cpu: 10,
    memory: 20,
    gpus: 1,
    eniSlots: 0,
    ports: { tcp: [8080], udp: [] },
  });
  assert.deepEqual([instance.otherTasks, instance.used.eniSlots], [2, 1]);
});

test("pages of a listing are one cluster, and an instance of two pages stands there once", () => {
  const { instances } = read(
    instancesOutput(containerInstance(1), containerInstance(2)),
    instancesOutput(containerInstance(2), containerInstance(3)),
  ).cluster;
  assert.deepEqual(
    instances.map(({ id }) => id),
    ["i-1", "i-2", "i-3"],
  );
});

test("capacity providers with how they scale", () => {
  const managedScaling = {
    status: "ENABLED",
    targetCapacity: 80,
    minimumScalingStepSize: 2,
    maximumScalingStepSize: 5,
  };
  const { providers } = read(instancesOutput(), {
    capacityProviders: [{ name: "web", autoScalingGroupProvider: { managedScaling } }, { name: "FARGATE" }],
  });
  assert.deepEqual(providers, [
    { provider: "web", target: 80, minimumStep: 2, maximumStep: 5, types: [] },
    { provider: "FARGATE", target: 100, minimumStep: 1, maximumStep: 10_000, types: [] },
  ]);
});

test("a cluster file: groups spread over their zones, what a type offers, what runs there", () => {
  const { cluster, assumptions, providers } = read({
    groups: [
      {
        name: "web",
        type: "c5.large",
        count: 10,
        zones: ["b", "a"],
        attributes: { stack: "prod", empty: null, number: 3 },
        trunking: true,
        memory: 3800,
        reservedMemory: 200,
        capacityProvider: "asg",
        runningTasks: [{ group: "service:db", count: 2, cpu: 100, memory: 200, networkMode: "awsvpc" }, { count: 3 }],
      },
    ],
    instances: [{ id: "i-9", type: "g4dn.xlarge", zone: "c", status: "DRAINING", operatingSystem: "windows" }],
    capacityProviders: [{ name: "asg", targetCapacity: 90 }],
  });
  assert.deepEqual(
    cluster.instances.map(({ id, zone }) => `${id} ${zone}`),
    [
      "i-9 c",
      ...Array.from({ length: 10 }, (_, i) => `web-${String(i + 1).padStart(2, "0")} ${i % 2 === 0 ? "b" : "a"}`),
    ],
  );
  const [single, web] = cluster.instances;
  assert.ok(single && web);
  assert.deepEqual([single.status, single.attributes["ecs.os-type"], single.capacity.gpus], ["DRAINING", "windows", 1]);
  assert.deepEqual(freeOf(web), { cpu: 1848, memory: 3200, gpus: 0, eniSlots: 8 });
  assert.deepEqual([web.tasks.map(({ id }) => id), web.otherTasks], [["web-01/task-1", "web-01/task-2"], 3]);
  assert.deepEqual([web.attributes.stack, web.attributes.empty, web.attributes.number], ["prod", "", "3"]);
  assert.deepEqual(assumptions.map(assumptionText), [
    "g4dn.xlarge registers about 15155 MiB: its memory less 7.5 %, since the operating system keeps a part.",
  ]);
  assert.deepEqual(
    providers.map(({ provider, target, types }) => [provider, target, types.map(({ type }) => type)]),
    [["asg", 90, ["c5.large"]]],
  );
});

test("groups of the same name go on with other names", () => {
  const group = { type: "m5.large", count: 1 };
  const { instances } = read(
    { groups: [group, group] },
    { instances: [{ id: "m5.large-1", type: "m5.large" }] },
  ).cluster;
  assert.equal(new Set(instances.map(({ id }) => id)).size, 3);
});

test("an empty cluster is one", () => {
  for (const value of [instancesOutput(), { groups: [] }, { instances: [] }, []])
    assert.deepEqual(read(value).cluster.instances, []);
});

test("subnets with their zones, as describe-subnets prints them or a cluster file says", () => {
  const { subnets } = read(
    { Subnets: [{ SubnetId: "subnet-1", AvailabilityZone: "a" }, { SubnetId: 3 }] },
    { groups: [], subnets: { "subnet-2": "b", "subnet-3": 4 } },
  );
  assert.deepEqual(
    [...subnets],
    [
      ["subnet-1", "a"],
      ["subnet-2", "b"],
    ],
  );
});

const PROBLEMS: Readonly<Record<string, { values: readonly unknown[]; problem: RegExp }>> = {
  "a number": { values: [3], problem: /^file0 is no cluster that Stowage can read\./ },
  "nothing that is known": { values: [{ a: 1 }], problem: /^file0 is no cluster/ },
  "a list of other things": { values: [[1, 2]], problem: /^file0 is no cluster/ },
  "tasks alone": { values: [{ tasks: [] }], problem: /^file0 tells of tasks, services or providers alone\./ },
  "ARNs alone": { values: [{ containerInstanceArns: ["a"] }], problem: /^file0 lists only the ARNs/ },
  "describe-clusters": { values: [{ clusters: [] }], problem: /^file0 describes the cluster without its instances/ },
  "describe-instances of EC2": { values: [{ Reservations: [] }], problem: /^file0 lists instances of EC2/ },
  Kubernetes: {
    values: [instancesOutput(), { apiVersion: "v1", kind: "List", items: [] }],
    problem: /^file1 describes a Kubernetes cluster/,
  },
};
for (const [name, { values, problem }] of Object.entries(PROBLEMS)) {
  test(`no cluster: ${name}`, () => {
    const result = readCluster(values.map((value, index) => ({ name: `file${index}`, value })));
    assert.match("problem" in result ? result.problem : "", problem);
  });
}

test("whatever stands where something else belongs, nothing throws", () => {
  const wrong = [null, true, -1, 1e300, "x", "", [], {}, [[]], { name: 7 }, JSON.parse('{"__proto__": {"x": 1}}')];
  const whole = containerInstance(1, { gpus: [["a"], ["a"]] });
  const file = {
    groups: [
      { name: "a", type: "m5.large", count: 2, zones: ["a"], attributes: { a: "b" }, runningTasks: [{ cpu: 1 }] },
    ],
    instances: [{ id: "i-1", type: "m5.large" }],
    capacityProviders: [{ name: "a" }],
    subnets: { a: "b" },
  };
  for (const value of wrong) {
    for (const key of Object.keys(whole))
      readCluster([{ name: "f", value: instancesOutput({ ...whole, [key]: value }) }]);
    for (const key of ["remainingResources", "registeredResources", "attributes"])
      readCluster([
        { name: "f", value: instancesOutput({ ...whole, [key]: [value, { name: "CPU", integerValue: value }] }) },
      ]);
    const task = describedTask("t", 1);
    for (const key of Object.keys(task))
      readCluster([
        { name: "f", value: instancesOutput(whole) },
        { name: "t", value: { tasks: [{ ...task, [key]: value }] } },
      ]);
    for (const key of Object.keys(file)) readCluster([{ name: "f", value: { ...file, [key]: value } }]);
    for (const key of Object.keys(file.groups[0] ?? {}))
      readCluster([{ name: "f", value: { groups: [{ ...file.groups[0], [key]: value }] } }]);
    readCluster([{ name: "f", value }]);
  }
});

test("a group of which nobody knows how many instances it has is left out, and said", () => {
  for (const count of ["many", "${COUNT}", -1, 2.5, null]) {
    const { cluster, assumptions } = read({
      groups: [
        { type: "t3.nano", count },
        { type: "t3.nano", memory: 400 },
      ],
    });
    assert.equal(cluster.instances.length, 1);
    assert.deepEqual(assumptions.map(assumptionText), [
      "How many instances the group t3.nano has is not known: it is left out. Give it a whole number as count.",
    ]);
  }
});

test("a count beyond all clusters is cut, and said", () => {
  const { cluster, assumptions } = read({ groups: [{ type: "t3.nano", memory: 400, count: 1e12 }] });
  assert.equal(cluster.instances.length, 100_000);
  assert.deepEqual(assumptions.map(assumptionText), [
    "Of the 1000000000000 instances of a group only 100000 are there: no cluster has so many.",
  ]);
});

const TEXTS: Readonly<Record<string, { path: string; text: string; gives: unknown }>> = {
  JSON: { path: "/a.json", text: '{"groups": [{"count": 2}]}', gives: { value: { groups: [{ count: 2 }] } } },
  "JSON with comments": {
    path: "/a.cluster.jsonc",
    text: '{"groups": [] // none\n}',
    gives: { value: { groups: [] } },
  },
  YAML: {
    path: "/a.yaml",
    text: "groups:\n  - count: 2\n    type: null\n",
    gives: { value: { groups: [{ count: 2 }] } },
  },
  "several documents": { path: "/a.yaml", text: "a: 1\n---\nb: ${X}\n", gives: { value: [{ a: 1 }, {}] } },
  "no ending": { path: "<stdin>", text: '{"a": 1}', gives: { value: { a: 1 } } },
  empty: { path: "/a.json", text: "", gives: { problem: "holds nothing." } },
};
for (const [name, { path, text, gives }] of Object.entries(TEXTS)) {
  test(`the value of a text: ${name}`, () => assert.deepEqual(clusterValue(path, text), gives));
}

test("JSON that is broken", () => {
  const read = clusterValue("/a.json", '{"groups": [}');
  assert.match("problem" in read ? read.problem : "", /^cannot be read: /);
});

test("too large", () => {
  assert.match(tooLarge(500 * 1024 * 1024), /^is 500 MB; clusters over 400 MB are not read\. /);
});
