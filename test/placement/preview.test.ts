// The preview of tasks: what it says agrees with the placement it is about, and every change it offers is true. On random
// clusters, and word by word on small ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { answerOf } from "../../server/src/core/placement/answer.js";
import type { ReadCluster } from "../../server/src/core/placement/clusters/readCluster.js";
import type { Draw } from "../../server/src/core/placement/generator.js";
import { place, placedCount } from "../../server/src/core/placement/place.js";
import { firstFailureOf, type Laid, previewOf } from "../../server/src/core/placement/preview/preview.js";
import type { ClusterReader } from "../../server/src/core/placement/preview/reader.js";
import type {
  Preview,
  PreviewBlocked,
  PreviewChange,
  PreviewInputs,
} from "../../server/src/core/placement/preview/types.js";
import { blockedTasks } from "../../server/src/core/placement/trace.js";
import type { Cluster, Instance, Workload } from "../../server/src/core/placement/types.js";
import { type Case, chain, instance, randomCase, runningTask, takes, workload } from "./cases.js";

const SEED = 20_260_101;

check("chosen is what the command line answers, and the figures are sums of it", 30, (given) => {
  const { preview } = laid(given);
  const answer = answerOf({ asked: asked(given), cluster: readOf(given.cluster), seed: given.seed });
  assert.deepEqual(preview.chosen, [...answer.placement.chosen]);
  const { placed, total, instancesUsed, instances, skew, costPerMonth } = preview.figures;
  assert.deepEqual([placed, total - placed, instancesUsed], [answer.placed, answer.unplaced, answer.instancesUsed]);
  assert.deepEqual([total, instances], [preview.chosen.length, given.cluster.instances.length]);
  assert.equal(costPerMonth, answer.costPerMonth);
  assert.deepEqual(preview.effective.count, total);
  assert.equal(
    preview.batches.reduce((sum, { count }) => sum + count, 0),
    total,
  );
  const inZones = preview.zones.flatMap((zone) => zone.instances).sort((a, b) => a - b);
  assert.deepEqual(inZones, [...given.cluster.instances.keys()]);
  assert.equal(skew === null, preview.zones.filter((zone) => isCounted(given, preview, zone.instances)).length < 2);
});

check("blocked groups cover exactly the tasks that were not placed, with the reasons of the trace", 40, (given) => {
  const { preview } = laid(given);
  const unplaced = preview.chosen.flatMap((index, step) => (index < 0 ? step : []));
  assert.deepEqual(
    preview.blocked.flatMap(placesOf).sort((a, b) => a - b),
    unplaced,
  );
  const byStep = new Map(preview.blocked.flatMap((group) => placesOf(group).map((step) => [step, group] as const)));
  const rows = blockedTasks(place(given.cluster, given.workload, given.seed));
  for (const [row, { reasons }] of rows.entries()) {
    const group = byStep.get(unplaced[row] as number);
    for (const [id, verdicts] of Object.entries(reasons)) {
      const at = given.cluster.instances.findIndex((one) => one.id === id);
      const told = group?.reasons.filter(({ instances }) => instances.includes(at)).map(({ reason }) => reason);
      assert.deepEqual(told?.sort(), [...new Set(verdicts.map(({ reason }) => reason))].sort(), id);
    }
  }
});

check("with a change that it offers, one more task is placed", 60, (given) => {
  const { preview } = laid(given);
  for (const { changes } of preview.blocked) {
    for (const change of changes) {
      const then = changed(given, change);
      if (then === undefined) continue;
      const placed = typeof then === "number" ? then : placedCount(place(then.cluster, then.workload, given.seed));
      assert.ok(placed > preview.figures.placed, JSON.stringify(change));
    }
  }
});

const WHAT_IFS: readonly PreviewInputs[] = [
  { loseZones: ["a"] },
  { type: "m5.xlarge" },
  { more: [{ type: "m5.large", zone: "b", count: 1 }], drain: ["new-m5.large-1"] },
  { type: "c6i.large", loseZones: ["c"], more: [{ type: "m5.large", count: 2 }], strategy: "binpack(memory)" },
];

check("so it is when something is changed already", 60, (given) => {
  const inputs = WHAT_IFS[given.seed % WHAT_IFS.length] ?? {};
  const { preview } = laid(given, inputs);
  for (const change of preview.blocked.flatMap(({ changes }) => changes)) {
    const { workload: asks } = given;
    const then =
      change.type === "less"
        ? laid({ ...given, workload: { ...asks, need: { ...asks.need, [change.resource]: change.to } } }, inputs)
        : change.type === "instance"
          ? laid(given, { ...inputs, more: [...(inputs.more ?? []), change.more] })
          : undefined;
    if (then !== undefined) assert.ok(then.preview.figures.placed > preview.figures.placed, JSON.stringify(change));
  }
});

check("a step tells of every instance, and nothing speaks against the chosen one", 25, (given) => {
  const { preview, stepAt } = laid(given);
  for (const [number, chosen] of preview.chosen.entries()) {
    const step = stepAt(number);
    assert.ok(step?.rows);
    assert.equal(step.chosen, chosen < 0 ? null : chosen);
    assert.deepEqual(
      step.rows.map((row) => row.instance),
      [...given.cluster.instances.keys()],
    );
    for (const { instance: at, verdict, text } of step.rows) {
      assert.equal(verdict === "chosen", at === chosen);
      assert.ok(text !== "" && !/undefined|NaN|null/.test(text), text);
      if (chosen < 0) assert.equal(verdict, "blocked");
    }
    assert.match(step.why, /^[A-Z].*\.$/);
  }
});

check("the first failure is the first of the preview", 25, (given) => {
  const { preview } = laid(given);
  const failure = firstFailureOf({ subject: subjectOf(given), inputs: { seed: given.seed } }, readerOf(given.cluster));
  const first = preview.blocked[0];
  assert.deepEqual(failure?.blocked ?? null, first ?? null);
  if (failure !== null)
    assert.deepEqual([failure.placed, failure.total], [preview.figures.placed, preview.figures.total]);
});

check("a rollout that is played through keeps its counts", 40, (given) => {
  const { preview } = laid(given);
  const simulation = preview.rollout?.simulation;
  if (simulation === undefined || simulation === null) return;
  const running = [...simulation.before];
  let old = running.reduce((sum, count) => sum + count, 0);
  let fresh = 0;
  for (const batch of simulation.batches) {
    for (const index of batch.stopped) running[index] = (running[index] as number) - 1;
    old -= batch.stopped.length;
    fresh += batch.started.length;
    assert.deepEqual([batch.old, batch.new], [old, fresh]);
    assert.ok(running.every((count) => count >= 0));
  }
  assert.equal(simulation.done, simulation.stalled === null);
});

const ZONES = ["us-east-1a", "us-east-1b", "us-east-1c"];

/** m5.large in three zones, with two network interfaces for tasks each, and one that is drained. */
const WEB: Cluster = {
  instances: [
    ...[1, 2, 3].map((number) => large(`i-${number}`, ZONES[number - 1] ?? "")),
    { ...large("i-4", "us-east-1c"), status: "DRAINING" },
  ],
};

function large(id: string, zone: string): Instance {
  const capacity = { cpu: 2048, memory: 7577, gpus: 0, eniSlots: 2 };
  return instance(id, { zone, type: "m5.large", capacity });
}

function web(given: Parameters<typeof workload>[0] = {}): Case {
  const need = { cpu: 512, memory: 1792, eniSlots: 1, ...given.need };
  const strategies = chain("spread(zone),binpack(memory)");
  return { cluster: WEB, workload: workload({ strategies, ...given, need }), seed: 0 };
}

test("preview: what is drawn of an instance, and of the tasks", () => {
  const logs = [1, 2].map((number) => runningTask(`log-${number}`, { group: "service:log" }));
  const used = takes({ cpu: 128, memory: 256, ports: { tcp: [22, 8080, 80], udp: [53] } });
  const one: Instance = { ...large("i-1", "us-east-1a"), used, tasks: logs, otherTasks: 1, agentConnected: false };
  const { preview } = laid({ ...web({ need: { ports: { tcp: [443], udp: [514] } } }), cluster: { instances: [one] } });
  assert.deepEqual(preview.instances, [
    {
      id: "i-1",
      type: "m5.large",
      state: "no agent",
      before: [128, 256, 0],
      whole: [2048, 7577, 2],
      running: [
        { group: "service:log", count: 2 },
        { group: "", count: 1 },
      ],
      ports: ["80", "8080", "53/udp"],
    },
  ]);
  assert.deepEqual(preview.batches, [
    { name: "web", firstNumber: 1, first: 0, count: 1, takes: [512, 1792, 1], ports: ["443", "514/udp"] },
  ]);
  assert.deepEqual(
    preview.resources.map(({ label, scale, unit }) => `${label}/${scale}${unit}`),
    ["CPU/1024vCPU", "MEM/1024GiB", "ENI/1"],
  );
});

test("preview: why a task is not placed, and the nearest changes", () => {
  const { preview } = laid(web({ count: 8 }));
  assert.deepEqual(preview.chosen, [0, 1, 2, 0, 1, 2, -1, -1]);
  assert.deepEqual(preview.blocked, [
    {
      first: 6,
      count: 2,
      summary: null,
      reasons: [
        { reason: "RESOURCE:ENI", instances: [0, 1, 2] },
        { reason: "DRAINING", instances: [3] },
      ],
      changes: [
        { type: "trunking", instanceType: "m5.large", from: 2, to: 10 },
        { type: "instance", more: { type: "m5.large", zone: "us-east-1a", count: 1 } },
        { type: "room", resource: "eniSlots", more: 1, instance: 0 },
      ],
    },
  ]);
});

const CHANGES: Readonly<Record<string, readonly [given: Case, expected: string]>> = {
  "a little less memory": [web({ count: 3, need: { eniSlots: 0, memory: 4000, cpu: 8 } }), "none"],
  "less memory, one more instance": [
    web({ count: 4, need: { eniSlots: 0, memory: 4000, cpu: 8 } }),
    "memory 4000 → 3577 on 0; m5.large in us-east-1a; 423 memory on 0",
  ],
  "far less CPU comes after one more instance": [
    web({ count: 4, need: { eniSlots: 0, memory: 8, cpu: 1500 } }),
    "m5.large in us-east-1a; cpu 1500 → 548 on 0; 952 cpu on 0",
  ],
  "larger than all that is there": [
    web({ need: { eniSlots: 0, memory: 9000 } }),
    "memory 9000 → 7577 on 0; r5a.large in us-east-1a",
  ],
  "a port that is taken": [
    web({ count: 4, need: { ports: { tcp: [80], udp: [] } } }),
    "m5.large in us-east-1a; i-1 would take one but for this: host port 80 taken.",
  ],
  "one on each": [
    web({ count: 4, constraints: [{ type: "distinctInstance" }] }),
    "m5.large in us-east-1a; i-1 would take one but for this: runs one already (distinctInstance).",
  ],
  "an expression": [
    web({ constraints: [{ type: "memberOf", expression: "attribute:disk == ssd" }] }),
    "i-1 would take one but for this: does not meet attribute:disk == ssd.",
  ],
  "a daemon gets no further instance": [
    web({ scheduling: "DAEMON", need: { memory: 8000 } }),
    "memory 8000 → 7577 on 0",
  ],
};
for (const [name, [given, expected]] of Object.entries(CHANGES)) {
  test(`preview: the nearest changes: ${name}`, () => {
    const [group] = laid(given).preview.blocked;
    assert.equal(group?.changes.map(changeText).join("; ") ?? "none", expected);
  });
}

const WHY: Readonly<Record<string, readonly [given: Case, step: number, why: string, rows: readonly string[]]>> = {
  "the zone, then the fullest": [
    web({ count: 4, need: { eniSlots: 0 } }),
    1,
    "Fewest tasks in us-east-1b (0), then the first by zone and name of 2 that are level.",
    ["1 task in us-east-1a", "chosen, 7,577 MiB left", "as good, comes later", "DRAINING"],
  ],
  "least memory left": [
    web({ count: 2, strategies: chain("binpack(memory)") }),
    1,
    "Least memory left.",
    ["chosen, 5,785 MiB left", "7,577 MiB left", "7,577 MiB left", "DRAINING"],
  ],
  "only one fits": [
    web({ count: 6 }),
    5,
    "It is the only instance that can take it.",
    ["ENI slots used up", "ENI slots used up", "chosen, 5,785 MiB left", "DRAINING"],
  ],
  "no strategy": [
    web({ strategies: [] }),
    0,
    "The first by zone and name of 3 that fit.",
    ["chosen", "as good, comes later", "as good, comes later", "DRAINING"],
  ],
  "by chance": [
    web({ strategies: chain("random") }),
    0,
    "By chance one of 3 that fit.",
    ["chosen", "as good, chance passed it by", "as good, chance passed it by", "DRAINING"],
  ],
  "nothing fits": [
    web({ need: { memory: 8000 } }),
    0,
    "No instance can take it: RESOURCE:MEMORY on 4, not ACTIVE on 1.",
    ["423 MiB short", "423 MiB short", "423 MiB short", "DRAINING, 423 MiB short"],
  ],
  "a daemon": [web({ scheduling: "DAEMON" }), 1, "A daemon runs once on every instance that may run it.", ["chosen"]],
};
for (const [name, [given, number, why, rows]] of Object.entries(WHY)) {
  test(`preview: why there: ${name}`, () => {
    const step = laid(given).stepAt(number);
    assert.equal(step?.why, why);
    assert.deepEqual(
      step.rows?.map(({ text }) => text),
      rows,
    );
  });
}

const INPUTS: Readonly<Record<string, readonly [inputs: PreviewInputs, expected: string]>> = {
  "nothing is changed": [{}, "6/7 i-1 i-2 i-3 i-4:DRAINING"],
  "the count": [{ count: 2 }, "2/2 i-1 i-2 i-3 i-4:DRAINING"],
  "a count that is none": [{ count: -3.5 }, "0/0 i-1 i-2 i-3 i-4:DRAINING"],
  "a lost zone": [{ loseZones: ["us-east-1a"] }, "4/7 i-2 i-3 i-4:DRAINING i-1:LOST"],
  "a drained instance": [{ drain: ["i-2"] }, "4/7 i-1 i-2:DRAINING i-3 i-4:DRAINING"],
  "another type": [{ type: "m5.4xlarge" }, "7/7 i-1 i-2 i-3 i-4:DRAINING"],
  "two more": [
    { more: [{ type: "m5.large", zone: "us-east-1a", count: 2 }] },
    "7/7 i-1 i-2 i-3 i-4:DRAINING new-m5.large-1 new-m5.large-2",
  ],
  "more in a zone that is lost": [
    { loseZones: ["us-east-1a"], more: [{ type: "m5.large", zone: "us-east-1a", count: 2 }] },
    "4/7 i-2 i-3 i-4:DRAINING i-1:LOST",
  ],
};
for (const [name, [inputs, expected]] of Object.entries(INPUTS)) {
  test(`preview: ${name}`, () => {
    const { preview } = laid(web({ count: 7 }), inputs);
    const { placed, total, instances } = preview.figures;
    const shown = preview.instances.map(({ id, state }) => (state === null ? id : `${id}:${state}`));
    assert.equal(`${placed}/${total} ${shown.join(" ")}`, expected);
    assert.equal(instances, preview.instances.filter(({ state }) => state !== "LOST").length);
    assert.deepEqual(preview.effective.zones, ZONES);
  });
}

test("preview: a strategy on one line, and none", () => {
  const { preview } = laid(web({ count: 3 }), { strategy: "binpack(cpu), spread(instanceId)" });
  assert.deepEqual([preview.effective.strategy, preview.chosen], ["binpack(cpu),spread(instanceId)", [0, 0, 1]]);
  assert.equal(laid(web(), { strategy: " " }).preview.effective.strategy, "");
  assert.equal(laid(web(), { strategy: "random" }).preview.effective.random, true);
});

const PROBLEMS: Readonly<Record<string, readonly [inputs: PreviewInputs, problem: RegExp]>> = {
  "a strategy": [{ strategy: "spread(zone)" }, /^"spread\(zone\)" is no placement strategy\. Write binpack/],
  "a type": [{ type: "m5.lage" }, /^There is no instance type m5\.lage in the table\. Did you mean m5\.large\?$/],
  "a type of more": [
    { more: [{ type: "huge", count: 1 }] },
    /^There is no instance type huge in the table\. Write one as/,
  ],
};
for (const [name, [inputs, problem]] of Object.entries(PROBLEMS)) {
  test(`preview: what cannot be read is a problem: ${name}`, () => {
    const made = previewOf({ subject: subjectOf(web()), inputs }, readerOf(WEB));
    assert.match("problem" in made ? made.problem : "", problem);
    assert.equal(firstFailureOf({ subject: subjectOf(web()), inputs }, readerOf(WEB)), null);
  });
}

const ROLLOUTS: Readonly<Record<string, readonly [given: Case, inputs: PreviewInputs, expected: string]>> = {
  "goes through": [web({ count: 3 }), {}, "3-6 3 extra: 3/3 done"],
  stalls: [web({ count: 6, deployment: { minimum: 100, maximum: 120 } }), {}, "6-7 1 extra: 6 fit, 7 needed"],
  "not played where a task has no place": [web({ count: 7 }), {}, "7-14 7 extra: not played"],
  "with room for the most": [web({ count: 3 }), { most: 6 }, "3-6 3 extra: 3/3 done, 6 of 6"],
  "without room for the most": [web({ count: 3 }), { most: 10 }, "3-6 3 extra: 3/3 done, 6 of 10"],
  "a task that runs by itself": [web({ need: { group: "family:web" } }), {}, "none"],
};
for (const [name, [given, inputs, expected]] of Object.entries(ROLLOUTS)) {
  test(`preview: a rolling update: ${name}`, () => {
    const { rollout } = laid(given, inputs).preview;
    const most = rollout?.most ? `, ${rollout.most.fit} of ${rollout.most.asked}` : "";
    assert.equal(rollout === null ? "none" : `${rolloutText(rollout)}${most}`, expected);
  });
}

test("preview: old tasks that run already are replaced", () => {
  const used = takes({ cpu: 512, memory: 1792, eniSlots: 1 });
  const own = { ...large("i-1", "us-east-1a"), used, tasks: [runningTask("old", { takes: used })] };
  const { rollout } = laid({ ...web({ count: 1 }), cluster: { instances: [own, large("i-2", "us-east-1b")] } }).preview;
  assert.deepEqual(rollout?.simulation?.before, [1, 0]);
  assert.deepEqual(rollout?.simulation?.batches, [{ started: [1], stopped: [0], old: 0, new: 1 }]);
});

test("preview: tasks of two providers, of which one is full", () => {
  const providers = ["one", "two"].map((provider) => ({ provider, base: 0, weight: 1 }));
  const instances = ["one", "two"].map((capacityProvider) => ({ ...large(capacityProvider, "a"), capacityProvider }));
  const small = { ...(instances[0] as Instance), capacity: { cpu: 512, memory: 2000, gpus: 0, eniSlots: 2 } };
  const given = { ...web({ count: 4, providers }), cluster: { instances: [small, instances[1] as Instance] } };
  const { preview } = laid(given);
  assert.deepEqual(preview.chosen, [0, 1, -1, 1]);
  assert.deepEqual(preview.blocked[0]?.reasons, [
    { reason: "RESOURCE:CPU", instances: [0] },
    { reason: "RESOURCE:MEMORY", instances: [0] },
    { reason: "The instance belongs to another capacity provider.", instances: [1] },
  ]);
  assert.deepEqual(
    preview.managedScaling.map(({ provider, n }) => `${provider} ${n}`),
    ["one 1", "two 1"],
  );
});

test("preview: tasks on Fargate", () => {
  const tasks = ["a", "b", "a"].map((zone, index) => ({
    task: `web-${index + 1}`,
    provider: index === 2 ? "FARGATE_SPOT" : "FARGATE",
    zone,
  }));
  const answer = {
    tasks,
    placed: 3,
    unplaced: 0,
    blocked: [],
    zones: [
      { zone: "a", tasks: 2 },
      { zone: "b", tasks: 1 },
    ],
    spot: 1,
    costPerMonth: 30,
    deployment: { lower: 3, upper: 6 },
    assumptions: [],
  };
  const subject = { scheduler: "Fargate", answer, name: "web" } as const;
  const made = previewOf({ subject, inputs: { most: 20, loseZones: ["c"] } }, readerOf(WEB));
  assert.ok(!("problem" in made));
  const { preview, stepAt } = made;
  assert.deepEqual(
    preview.instances.map(({ id }) => id),
    ["FARGATE/a", "FARGATE_SPOT/a", "FARGATE/b", "FARGATE_SPOT/b"],
  );
  assert.deepEqual(
    [preview.chosen, preview.effective.zones],
    [
      [0, 2, 1],
      ["a", "b", "c"],
    ],
  );
  assert.deepEqual(preview.rollout?.most, { asked: 20, fit: 20 });
  assert.match(stepAt(2)?.why ?? "", /that of a\. .*Spot\.$/);
  const failed = {
    ...answer,
    placed: 0,
    unplaced: 3,
    blocked: ["No such size."],
    tasks: tasks.map((one) => ({ ...one, zone: undefined })),
  };
  const blocked = previewOf({ subject: { ...subject, answer: failed }, inputs: {} }, readerOf(WEB));
  assert.ok(!("problem" in blocked));
  assert.deepEqual(blocked.preview.blocked[0]?.reasons, [{ reason: "No such size.", instances: [] }]);
  assert.deepEqual(blocked.stepAt(0), { step: 0, chosen: null, why: "No such size.", rows: null });
});

function changeText(change: PreviewChange): string {
  switch (change.type) {
    case "less":
      return `${change.resource} ${change.from} → ${change.to} on ${change.instance}`;
    case "room":
      return `${change.more} ${change.resource} on ${change.instance}`;
    case "trunking":
      return `trunking on ${change.instanceType}`;
    case "instance":
      return `${change.more.type} in ${change.more.zone}`;
    case "other":
      return change.text;
  }
}

function rolloutText({ lower, upper, extra, simulation }: NonNullable<Preview["rollout"]>): string {
  const range = `${lower}-${upper} ${extra} extra: `;
  if (simulation === null) return `${range}not played`;
  const { batches, stalled } = simulation;
  const steps = batches.map(({ started, stopped }) => `${started.length}/${stopped.length}`).join(" ");
  return stalled === null ? `${range}${steps} done` : `${range}${stalled.fit} fit, ${stalled.needed} needed`;
}

function changed(given: Case, change: PreviewChange): Case | number | undefined {
  const { cluster, workload: asks } = given;
  switch (change.type) {
    case "less":
      return { ...given, workload: { ...asks, need: { ...asks.need, [change.resource]: change.to } } };
    case "room": {
      if (change.resource === "pods") return undefined;
      const { resource, more } = change;
      return on(given, (one, index) =>
        index === change.instance ? { ...one, used: { ...one.used, [resource]: one.used[resource] - more } } : one,
      );
    }
    case "trunking":
      return on(given, (one) =>
        one.type === change.instanceType ? { ...one, capacity: { ...one.capacity, eniSlots: change.to } } : one,
      );
    case "instance": {
      const then = previewOf(
        { subject: subjectOf(given), inputs: { seed: given.seed, more: [change.more] } },
        readerOf(cluster),
      );
      assert.ok(!("problem" in then));
      return then.preview.figures.placed;
    }
    case "other":
      return undefined;
  }
}

function on(given: Case, make: (one: Instance, index: number) => Instance): Case {
  return { ...given, cluster: { instances: given.cluster.instances.map(make) } };
}

/** Zones of ACTIVE instances, or with tasks of the group. */
function isCounted({ cluster, workload: { need } }: Case, preview: Preview, places: readonly number[]): boolean {
  return places.some(
    (at) =>
      cluster.instances[at]?.status === "ACTIVE" ||
      preview.chosen.includes(at) ||
      cluster.instances[at]?.tasks.some(({ group }) => group === need.group),
  );
}

function placesOf({ first, count, places }: PreviewBlocked): readonly number[] {
  return places ?? Array.from({ length: count }, (_, place) => first + place);
}

function check(name: string, runs: number, property: (given: Case) => void): void {
  test(`preview: ${name}`, () => {
    const throws = fc.array(fc.nat(9999), { minLength: 20, maxLength: 300, size: "max" });
    fc.assert(
      fc.property(throws, fc.constantFrom(3, 8), (list, most) => property(typed(randomCase(diceOf(list), most), list))),
      { seed: SEED, numRuns: runs },
    );
  });
}

/** Instances of types that the table has. */
function typed(given: Case, list: readonly number[]): Case {
  const types = ["m5.large", "m5.xlarge", "c6i.large", undefined];
  return on(given, (one, index) => ({ ...one, type: types[(list[index % list.length] as number) % types.length] }));
}

function diceOf(throws: readonly number[]): Draw {
  let next = 0;
  return (among) => (throws[next++ % throws.length] as number) % among;
}

function asked({ workload: value }: Case): { readonly value: Workload; readonly assumptions: readonly [] } {
  return { value, assumptions: [] };
}

function subjectOf({ workload: asks }: Case) {
  return { scheduler: "ECS", workload: asks, assumptions: [] } as const;
}

function readOf(cluster: Cluster): ReadCluster {
  return { cluster, providers: [], subnets: new Map(), assumptions: [] };
}

function readerOf(cluster: Cluster): ClusterReader {
  return { tasks: () => readOf(cluster), pods: () => ({ problem: "no nodes" }) };
}

function laid(given: Case, inputs: PreviewInputs = {}): Laid {
  const made = previewOf(
    { subject: subjectOf(given), inputs: { seed: given.seed, ...inputs } },
    readerOf(given.cluster),
  );
  assert.ok(!("problem" in made));
  return made;
}
