// The preview of pods: what it says agrees with the placement it is about, and every change it offers is true. On random
// clusters, and word by word on small ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { generator } from "../../server/src/core/placement/generator.js";
import type { PodPlacement } from "../../server/src/core/placement/kubernetes/kubernetes.js";
import { KUBERNETES_PROFILES } from "../../server/src/core/placement/kubernetes/profiles.js";
import { openPodSession } from "../../server/src/core/placement/kubernetes/session.js";
import { blockedPodGroups } from "../../server/src/core/placement/kubernetes/trace.js";
import type { KubernetesCluster } from "../../server/src/core/placement/kubernetes/types.js";
import { podAnswerOf } from "../../server/src/core/placement/podAnswer.js";
import { type Laid, previewOf } from "../../server/src/core/placement/preview/preview.js";
import { clusterReader } from "../../server/src/core/placement/preview/reader.js";
import type { PreviewBlocked, PreviewChange, PreviewInputs } from "../../server/src/core/placement/preview/types.js";
import { randomPodObjects } from "./kubernetes/cases.js";
import { asks, type Json, node, running, workload } from "./kubernetes/objects.js";

interface Given {
  readonly cluster: KubernetesCluster;
  readonly documents: readonly unknown[];
  readonly inputs: PreviewInputs;
}

check("chosen is what the command line answers, and the figures are sums of it", 30, (given) => {
  const { preview } = laid(given);
  const { placement, placed, unplaced, instancesUsed, costPerMonth } = answerFor(given);
  assert.deepEqual(preview.chosen, [...placement.chosen]);
  const { figures } = preview;
  assert.deepEqual([figures.placed, figures.total - figures.placed], [placed, unplaced]);
  assert.deepEqual([figures.instancesUsed, figures.costPerMonth], [instancesUsed, costPerMonth]);
  assert.deepEqual(
    preview.instances.map(({ id }) => id),
    placement.nodes,
  );
  const inBatches = preview.batches.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at));
  assert.deepEqual(inBatches, [...preview.chosen.keys()]);
});

check("blocked groups cover exactly the pods that were not placed", 30, (given) => {
  const { preview } = laid(given);
  const unplaced = preview.chosen.flatMap((index, pod) => (index < 0 ? pod : []));
  assert.deepEqual(
    preview.blocked.flatMap(placesOf).sort((a, b) => a - b),
    unplaced,
  );
  for (const { reasons, summary } of preview.blocked) {
    assert.ok(reasons.length > 0 || given.cluster.nodes.length === 0);
    assert.match(summary ?? "", /^0\/\d+ nodes are available/);
  }
});

check("a pod that asks for less passes, and another node takes one more", 40, (given) => {
  const { preview } = laid(given);
  const { placement } = answerFor(given);
  for (const group of preview.blocked) {
    for (const change of group.changes) {
      if (change.type === "less") assert.ok(passesWithLess(placement, group, change), JSON.stringify(change));
      if (change.type !== "instance") continue;
      const then = laid({ ...given, inputs: { ...given.inputs, more: [change.more] } }).preview;
      assert.ok(then.figures.placed > preview.figures.placed, JSON.stringify(change));
    }
  }
});

check("a step tells of every node, and nothing speaks against the chosen one", 20, (given) => {
  const { preview, stepAt } = laid(given);
  for (const [pod, chosen] of preview.chosen.entries()) {
    const step = stepAt(pod);
    assert.ok(step?.rows);
    assert.equal(step.chosen, chosen < 0 ? null : chosen);
    for (const { instance, verdict, text } of step.rows) {
      assert.equal(verdict === "chosen", instance === chosen);
      assert.ok(text !== "" && !/undefined|NaN|null/.test(text), text);
      if (chosen < 0) assert.equal(verdict, "blocked");
    }
    assert.match(step.why, /^[A-Z0-9].*\.$/);
  }
  assert.equal(stepAt(preview.chosen.length), undefined);
});

const LARGE = { "node.kubernetes.io/instance-type": "m5.large" };
const NODES = [
  node("n1", { zone: "us-east-1a", cpu: "2", memory: "4Gi", labels: LARGE }),
  node("n2", { zone: "us-east-1b", cpu: "2", memory: "4Gi", labels: LARGE }),
  running("log-1", "n1", {
    owner: { kind: "DaemonSet", name: "log" },
    containers: [{ ...asks("100m", "100Mi"), ports: [{ hostPort: 8125, protocol: "UDP" }] }],
  }),
];

test("preview of pods: what runs, what a pod takes, and what is short", () => {
  const { preview, stepAt } = small(NODES, [workload({ replicas: 4 }, { containers: [asks("1", "1Gi")] })]);
  assert.deepEqual(preview.instances[0], {
    id: "n1",
    type: "m5.large",
    state: null,
    before: [100, 100, 1],
    whole: [2000, 4096, 110],
    running: [{ group: "log", count: 1 }],
    ports: ["8125/udp"],
  });
  assert.deepEqual(preview.batches, [
    { name: "web", firstNumber: 1, first: 0, count: 4, takes: [1000, 1024, 1], ports: [] },
  ]);
  assert.deepEqual(preview.chosen, [1, 0, 1, -1]);
  assert.deepEqual(preview.blocked, [
    {
      first: 3,
      count: 1,
      summary: "0/2 nodes are available: 2 Insufficient cpu.",
      reasons: [{ reason: "Insufficient cpu", instances: [0, 1] }],
      changes: [
        { type: "less", resource: "cpu", from: 1000, to: 900, instance: 0 },
        { type: "instance", more: { type: "m5.large", zone: "us-east-1a", count: 1 } },
        { type: "room", resource: "cpu", more: 100, instance: 0 },
      ],
    },
  ]);
  const { placed, spare, skew, stranded } = preview.figures;
  assert.deepEqual(
    { placed, spare, skew, stranded },
    { placed: 3, spare: 0, skew: 1, stranded: { cpu: 1, memory: 1 } },
  );
  assert.deepEqual(preview.rollout, { lower: 3, upper: 5, extra: 1, simulation: null, most: null });
  assert.equal(stepAt(3)?.rows?.[0]?.text, "100m CPU short");
});

const CHANGED: Readonly<Record<string, readonly [inputs: PreviewInputs, expected: string]>> = {
  "nothing is changed": [{}, "3/4 n1 n2"],
  "two more nodes": [
    { more: [{ type: "m5.large", zone: "us-east-1c", count: 2 }] },
    "4/4 n1 n2 new-m5.large-1 new-m5.large-2",
  ],
  "a lost zone": [{ loseZones: ["us-east-1b"] }, "1/4 n1 n2:LOST"],
  "a drained node": [{ drain: ["n1"] }, "2/4 n1:cordoned n2"],
  "another type": [{ type: "m5.2xlarge" }, "4/4 n1 n2"],
};
for (const [name, [inputs, expected]] of Object.entries(CHANGED)) {
  test(`preview of pods: ${name}`, () => {
    const { preview } = small(NODES, [workload({ replicas: 4 }, { containers: [asks("1", "1Gi")] })], inputs);
    const { placed, total } = preview.figures;
    const shown = preview.instances.map(({ id, state }) => (state === null ? id : `${id}:${state}`));
    assert.equal(`${placed}/${total} ${shown.join(" ")}`, expected);
    assert.deepEqual(preview.effective.zones, [
      "us-east-1a",
      "us-east-1b",
      ...(name === "two more nodes" ? ["us-east-1c"] : []),
    ]);
  });
}

const PROBLEMS: Readonly<Record<string, readonly [documents: readonly unknown[], inputs: PreviewInputs, RegExp]>> = {
  "no workload": [[], {}, /^The manifests hold nothing that has pods\./],
  "an unknown type": [
    [workload()],
    { type: "m5.lage" },
    /^There is no instance type m5\.lage .* Did you mean m5\.large\?$/,
  ],
};
for (const [name, [documents, inputs, expected]] of Object.entries(PROBLEMS)) {
  test(`preview of pods: a problem: ${name}`, () => {
    const made = previewOf({ subject: { scheduler: "Kubernetes", documents }, inputs }, readerOf(NODES));
    assert.match("problem" in made ? made.problem : "", expected);
  });
}

function readerOf(objects: readonly Json[]) {
  return clusterReader([{ name: "nodes.json", value: { kind: "List", items: objects } }]);
}

function small(objects: readonly Json[], documents: readonly unknown[], inputs: PreviewInputs = {}): Laid {
  const made = previewOf({ subject: { scheduler: "Kubernetes", documents }, inputs }, readerOf(objects));
  assert.ok(!("problem" in made));
  return made;
}

/** As the pod stands when it is refused. */
function passesWithLess(
  placement: PodPlacement,
  { first }: PreviewBlocked,
  { resource, to, instance }: Extract<PreviewChange, { type: "less" }>,
): boolean {
  for (const { run, session, first: place } of blockedPodGroups(placement)) {
    if (run.first + place !== first) continue;
    const { board, pod } = session.run;
    const requests = { ...pod.requests, [resource]: resource === "memory" ? to * 1024 * 1024 : to };
    const smaller = openPodSession(board, { ...pod, requests }, KUBERNETES_PROFILES[placement.profile]);
    smaller.begin(run.batch.workload.name, run.batch.firstNumber + place);
    return smaller.passes(instance);
  }
  return false;
}

function answerFor({ cluster, documents, inputs: { profile = "default" } }: Given) {
  const question = { documents, nodes: { cluster, assumptions: [] }, profile, loseZones: [], drain: [], replace: [] };
  const answer = podAnswerOf(question);
  assert.ok(answer);
  return answer;
}

function laid({ cluster, documents, inputs }: Given): Laid {
  const reader = { tasks: () => ({ problem: "no instances" }), pods: () => ({ cluster, assumptions: [] }) };
  const made = previewOf({ subject: { scheduler: "Kubernetes", documents }, inputs }, reader);
  assert.ok(!("problem" in made));
  return made;
}

function placesOf({ first, count, places }: PreviewBlocked): readonly number[] {
  return places ?? Array.from({ length: count }, (_, place) => first + place);
}

function check(name: string, runs: number, property: (given: Given) => void): void {
  test(`preview of pods: ${name}`, () => {
    for (let seed = 1; seed <= runs; seed++) {
      const { cluster, documents, fillUp } = randomPodObjects(generator(seed), seed % 10 === 0 ? 12 : 5);
      const typed = cluster.nodes.map((one) => ({ ...one, labels: { ...one.labels, ...LARGE } }));
      try {
        property({
          cluster: { ...cluster, nodes: typed },
          documents,
          inputs: fillUp ? { profile: "most-allocated" } : {},
        });
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
    }
  });
}
