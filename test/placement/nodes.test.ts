// Nodes of Kubernetes that nobody has listed: of eksctl's node groups and of cluster files; and between how many pods run
// while workloads are rolled out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readNodes } from "../../server/src/core/placement/clusters/readNodes.js";
import { podAssumptionText } from "../../server/src/core/placement/kubernetes/assumptions.js";
import { podAnswerOf } from "../../server/src/core/placement/podAnswer.js";
import { asks, type Json, workload } from "./kubernetes/objects.js";

const MIB = 1024 * 1024;

function read(...values: readonly unknown[]) {
  const result = readNodes(values.map((value, index) => ({ name: `file${index}`, value })));
  assert.ok(!("problem" in result), "problem" in result ? result.problem : "");
  return result;
}

const eksctl = (more: Json): Json => ({ apiVersion: "eksctl.io/v1alpha5", kind: "ClusterConfig", ...more });

test("node groups of eksctl: names, zones, labels, taints, what a node offers", () => {
  const { cluster, assumptions } = read(
    eksctl({
      availabilityZones: ["eu-west-1a", "eu-west-1b"],
      managedNodeGroups: [
        { name: "web", instanceType: "m5.large", desiredCapacity: 3, spot: true, labels: { team: "x" } },
      ],
      nodeGroups: [
        {
          name: "gpu",
          instanceType: "g4dn.xlarge",
          minSize: 1,
          taints: { gpu: "true:NoSchedule" },
          maxPodsPerNode: 10,
        },
      ],
      fargateProfiles: [{ name: "jobs", selectors: [{ namespace: "jobs" }] }],
    }),
  );
  assert.deepEqual(
    cluster.nodes.map(({ name, labels }) => `${name} ${labels["topology.kubernetes.io/zone"]}`),
    ["web-1 eu-west-1a", "web-2 eu-west-1b", "web-3 eu-west-1a", "gpu-1 eu-west-1a"],
  );
  const [web, , , gpu] = cluster.nodes;
  assert.ok(web && gpu);
  assert.deepEqual(web.allocatable, { cpu: 1930, memory: 6903 * MIB, pods: 29 });
  assert.deepEqual(
    [web.labels["eks.amazonaws.com/capacityType"], web.labels.team, web.labels["kubernetes.io/arch"]],
    ["SPOT", "x", "amd64"],
  );
  assert.deepEqual(
    [gpu.taints, gpu.allocatable["nvidia.com/gpu"], gpu.allocatable.pods],
    [[{ key: "gpu", value: "true", effect: "NoSchedule" }], 1, 10],
  );
  assert.deepEqual(
    cluster.fargateProfiles.map(({ name }) => name),
    ["jobs"],
  );
  assert.equal(assumptions.length, 2);
});

test("what a node group does not say is assumed, and said", () => {
  const { cluster, assumptions } = read(
    eksctl({ nodeGroups: [{ name: "a" }, { name: "b", instanceTypes: ["t3.large", "t3.small"] }] }),
  );
  assert.equal(cluster.nodes.length, 4);
  assert.deepEqual(assumptions.map(podAssumptionText).slice(0, 4), [
    "The node group a does not name one instance type: its nodes are taken to be m5.large.",
    "In which Availability Zones the nodes of a are is not known: they are taken to be in none.",
    "The node group b does not name one instance type: its nodes are taken to be t3.large.",
    "In which Availability Zones the nodes of b are is not known: they are taken to be in none.",
  ]);
});

test("a cluster file: memory, pods, taints, what runs there, a cordoned node", () => {
  const { cluster } = read({
    groups: [
      {
        name: "web",
        type: "m5.large",
        count: 2,
        zones: ["a"],
        memory: 6000,
        reservedMemory: 500,
        maxPods: 20,
        labels: { disk: "ssd" },
        taints: [{ key: "a", value: "b", effect: "NoSchedule" }],
        runningTasks: [{ group: "service:db", count: 2, cpu: 512, memory: 100 }],
      },
    ],
    instances: [{ id: "i-1", type: "z9.huge", status: "DRAINING" }],
  });
  const [single, web] = cluster.nodes;
  assert.ok(single && web);
  assert.deepEqual([single.name, single.unschedulable, single.allocatable], ["i-1", true, {}]);
  assert.deepEqual(web.allocatable, { cpu: 1930, memory: 5500 * MIB, pods: 20 });
  assert.deepEqual([web.labels.disk, web.taints.length], ["ssd", 1]);
  assert.deepEqual(
    cluster.pods.map(({ node, spec }) => [node, spec.containers[0]?.requests]),
    ["web-1", "web-1", "web-2", "web-2"].map((node) => [node, { cpu: 500, memory: 100 * MIB }]),
  );
});

const PROBLEMS: Readonly<Record<string, readonly [value: unknown, problem: RegExp]>> = {
  "a text": ["x", /^file0 is no Kubernetes cluster that Stowage can read\. /],
  "an object of another sort": [{ a: 1 }, /^file0 is no Kubernetes cluster/],
  "an ECS cluster": [{ containerInstances: [] }, /^file0 describes an ECS cluster/],
};
for (const [name, [value, problem]] of Object.entries(PROBLEMS)) {
  test(`no cluster: ${name}`, () => {
    const result = readNodes([{ name: "file0", value }]);
    assert.match("problem" in result ? result.problem : "", problem);
  });
}

test("whatever stands where something else belongs, nothing throws", () => {
  const group = {
    name: "a",
    instanceType: "m5.large",
    instanceTypes: ["m5.large"],
    desiredCapacity: 1,
    labels: {},
    taints: [],
  };
  const entry = {
    name: "a",
    type: "m5.large",
    count: 1,
    zones: ["a"],
    labels: {},
    taints: [],
    runningTasks: [{ cpu: 1 }],
  };
  for (const wrong of [null, true, -1, 1e300, "x", "", [], {}, [[]], JSON.parse('{"__proto__": {"x": 1}}')]) {
    for (const key of Object.keys(group))
      readNodes([{ name: "f", value: eksctl({ nodeGroups: [{ ...group, [key]: wrong }], availabilityZones: wrong }) }]);
    for (const key of Object.keys(entry)) readNodes([{ name: "f", value: { groups: [{ ...entry, [key]: wrong }] } }]);
    readNodes([{ name: "f", value: eksctl({ nodeGroups: wrong, managedNodeGroups: [wrong] }) }]);
  }
});

const range = (rollingUpdate: Json): Json => ({ replicas: 10, strategy: { type: "RollingUpdate", rollingUpdate } });
const RANGES: Readonly<Record<string, readonly [object: Json, lower: number, upper: number]>> = {
  "a quarter, when nothing is said": [workload({ replicas: 10 }), 8, 13],
  percentages: [workload(range({ maxSurge: "15%", maxUnavailable: "15%" })), 9, 12],
  numbers: [workload(range({ maxSurge: 3, maxUnavailable: 0 })), 10, 13],
  "neither: one may be missing": [workload(range({ maxSurge: 0, maxUnavailable: 0 })), 9, 10],
  "all at once": [workload({ replicas: 10, strategy: { type: "Recreate" } }), 0, 10],
  "a StatefulSet": [workload({ kind: "StatefulSet", replicas: 3 }), 2, 3],
  "a Job": [workload({ kind: "Job", parallelism: 3 }), 3, 3],
  nonsense: [workload(range({ maxSurge: "many", maxUnavailable: -3 })), 9, 10],
};
for (const [name, [object, lower, upper]] of Object.entries(RANGES)) {
  test(`while it is rolled out: ${name}`, () => {
    const nodes = read(eksctl({ nodeGroups: [] }));
    const answer = podAnswerOf({
      documents: [object],
      nodes,
      profile: "default",
      loseZones: [],
      drain: [],
      replace: [],
    });
    assert.deepEqual(answer?.deployment, { lower, upper });
  });
}

test("no workload among the manifests: there is no answer", () => {
  const nodes = read(eksctl({}));
  const documents = [{ apiVersion: "v1", kind: "Service", metadata: { name: "a" } }, asks("1"), null];
  const answer = podAnswerOf({ documents, nodes, profile: "default", loseZones: [], drain: [], replace: [] });
  assert.equal(answer, undefined);
});
