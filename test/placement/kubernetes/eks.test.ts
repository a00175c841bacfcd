// Amazon EKS: what nodes of a type offer, pods on Fargate, and which types would take a pod.
import assert from "node:assert/strict";
import { test } from "node:test";
import { instanceType } from "../../../server/src/core/data/instanceTypes.js";
import { podAssignments, podCost } from "../../../server/src/core/placement/kubernetes/answers.js";
import { expandWorkloads } from "../../../server/src/core/placement/kubernetes/expand.js";
import { fargatePodOf } from "../../../server/src/core/placement/kubernetes/fargate.js";
import { scheduleWorkloads } from "../../../server/src/core/placement/kubernetes/kubernetes.js";
import { type OfferOptions, offersFor } from "../../../server/src/core/placement/kubernetes/offers.js";
import { blockedPods } from "../../../server/src/core/placement/kubernetes/trace.js";
import { nodeOfType, type PodNetwork, podsOn } from "../../../server/src/core/placement/kubernetes/typedNode.js";
import type { PodWorkload } from "../../../server/src/core/placement/kubernetes/types.js";
import { asks, cluster, type Json, manifests, node, workload } from "./objects.js";

const MIB = 2 ** 20;

test("a node of a type, with what is kept off", () => {
  const { labels, allocatable } = nodeOfType("m5.large", { name: "n", zone: "us-east-1a", labels: { team: "x" } });
  assert.deepEqual(allocatable, {
    cpu: 1930,
    memory: (Math.floor(8192 * 0.925) - 255 - 11 * 29 - 100) * MIB,
    pods: 29,
  });
  assert.equal(labels["topology.kubernetes.io/region"], "us-east-1");
  assert.equal(labels["kubernetes.io/arch"], "amd64");
  assert.equal(labels.team, "x");
  assert.deepEqual(nodeOfType("m99.large", { name: "n" }).allocatable, {});
});

test("pods of a type by network", () => {
  const rows: readonly (readonly [string, PodNetwork, number])[] = [
    ["m5.large", {}, 29],
    ["m5.large", { customNetworking: true }, 20],
    ["m5.large", { prefixDelegation: true }, 110],
    ["m5.24xlarge", { prefixDelegation: true }, 250],
    ["m5.large", { maxPods: 50 }, 50],
  ];
  for (const [name, network, pods] of rows) {
    const type = instanceType(name);
    assert.equal(type && podsOn(type, network), pods, `${name} ${JSON.stringify(network)}`);
  }
});

test("the size of a pod on Fargate", () => {
  const rows: readonly (readonly [cpu: number, gib: number, size: string])[] = [
    [0, 0, "0.25 0.5"],
    [0.25, 0.25, "0.25 0.5"],
    [0.25, 0.5, "0.25 1"],
    [0.25, 1.75, "0.25 2"],
    [0.25, 2, "0.5 3"],
    [0.5, 4, "1 5"],
    [1, 8, "2 9"],
    [2, 16, "4 17"],
    [4, 30, "8 32"],
    [0.1, 7.8, "2 9"],
    [16, 119.75, "16 120"],
    [16, 120, "none"],
  ];
  for (const [cpu, gib, expected] of rows) {
    const found = onFargate(workload({}, { containers: [asks(String(cpu), `${gib * 1024}Mi`)] }))?.size;
    assert.equal(
      found === undefined ? "none" : `${found.cpu / 1024} ${found.memory / 1024}`,
      expected,
      `${cpu} ${gib}`,
    );
  }
});

test("which pods run on Fargate", () => {
  const profile = (name: string, namespace: string, labels: Json = {}): Json => ({
    name,
    selectors: [{ namespace, labels }],
  });
  const found = (object: Json, ...profiles: readonly Json[]): string | undefined =>
    onFargate(object, { kind: "ClusterConfig", fargateProfiles: profiles })?.profile;
  assert.equal(found(workload(), profile("b", "default"), profile("a", "def*")), "a");
  assert.equal(found(workload(), profile("a", "d?f")), undefined);
  assert.equal(found(workload(), profile("a", "default", { app: "w*b" })), "a");
  assert.equal(found(workload(), profile("a", "default", { app: "x" })), undefined);
  assert.equal(found(workload({ kind: "DaemonSet" }), profile("a", "default")), undefined);
  const named = workload({ labels: { app: "web", "eks.amazonaws.com/fargate-profile": "b" } });
  assert.equal(found(named, profile("a", "*"), profile("b", "*")), "b");
});

test("each pod on Fargate has a node of its own, or none", () => {
  const spec = { schedulerName: "fargate-scheduler", containers: [asks("250m", "256Mi")] };
  const web = workload({ replicas: 2 }, spec);
  const port = workload({ name: "edge" }, { ...spec, containers: [{ ports: [{ hostPort: 80 }] }] });
  const placement = scheduleWorkloads(cluster(node("n1")), manifests(web, port));
  assert.deepEqual(
    [...podAssignments(placement)].map(({ node: name }) => name),
    ["fargate-web-1", "fargate-web-2", null],
  );
  assert.equal(
    podCost(placement, { vcpu: 0.04, gb: 0.004 }),
    Math.round(2 * (0.25 * 0.04 + 0.5 * 0.004) * 730 * 100) / 100,
  );
  const [blocked] = blockedPods(placement);
  assert.deepEqual(
    blocked?.reasons.n1?.map(({ reason }) => reason),
    ["Pod not supported on Fargate: fields not supported: port contains HostPort"],
  );
});

test("the types that would take a pod, the cheapest first", () => {
  const offers = offersOf(workload({}, { containers: [asks("3", "6Gi")] }), {
    types: ["m5.large", "m5.2xlarge", "m5.xlarge", "t3.nano"],
  });
  assert.deepEqual(
    offers.map(({ type, pods }) => [type, pods]),
    [
      ["m5.xlarge", 1],
      ["m5.2xlarge", 2],
    ],
  );
});

test("DaemonSets take their room first", () => {
  const agent = workload({ name: "agent", kind: "DaemonSet" }, { containers: [asks("1")] });
  const offers = offersOf(workload({}, { containers: [asks("3")] }), { types: ["m5.xlarge", "m5.2xlarge"] }, agent);
  assert.deepEqual(
    offers.map(({ type }) => type),
    ["m5.2xlarge"],
  );
});

test("node pools say which types, zones and labels there are", () => {
  const pool = (name: string, requirements: readonly Json[], taints: readonly Json[] = []): Json => ({
    kind: "NodePool",
    metadata: { name },
    spec: { template: { metadata: { labels: { team: name } }, spec: { requirements, taints } } },
  });
  const arm = pool("arm", [{ key: "kubernetes.io/arch", operator: "In", values: ["arm64"] }]);
  const big = pool("big", [{ key: "karpenter.k8s.aws/instance-cpu", operator: "Gt", values: ["4"] }]);
  const tainted = pool("closed", [], [{ key: "x", effect: "NoSchedule" }]);
  const types = ["m5.large", "m5.2xlarge", "m6g.large"];
  const pools = manifests(arm, big, tainted).nodePools;
  const of = (spec: Json): readonly string[] =>
    offersOf(workload({}, { containers: [asks("1")], ...spec }), {
      types,
      pools,
      zones: ["us-east-1a", "us-east-1b"],
    }).map(({ type, pool: name, zones }) => `${type} ${name} ${zones.length}`);
  assert.deepEqual(of({}), ["m6g.large arm 2", "m5.2xlarge big 2"]);
  assert.deepEqual(of({ nodeSelector: { team: "big" } }), ["m5.2xlarge big 2"]);
  assert.deepEqual(of({ nodeSelector: { "topology.kubernetes.io/zone": "us-east-1b" } }), [
    "m6g.large arm 1",
    "m5.2xlarge big 1",
  ]);
  assert.deepEqual(of({ nodeSelector: { "karpenter.sh/capacity-type": "spot" } }).length, 2);
});

function onFargate(object: Json, config: Json = {}): ReturnType<typeof fargatePodOf> {
  const given = manifests(object, config);
  const [batch] = expandWorkloads(given, given).batches;
  assert.ok(batch);
  const { pod } = batch;
  const forced = {
    ...pod,
    spec: { ...pod.spec, schedulerName: config.kind === undefined ? "fargate-scheduler" : undefined },
  };
  return fargatePodOf(batch.workload as PodWorkload, forced, given.fargateProfiles);
}

function offersOf(object: Json, options: OfferOptions, ...daemons: readonly Json[]): ReturnType<typeof offersFor> {
  const given = manifests(object, ...daemons);
  const { batches } = expandWorkloads(given, given);
  const batch = batches.find(({ workload: { kind } }) => kind !== "DaemonSet");
  assert.ok(batch);
  return offersFor(cluster(), batch, { ...options, daemons: batches.filter((one) => one !== batch) });
}
