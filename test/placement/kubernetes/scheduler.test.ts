// The worked example: three nodes, every score by plugin.
import assert from "node:assert/strict";
import { test } from "node:test";
import { podAssignments } from "../../../server/src/core/placement/kubernetes/answers.js";
import { scheduleWorkloads } from "../../../server/src/core/placement/kubernetes/kubernetes.js";
import { tracePod } from "../../../server/src/core/placement/kubernetes/trace.js";
import { asks, cluster, manifests, node, running, workload } from "./objects.js";

test("three nodes: the scores of every plugin, and their total", () => {
  const web = { labels: { app: "web" } };
  const given = cluster(
    node("a1", { zone: "a", cpu: "3920m", memory: "15000Mi", labels: {} }),
    node("a2", { zone: "a", cpu: "3920m", memory: "15000Mi", labels: { disk: "ssd" } }),
    node("b1", { zone: "b", cpu: "1930m", memory: "7000Mi", taints: [{ key: "old", effect: "PreferNoSchedule" }] }),
    running("one", "a1", { ...web, containers: [asks("1000m", "4000Mi")] }),
    running("two", "a2", { containers: [asks("3000m", "9000Mi")] }),
    running("three", "b1", { ...web, containers: [asks("200m", "500Mi")] }),
  );
  const preferred = {
    weight: 50,
    preference: { matchExpressions: [{ key: "disk", operator: "In", values: ["ssd"] }] },
  };
  const affinity = { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [preferred] } };
  const placement = scheduleWorkloads(
    given,
    manifests(
      { kind: "Service", metadata: { name: "web" }, spec: { selector: { app: "web" } } },
      workload({ kind: "Pod" }, { containers: [asks("500m", "1024Mi")], affinity }),
    ),
  );
  assert.deepEqual([...podAssignments(placement)], [{ pod: "web-1", node: "a2" }]);
  const step = tracePod(placement, 0);
  const rows = step?.candidates.map(({ node: name, total, scores }) => [
    name,
    total,
    Object.fromEntries(
      scores.map(({ plugin, raw, score }) => [plugin, plugin === "PodTopologySpread" ? [raw, score] : score]),
    ),
  ]);
  const scores = (
    least: number,
    balanced: number,
    labels: number,
    taint: number,
    spread: readonly number[],
  ): object => ({
    TaintToleration: taint,
    NodeAffinity: labels,
    NodeResourcesFit: least,
    PodTopologySpread: spread,
    NodeResourcesBalancedAllocation: balanced,
  });
  assert.deepEqual(rows, [
    ["a1", 614, scores(63, 97, 0, 100, [9, 77])],
    ["a2", 809, scores(21, 88, 100, 100, [7, 100])],
    ["b1", 316, scores(70, 92, 0, 0, [9, 77])],
  ]);
});
