// From manifests to pods: which, how many, in what order, called what; and what would be if the cluster were another one.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  podAssignments,
  podAssumptions,
  podCost,
  usedNodes,
} from "../../../server/src/core/placement/kubernetes/answers.js";
import { podAssumptionText } from "../../../server/src/core/placement/kubernetes/assumptions.js";
import { scheduleWorkloads } from "../../../server/src/core/placement/kubernetes/kubernetes.js";
import { readKubernetesCluster } from "../../../server/src/core/placement/kubernetes/read/readCluster.js";
import { readManifests } from "../../../server/src/core/placement/kubernetes/read/readManifests.js";
import { changedCluster } from "../../../server/src/core/placement/kubernetes/whatIf.js";
import { asks, cluster, type Json, manifests, node, running, workload } from "./objects.js";
import { counts, placed } from "./placing.js";

const ONE = [node("n1")];

test("each kind has its pods", () => {
  const names = (object: Json): readonly string[] => placed(ONE, [object]).map((row) => row.split(":")[0] ?? "");
  assert.deepEqual(names(workload({ replicas: 2 })), ["web-1", "web-2"]);
  assert.deepEqual(names(workload()), ["web-1"]);
  assert.deepEqual(names(workload({ replicas: 0 })), []);
  assert.deepEqual(names(workload({ kind: "ReplicaSet", replicas: 2 })), ["web-1", "web-2"]);
  assert.deepEqual(names(workload({ kind: "StatefulSet", replicas: 2 })), ["web-0", "web-1"]);
  assert.deepEqual(names(workload({ kind: "StatefulSet", replicas: 1, ordinals: { start: 5 } })), ["web-5"]);
  assert.deepEqual(names(workload({ kind: "Pod" })), ["web-1"]);
  assert.deepEqual(names(workload({ kind: "Job", parallelism: 3, completions: 2 })), ["web-1", "web-2"]);
  assert.deepEqual(names(workload({ kind: "Job", parallelism: 3, suspend: true })), []);
  assert.deepEqual(names(workload({}, { schedulingGates: [{ name: "x" }] })), []);
});

test("a CronJob has no pods between its runs, unless one run is asked for", () => {
  const spec = { parallelism: 2, template: { spec: { containers: [asks("100m")] } } };
  const cron = { kind: "CronJob", metadata: { name: "nightly" }, spec: { jobTemplate: { spec } } };
  assert.deepEqual(placed(ONE, [cron]), []);
  assert.deepEqual(placed(ONE, [cron], { cronJobs: true }), ["nightly-1: n1", "nightly-2: n1"]);
});

test("without replicas an autoscaler's minimum counts", () => {
  const scaler = {
    kind: "HorizontalPodAutoscaler",
    metadata: { name: "web" },
    spec: { minReplicas: 3, scaleTargetRef: { kind: "Deployment", name: "web" } },
  };
  assert.equal(placed(ONE, [workload(), scaler]).length, 3);
  assert.equal(placed(ONE, [workload({ replicas: 2 }), scaler]).length, 2);
});

test("names are unique", () => {
  const pods = placed(ONE, [
    workload(),
    workload({ namespace: "other" }),
    workload({ name: "db" }),
    workload({ name: "db", kind: "StatefulSet" }),
    workload({ name: "x", kind: "Pod" }),
    workload({ name: "x", kind: "Pod" }),
  ]).map((row) => row.split(":")[0]);
  assert.deepEqual(pods, [
    "default/web-1",
    "other/web-1",
    "default/Deployment/db-1",
    "default/StatefulSet/db-0",
    "default/Pod/x/1-1",
    "default/Pod/x/2-1",
  ]);
});

test("DaemonSets come first, then priorities, then the order of the manifests", () => {
  const classes = { kind: "PriorityClass", metadata: { name: "high" }, value: 100 };
  const rows = placed(ONE, [
    workload({ name: "late" }),
    workload({ name: "soon" }, { priorityClassName: "high" }),
    workload({ name: "first" }, { priorityClassName: "system-cluster-critical" }),
    workload({ name: "agent", kind: "DaemonSet" }),
    workload({ name: "last" }),
    classes,
  ]);
  assert.deepEqual(
    rows.map((row) => row.split("-")[0]),
    ["agent", "first", "soon", "late", "last"],
  );
});

test("a DaemonSet has a pod on each node that it fits by labels and taints, where none runs", () => {
  const nodes = [
    node("n1"),
    node("n2", { unschedulable: true }),
    node("n3", { taints: [{ key: "node.kubernetes.io/not-ready", effect: "NoExecute" }] }),
    node("n4", { taints: [{ key: "gpu", effect: "NoSchedule" }] }),
    node("n5", { cpu: "1m" }),
    node("n6"),
    running("agent-x", "n6", { owner: { kind: "DaemonSet", name: "agent" } }),
  ];
  const rows = placed(nodes, [workload({ name: "agent", kind: "DaemonSet" })]);
  assert.deepEqual(rows, ["agent-1: n1", "agent-2: n2", "agent-3: n3", "agent-4: -"]);
});

test("pods of a Deployment spread by themselves, over zones and nodes", () => {
  const nodes = ["a1", "a2", "b1", "b2"].map((name) => node(name, { zone: name.slice(0, 1) }));
  assert.deepEqual(counts(nodes, [workload({ replicas: 8 })]), { a1: 2, a2: 2, b1: 2, b2: 2 });
});

test("a Deployment's own new pods count, those of another revision do not", () => {
  const old = (name: string, on: string): Json =>
    running(name, on, { labels: { app: "web", "pod-template-hash": "abc" } });
  const nodes = [node("n1"), node("n2"), old("o1", "n1"), old("o2", "n1")];
  // With what runs there counted, both would go to n2.
  assert.deepEqual(counts(nodes, [workload({ replicas: 2 }, { containers: [asks("1m", "1Mi")] })]), { n1: 1, n2: 1 });
  assert.deepEqual(
    placed(nodes, [workload({ kind: "ReplicaSet", replicas: 1 }, { containers: [asks("1m", "1Mi")] })]),
    ["web-1: n2"],
  );
});

test("the profile that fills nodes up", () => {
  const nodes = [node("n1"), node("n2", {}), running("x", "n2", { containers: [asks("1", "4Gi")] })];
  const pods = workload({ kind: "Job", parallelism: 4 });
  assert.deepEqual(counts(nodes, [pods]), { n1: 3, n2: 1 });
  assert.deepEqual(counts(nodes, [pods], { profile: "most-allocated" }), { n2: 4 });
});

test("limit ranges fill in requests before pods are placed", () => {
  const range = {
    kind: "LimitRange",
    metadata: { name: "x" },
    spec: { limits: [{ type: "Container", default: { cpu: "3" } }] },
  };
  const web = workload({ kind: "Job", parallelism: 2 }, { containers: [{}] });
  assert.deepEqual(placed(ONE, [web, range]), ["web-1: n1", "web-2: -"]);
});

test("what if: a zone is lost, a node is drained, a workload is replaced", () => {
  const full = { containers: [asks("4")] };
  const given = cluster(
    node("a1", { zone: "a" }),
    node("b1", { zone: "b" }),
    running("web-x", "a1", {
      ...full,
      owner: { kind: "ReplicaSet", name: "web-abc" },
      labels: { "pod-template-hash": "abc" },
    }),
    running("agent-x", "a1", { owner: { kind: "DaemonSet", name: "agent" } }),
  );
  const web = manifests(workload({ replicas: 2 }, full));
  const after = (change: Parameters<typeof changedCluster>[1]): readonly (string | null)[] =>
    [...podAssignments(scheduleWorkloads(changedCluster(given, change), web))].map(({ node: name }) => name);
  assert.deepEqual(after({}), ["b1", null]);
  assert.deepEqual(after({ replace: ["web"] }), ["b1", "a1"]);
  assert.deepEqual(after({ replace: ["other/web"] }), ["b1", null]);
  assert.deepEqual(after({ loseZones: ["b"] }), [null, null]);
  assert.deepEqual(after({ drain: ["a1"] }), ["b1", null]);
  assert.deepEqual(
    changedCluster(given, { drain: ["a1"] }).pods.map(({ name }) => name),
    ["agent-x"],
  );
});

test("what is used, what it costs, what is assumed", () => {
  const typed = node("n1", { labels: { "node.kubernetes.io/instance-type": "m5.large" } });
  const placement = scheduleWorkloads(cluster(typed, node("n2", { cpu: "0" })), manifests(workload({ replicas: 2 })));
  assert.deepEqual(usedNodes(placement), { nodes: ["n1"], fargate: 0 });
  assert.equal(podCost(placement, { vcpu: 1, gb: 1 }), Math.round(0.096 * 730 * 100) / 100);
  const texts = podAssumptions(placement).map(podAssumptionText);
  assert.ok(texts.some((text) => text.includes("no preemption")));
});

test("whatever is in a document, it is read without a throw", () => {
  const odd: unknown[] = [
    null,
    3,
    "x",
    [],
    {},
    { kind: "List", items: { a: 1 } },
    { kind: "PodList", items: [[[{ kind: "Pod" }]]] },
  ];
  const deep: Json = {
    kind: "Deployment",
    metadata: 4,
    spec: { replicas: -3, template: { spec: { containers: { a: 1 }, affinity: [], tolerations: "x" } } },
  };
  const nasty = JSON.parse(
    '{"kind":"Node","metadata":{"name":"n","labels":{"__proto__":"x","constructor":"y"}},"status":{"allocatable":{"__proto__":"1","cpu":"1e999","constructor":"2"}}}',
  );
  assert.equal(readKubernetesCluster([...odd, deep, nasty]).nodes.length, 1);
  const read = readManifests([...odd, deep, { kind: "Pod" }, { kind: "CronJob", spec: { jobTemplate: null } }]);
  const placement = scheduleWorkloads(readKubernetesCluster([nasty]), read);
  assert.ok([...podAssignments(placement)].length > 0);
});
