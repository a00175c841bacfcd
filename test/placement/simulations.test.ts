// What happens around a placement: tasks stop, deployments roll, zones are balanced.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rollingUpdate } from "../../server/src/core/placement/deployment.js";
import { rebalance } from "../../server/src/core/placement/rebalance.js";
import { scaleIn } from "../../server/src/core/placement/scaleIn.js";
import type { Instance, RunningTask, TaskNeed, Workload } from "../../server/src/core/placement/types.js";
import { chain, instance, need, runningTask, takes, workload } from "./cases.js";

/** An instance that runs tasks `id-1`, `id-2` … of the group, each as large as `needs` says. */
function running(id: string, zone: string, count: number, given: Partial<Instance> = {}, needs = need()): Instance {
  const gpus = needs.gpus === "ALL" ? 1 : needs.gpus;
  const each = takes({ ...needs, gpus });
  const tasks = Array.from({ length: count }, (_, index) => runningTask(`${id}-${index + 1}`, { takes: each }));
  const ports = count > 0 ? needs.ports : each.ports;
  const used = takes({ cpu: count * each.cpu, memory: count * each.memory, gpus: count * gpus, ports });
  return instance(id, { zone, tasks, used, ...given });
}

/** The instances of the tasks that stop. */
function stops(on: readonly Instance[], count: number, strategies: string, seed = 0): string {
  const stopped = scaleIn({ instances: on }, workload({ strategies: chain(strategies) }), count, seed);
  return stopped.map(({ instance: id }) => id).join(" ");
}

const SCALE_IN: Readonly<Record<string, readonly [readonly Instance[], number, string, string]>> = {
  "the zone with most tasks": [[running("x", "a", 2), running("y", "b", 3)], 1, "spread(zone)", "y"],
  "the instance with most tasks": [[running("x", "a", 3), running("y", "a", 1)], 2, "spread(instanceId)", "x x"],
  "the one that leaves its instance the emptiest": [
    [running("x", "a", 4), running("y", "a", 1), running("z", "a", 2)],
    3,
    "binpack(memory)",
    "y z z",
  ],
  "no strategy: zone, then instance": [
    [running("x", "a", 1), running("y", "b", 1), running("z", "b", 3)],
    2,
    "",
    "z z",
  ],
  "the zone, then the emptiest instance in it": [
    [running("x", "a", 1), running("y", "b", 3), running("z", "b", 1)],
    2,
    "spread(zone),binpack(cpu)",
    "z y",
  ],
  "draining instances first": [
    [running("x", "a", 5), running("y", "b", 1, { status: "DRAINING" })],
    2,
    "spread(zone)",
    "y x",
  ],
  "never more than there are": [[running("x", "a", 1)], 5, "random", "x"],
};

for (const [name, [on, count, strategies, expected]] of Object.entries(SCALE_IN)) {
  test(`scale in: ${name}`, () => assert.equal(stops(on, count, strategies), expected));
}

test("scale in: protected tasks stay", () => {
  const tasks = [runningTask("1", { protected: true }), runningTask("2"), runningTask("3", { group: "service:db" })];
  const stopped = scaleIn({ instances: [instance("x", { tasks })] }, workload(), 3);
  assert.deepEqual(stopped, [{ task: "2", instance: "x" }]);
});

test("scale in: the seed decides among what is level", () => {
  const on = [running("x", "a", 10), running("y", "a", 10)];
  const drawn = new Set(Array.from({ length: 10 }, (_, seed) => stops(on, 5, "spread(zone)", seed)));
  assert.ok(drawn.size > 1);
  assert.equal(stops(on, 5, "spread(zone)", 3), stops(on, 5, "spread(zone)", 3));
});

/** `started/stopped` of each batch, and how it ends. */
function rollout(on: readonly Instance[], given: Parameters<typeof workload>[0]): string {
  const { lower, upper, batches, done, stalled, peak } = rollingUpdate({ instances: on }, workload(given));
  const steps = batches.map(({ started, stopped }) => `${started.length}/${stopped.length}`);
  const end = done ? "done" : `stalls: ${stalled?.fit} fit, ${stalled?.needed} needed, ${stalled?.upper} at most`;
  return `${lower}-${upper}: ${steps.join(" ")} ${end}, peak ${peak}`;
}

const whole: Partial<TaskNeed> = { cpu: 2048, memory: 1024 };
const fixed: Partial<TaskNeed> = { ports: { tcp: [80], udp: [] } };
const WITH_GPU: Pick<Instance, "capacity"> = { capacity: { cpu: 2048, memory: 4096, gpus: 1, eniSlots: 2 } };
const four = ["p", "q", "r", "s"];
const full = (ids: readonly string[]): Instance[] => ids.map((id) => running(id, "a", 1, {}, need(whole)));
const withPort = (ids: readonly string[]): Instance[] => ids.map((id) => running(id, "a", 1, {}, need(fixed)));
const percent = (minimum: number, maximum: number): Pick<Workload, "deployment"> => ({
  deployment: { minimum, maximum },
});

const ROLLOUTS: Readonly<Record<string, readonly [readonly Instance[], Parameters<typeof workload>[0], string]>> = {
  "room for all at once": [[running("x", "a", 4)], { count: 4 }, "4-8: 4/4 done, peak 8"],
  "room for one more, one by one": [
    [...full(four), instance("free")],
    { count: 4, need: whole },
    "4-8: 1/1 1/1 1/1 1/1 done, peak 5",
  ],
  "no room beside the old ones": [
    full(four),
    { count: 4, need: whole },
    "4-8:  stalls: 4 fit, 5 needed, 8 at most, peak 4",
  ],
  "no room, but half may stop": [
    full(four),
    { count: 4, need: whole, ...percent(50, 200) },
    "2-8: 0/2 2/0 0/2 2/0 done, peak 4",
  ],
  "stop first: none beyond the desired count": [
    full(four),
    { count: 4, need: whole, ...percent(50, 100) },
    "2-4: 0/2 2/0 0/2 2/0 done, peak 4",
  ],
  "both at 100": [
    [running("x", "a", 4)],
    { count: 4, ...percent(100, 100) },
    "4-4:  stalls: 4 fit, 5 needed, 4 at most, peak 4",
  ],
  "fixed ports need as many instances again": [
    withPort(four),
    { count: 4, need: fixed },
    "4-8:  stalls: 4 fit, 5 needed, 8 at most, peak 4",
  ],
  "tasks that take all GPUs need as many instances again": [
    four.map((id) => running(id, "a", 1, WITH_GPU, need({ gpus: "ALL" }))),
    { count: 4, need: { gpus: "ALL" } },
    "4-8:  stalls: 4 fit, 5 needed, 8 at most, peak 4",
  ],
  "and with one instance more they go one by one": [
    [...four.map((id) => running(id, "a", 1, WITH_GPU, need({ gpus: "ALL" }))), instance("free", WITH_GPU)],
    { count: 4, need: { gpus: "ALL" } },
    "4-8: 1/1 1/1 1/1 1/1 done, peak 5",
  ],
  "distinctInstance counts the old tasks": [
    [running("x", "a", 1), instance("y", { zone: "b" })],
    { count: 1, constraints: [{ type: "distinctInstance" }] },
    "1-2: 1/1 done, peak 2",
  ],
  "without old tasks they are placed first": [
    [instance("x"), instance("y")],
    { count: 10 },
    "10-20: 6/6 4/4 done, peak 16",
  ],
  "all may stop": [full(four), { count: 4, need: whole, ...percent(0, 100) }, "0-4: 0/4 4/0 done, peak 4"],
  "DAEMON with its defaults": [
    full(["p", "q", "r"]),
    { scheduling: "DAEMON", need: whole, ...percent(0, 100) },
    "0-3: 3/3 done, peak 3",
  ],
  "DAEMON, one third at a time": [
    full(["p", "q", "r"]),
    { scheduling: "DAEMON", need: whole, ...percent(66, 100) },
    "2-3: 1/1 1/1 1/1 done, peak 3",
  ],
  "DAEMON that may not stop and has no room": [
    full(["p", "q"]),
    { scheduling: "DAEMON", need: whole, ...percent(100, 200) },
    "2-4:  stalls: 2 fit, 3 needed, 4 at most, peak 2",
  ],
  "DAEMON that starts first": [
    [running("p", "a", 1), running("q", "a", 1)],
    { scheduling: "DAEMON", ...percent(100, 200) },
    "2-4: 2/2 done, peak 4",
  ],
  "DAEMON at a standstill": [
    [running("p", "a", 1)],
    { scheduling: "DAEMON", ...percent(100, 100) },
    "1-1:  stalls: 1 fit, 2 needed, 1 at most, peak 1",
  ],
};

for (const [name, [on, given, expected]] of Object.entries(ROLLOUTS)) {
  test(`rolling update: ${name}`, () => assert.equal(rollout(on, given), expected));
}

test("a rolling update keeps between its bounds", () => {
  for (let minimum = 0; minimum <= 100; minimum += 20) {
    for (let maximum = 100; maximum <= 200; maximum += 20) {
      const on = [running("x", "a", 3), running("y", "b", 3), running("z", "c", 1)];
      const { batches, lower, upper, peak } = rollingUpdate(
        { instances: on },
        workload({ count: 7, ...percent(minimum, maximum) }),
      );
      assert.ok(peak <= Math.max(upper, 7));
      for (const batch of batches) assert.ok(batch.old + batch.new >= Math.min(lower, 7), `${minimum} ${maximum}`);
    }
  }
});

test("rebalancing moves one by one from the heaviest to the lightest zone", () => {
  const on = [running("x", "a", 4), running("y", "b", 1), instance("z", { zone: "c" })];
  const { moves, zones, balanced } = rebalance({ instances: on }, workload({ strategies: chain("spread(zone)") }));
  assert.deepEqual(
    moves.map(({ from, to }) => `${from} ${to}`),
    ["x z", "x y"],
  );
  assert.deepEqual([zones, balanced], [{ a: 2, b: 2, c: 1 }, true]);
});

test("rebalancing needs room before it stops", () => {
  const on = [running("x", "a", 3), instance("z", { zone: "c", used: takes({ cpu: 2048 }) })];
  assert.deepEqual(rebalance({ instances: on }, workload()), { moves: [], zones: { a: 3, c: 0 }, balanced: false });
});

test("rebalancing does nothing with a maximum of 100 percent, and leaves protected tasks", () => {
  const far = instance("z", { zone: "c" });
  const on = [running("x", "a", 3), far];
  assert.equal(rebalance({ instances: on }, workload(percent(0, 100))).moves.length, 0);
  const tasks: readonly RunningTask[] = [1, 2].map((id) => runningTask(`${id}`, { protected: true }));
  assert.equal(rebalance({ instances: [instance("x", { tasks }), far] }, workload()).moves.length, 0);
});
