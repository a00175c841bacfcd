// What is told of a pod on demand: every node's verdict or score, and of pods without a node all reasons.
import assert from "node:assert/strict";
import { test } from "node:test";
import { scheduleWorkloads } from "../../../server/src/core/placement/kubernetes/kubernetes.js";
import { blockedPods, tracePod, tracePods } from "../../../server/src/core/placement/kubernetes/trace.js";
import { asks, cluster, manifests, node, workload } from "./objects.js";

const NODES = [
  node("n1", { cpu: "1" }),
  node("n2", { cpu: "1" }),
  node("n3", { taints: [{ key: "x", effect: "NoSchedule" }] }),
];
const PLACEMENT = scheduleWorkloads(
  cluster(...NODES),
  manifests(workload({ replicas: 4 }, { containers: [asks("600m", "1Gi")] })),
);

test("a step tells of every node", () => {
  const step = tracePod(PLACEMENT, 0);
  assert.equal(step?.node, "n1");
  assert.deepEqual(
    step?.candidates.map(({ node: name, tied, total, verdicts }) => [
      name,
      tied,
      total === null,
      verdicts.map(({ code }) => code),
    ]),
    [
      ["n1", false, false, []],
      ["n2", true, false, []],
      ["n3", false, true, ["TAINT"]],
    ],
  );
  assert.equal(tracePod(PLACEMENT, 4), undefined);
});

test("a pod without a node has a summary like the scheduler's", () => {
  assert.equal(
    tracePod(PLACEMENT, 2)?.summary,
    "0/3 nodes are available: 1 node(s) had untolerated taint {x: }, 2 Insufficient cpu.",
  );
});

test("all steps in one go are the steps one by one", () => {
  const steps = [...tracePods(PLACEMENT)];
  assert.deepEqual(
    steps,
    [0, 1, 2, 3].map((pod) => tracePod(PLACEMENT, pod)),
  );
});

test("a pod that found the same as the one before says so", () => {
  const rows = [...blockedPods(PLACEMENT)].map(({ pod, sameAs, reasons }) => [pod, sameAs, Object.keys(reasons)]);
  assert.deepEqual(rows, [
    ["web-3", null, ["n1", "n2", "n3"]],
    ["web-4", "web-3", ["n1", "n2", "n3"]],
  ]);
});

test("no nodes at all", () => {
  const placement = scheduleWorkloads(cluster(), manifests(workload()));
  assert.deepEqual(
    [...blockedPods(placement)],
    [{ pod: "web-1", sameAs: null, reasons: {}, summary: "0/0 nodes are available." }],
  );
});
