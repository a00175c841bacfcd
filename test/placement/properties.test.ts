// What holds of every placement, on random clusters: the fast path gives what the plain one gives, nothing is over its
// capacity, every constraint is kept, and the same seed gives the same answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clusterAfter } from "../../server/src/core/placement/after.js";
import { attributeOf } from "../../server/src/core/placement/attributes.js";
import { rollingUpdate } from "../../server/src/core/placement/deployment.js";
import type { Draw } from "../../server/src/core/placement/generator.js";
import { assignmentsOf, type Placement, place, placedCount } from "../../server/src/core/placement/place.js";
import { DEFAULT_STRATEGIES } from "../../server/src/core/placement/profiles.js";
import { roomFor } from "../../server/src/core/placement/room.js";
import { scaleIn } from "../../server/src/core/placement/scaleIn.js";
import { type BlockedTask, blockedTasks, traceStep } from "../../server/src/core/placement/trace.js";
import type { Instance, RunningTask, Strategy } from "../../server/src/core/placement/types.js";
import { type Case, GROUP, randomCase } from "./cases.js";
import { holdsAlone, placePlainly } from "./plain.js";

const SEED = 20_250_101;

check("the fast path equals the plain one, and so do the reasons", 400, (given) => {
  const placement = placed(given);
  const { chosen, blocked } = placePlainly(given.cluster, given.workload, given.seed);
  assert.deepEqual([...placement.chosen], chosen);
  assert.deepEqual(blockedTasks(placement).map(codesOf), blocked);
});

check("nothing is over its capacity, and no port is taken twice", 200, (given) => {
  const before = given.cluster.instances;
  const after = clusterAfter(placed(given)).instances;
  for (const [index, { capacity, used, id }] of after.entries()) {
    if (after[index] === before[index]) continue;
    for (const resource of ["cpu", "memory", "gpus", "eniSlots"] as const) {
      const most = Math.max(capacity[resource] ?? Number.POSITIVE_INFINITY, before[index]?.used[resource] ?? 0);
      assert.ok(used[resource] <= most, `${id}: ${resource}`);
    }
    for (const ports of [used.ports.tcp, used.ports.udp]) assert.equal(new Set(ports).size, ports.length, id);
  }
});

check("without capacity providers, as many are placed as the instances can hold by themselves", 300, (given) => {
  const cluster = given.cluster;
  const workload = { ...given.workload, providers: [] };
  const room = cluster.instances.reduce((sum, one) => sum + holdsAlone(one, workload, workload.count), 0);
  assert.equal(placedCount(placed({ ...given, workload })), Math.min(workload.count, room));
  assert.equal(Math.min(workload.count, roomFor(cluster, workload)), Math.min(workload.count, room));
});

check("the same seed gives the same answer, and whatever the seed, as many are placed", 100, (given) => {
  const first = placed(given);
  assert.deepEqual(assignmentsOf(placed(given)), assignmentsOf(first));
  assert.equal(placedCount(place(given.cluster, given.workload, given.seed + 1)), placedCount(first));
});

check("the trace agrees: nothing speaks against the chosen one, something against each when none was", 150, (given) => {
  const placement = placed(given);
  const steps = new Set([0, placement.chosen.length >> 1, placement.chosen.length - 1]);
  for (const number of steps) {
    const step = traceStep(placement, number);
    assert.ok(step);
    for (const { instance, verdicts, lost } of step.candidates) {
      if (instance === step.instance) assert.deepEqual([verdicts, lost], [[], null]);
      else if (step.instance === null) assert.ok(verdicts.length > 0 && lost === null, instance);
      else assert.equal(verdicts.length === 0, lost !== null, instance);
    }
  }
  for (const { reasons } of blockedTasks(placement)) {
    for (const [id, verdicts] of Object.entries(reasons)) assert.ok(verdicts.length > 0, id);
  }
});

check("a rolling update keeps the old tasks and its bounds, and ends", 150, (given) => {
  const workload = {
    ...given.workload,
    deployment: { minimum: (given.seed % 5) * 25, maximum: 100 + (given.seed % 3) * 50 },
  };
  const { batches, lower, upper, peak, done, stalled } = rollingUpdate(given.cluster, workload, given.seed);
  const first = batches[0];
  const before = first === undefined ? peak : first.old + first.stopped.length;
  assert.ok(peak <= Math.max(before, upper), `peak ${peak}`);
  for (const batch of batches) {
    assert.ok(batch.old + batch.new >= Math.min(lower, before));
    assert.ok(batch.started.length + batch.stopped.length > 0);
  }
  const last = batches.at(-1);
  assert.equal(done, stalled === undefined);
  if (done && last !== undefined) assert.deepEqual([last.old, last.new], [0, workload.count]);
});

check("scaling in stops one of those that the strategies, turned round, put first", 150, (given) => {
  const { cluster, workload } = given;
  const strategies = workload.strategies.length === 0 ? DEFAULT_STRATEGIES : workload.strategies;
  const left = cluster.instances.map(({ tasks }) => tasks.filter(({ group }) => group === workload.need.group));
  for (const { task, instance } of scaleIn(cluster, workload, 20, given.seed)) {
    const index = cluster.instances.findIndex(({ id }) => id === instance);
    const first = stoppedFirst(cluster, left, strategies);
    assert.ok(first.includes(index), `${task} on ${instance}, not on ${first}`);
    left[index] = left[index]?.filter(({ id }) => id !== task) ?? [];
  }
  assert.deepEqual(left.flat().length, Math.max(0, ownTasks(cluster, workload) - 20));
});

function ownTasks({ instances }: Case["cluster"], { need }: Case["workload"]): number {
  return instances.reduce((sum, { tasks }) => sum + tasks.filter(({ group }) => group === need.group).length, 0);
}

/** The places of the instances of which a task may stop next; every task takes 256 MiB. */
function stoppedFirst(
  { instances }: Case["cluster"],
  left: readonly (readonly RunningTask[])[],
  strategies: readonly Strategy[],
): readonly number[] {
  const gone = (index: number): number => (instances[index]?.tasks.length ?? 0) - othersOn(index) - tasksOn(index);
  const tasksOn = (index: number): number => left[index]?.length ?? 0;
  const othersOn = (index: number): number =>
    instances[index]?.tasks.filter(({ group }) => group !== GROUP).length ?? 0;
  const placeOf = (index: number, attribute: string): unknown =>
    attributeOf(instances[index] as Instance, attribute) ?? undefined;
  const value = (strategy: Strategy, index: number): number => {
    const { capacity, used } = instances[index] as Instance;
    if (strategy.type === "random") return 0;
    if (strategy.type === "binpack") {
      const whole = capacity[strategy.field] ?? Number.POSITIVE_INFINITY;
      return whole - used[strategy.field] + (strategy.field === "memory" ? 256 * gone(index) : 0);
    }
    if (strategy.by === "instanceId") return tasksOn(index);
    const own = placeOf(index, strategy.attribute);
    return left.reduce((sum, tasks, at) => sum + (placeOf(at, strategy.attribute) === own ? tasks.length : 0), 0);
  };
  let first = [...instances.keys()].filter((index) => tasksOn(index) > 0);
  const leaving = first.filter((index) => instances[index]?.status !== "ACTIVE");
  if (leaving.length > 0) first = leaving;
  for (const strategy of strategies) {
    if (strategy.type === "random") break;
    const most = Math.max(...first.map((index) => value(strategy, index)));
    first = first.filter((index) => value(strategy, index) === most);
  }
  return first;
}

check("a run changes nothing that it was given", 50, (given) => {
  placed({ ...given, cluster: frozen(given.cluster), workload: frozen(given.workload) });
});

function codesOf({ reasons }: BlockedTask): Record<string, readonly string[]> {
  const rows = Object.entries(reasons).map(([id, verdicts]) => [id, verdicts.map(({ code }) => code).sort()] as const);
  return Object.fromEntries(rows);
}

function placed({ cluster, workload, seed }: Case): Placement {
  return place(cluster, workload, seed);
}

/** Every choice is a throw of dice from one list, so that a failing case shrinks to a small one. */
function check(name: string, runs: number, property: (given: Case) => void): void {
  test(name, () => {
    const throws = fc.array(fc.nat(9999), { minLength: 20, maxLength: 400, size: "max" });
    const size = fc.constantFrom(3, 8, 20);
    fc.assert(
      fc.property(throws, size, (list, most) => property(randomCase(diceOf(list), most))),
      { seed: SEED, numRuns: runs },
    );
  });
}

function diceOf(throws: readonly number[]): Draw {
  let next = 0;
  return (among) => (throws[next++ % throws.length] as number) % among;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
