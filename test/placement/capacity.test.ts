// How much there is and how much it takes: shares of capacity providers, managed scaling, instance types, the fewest
// instances, what is left, what would help, what it costs.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { instanceType, instanceTypes } from "../../server/src/core/data/instanceTypes.js";
import { monthlyCost } from "../../server/src/core/placement/cost.js";
import { fitOn, type Load } from "../../server/src/core/placement/fit.js";
import {
  MANAGED_SCALING_DEFAULTS,
  managedScaling,
  waitingFor,
} from "../../server/src/core/placement/managedScaling.js";
import { cheapestMix } from "../../server/src/core/placement/mix.js";
import { nearestChanges, reasonCounts } from "../../server/src/core/placement/nearest.js";
import { assignmentsOf, place, placedCount } from "../../server/src/core/placement/place.js";
import { roomLeft } from "../../server/src/core/placement/room.js";
import { instanceOfType } from "../../server/src/core/placement/shape.js";
import { sharesOf } from "../../server/src/core/placement/shares.js";
import { blockedTasks } from "../../server/src/core/placement/trace.js";
import type { Instance } from "../../server/src/core/placement/types.js";
import { whatIf } from "../../server/src/core/placement/whatIf.js";
import { chain, instance, runningTask, takes, workload } from "./cases.js";

/** `name base weight running` → the provider of each task. */
const SHARES: Readonly<Record<string, readonly [string, string]>> = {
  "by weight, ties by the order": ["a 0 1, b 0 1", "ababab"],
  "one to three": ["a 0 1, b 0 3", "babbbabb"],
  "the base first": ["a 2 0, b 0 1", "aabbb"],
  "the base, then by weight": ["a 2 1, b 0 1", "aaabab"],
  "weight 0 takes only its base": ["a 1 0, b 0 0", "a--"],
  "one alone needs no weight": ["a 0 0", "aaa"],
  "what runs counts": ["a 0 1 4, b 0 1 1", "bbba"],
  "what runs counts to the base": ["a 2 0 1, b 0 1 0", "abb"],
};

for (const [name, [strategy, expected]] of Object.entries(SHARES)) {
  test(`shares: ${name}`, () => {
    const rows = strategy.split(", ").map((row) => row.split(" "));
    const providers = rows.map(([provider = "", base, weight]) => ({
      provider,
      base: Number(base),
      weight: Number(weight),
    }));
    const running = rows.map(([, , , tasks = "0"]) => Number(tasks));
    const shares = Array.from(sharesOf(providers, expected.length, running));
    assert.equal(shares.map((place) => providers[place]?.provider ?? "-").join(""), expected);
  });
}

const share = (provider: string): { provider: string; base: number; weight: number } => ({
  provider,
  base: 0,
  weight: 1,
});

test("tasks of a full provider wait, they do not move over", () => {
  const on = ["one", "two"].map((capacityProvider) =>
    instance(capacityProvider, {
      capacityProvider,
      ...(capacityProvider === "one" ? { used: takes({ cpu: 2000 }) } : {}),
    }),
  );
  const placement = place({ instances: on }, workload({ count: 4, providers: [share("one"), share("two")] }));
  assert.deepEqual(
    assignmentsOf(placement).map(({ instance: id, provider }) => `${provider}:${id}`),
    ["one:null", "two:two", "one:null", "two:two"],
  );
  assert.deepEqual(
    blockedTasks(placement).map(({ provider, reasons }) => [provider, Object.keys(reasons)]),
    [
      ["one", ["one"]],
      ["one", ["one"]],
    ],
  );
  assert.deepEqual(waitingFor(placement, "one").count, 2);
});

test("a provider without instances", () => {
  const placement = place({ instances: [instance("x")] }, workload({ providers: [share("none")] }));
  assert.deepEqual(
    blockedTasks(placement).map(({ failure, reasons }) => [failure, reasons]),
    [["EMPTY CAPACITY PROVIDER", {}]],
  );
});

const asg = (id: string, given: Partial<Instance> = {}): Instance =>
  instance(id, { type: "m5.large", capacityProvider: "asg", ...given });
const busy = { tasks: [runningTask("1")] };
const large = instance("large", { capacity: { cpu: 8192, memory: 16384, gpus: 0, eniSlots: 3 } });

interface ScalingRow {
  readonly on: readonly Instance[];
  readonly waiting?: readonly (readonly [memory: number, count: number])[];
  readonly types?: readonly Instance[];
  readonly settings?: Partial<typeof MANAGED_SCALING_DEFAULTS>;
  /** `n m reservation aim unhandled` */
  readonly expected: readonly number[];
}

const SCALING: Readonly<Record<string, ScalingRow>> = {
  "nothing there, nothing wanted": { on: [], expected: [0, 0, 100, 0, 0] },
  "from zero": { on: [], waiting: [[512, 4]], types: [asg("t")], expected: [0, 1, 200, 1, 0] },
  "empty instances may go": { on: [asg("x", busy), asg("y")], expected: [2, 1, 50, 1, 0] },
  "daemons keep no instance": {
    on: [asg("x", { tasks: [runningTask("1", { daemon: true })] }), asg("y", { otherTasks: 1 })],
    expected: [2, 1, 50, 1, 0],
  },
  "others' instances do not count": { on: [instance("x", busy), asg("y", busy)], expected: [1, 1, 100, 1, 0] },
  "waiting tasks, eight on an instance": { on: [asg("x", busy)], waiting: [[512, 17]], expected: [1, 4, 400, 4, 0] },
  "the group that needs most": {
    on: [asg("x", busy)],
    waiting: [
      [512, 8],
      [4096, 3],
    ],
    expected: [1, 4, 400, 4, 0],
  },
  "mixed types: the largest gives the lower bound": {
    on: [asg("x", busy)],
    waiting: [[512, 32]],
    types: [asg("t"), large],
    expected: [1, 2, 200, 2, 0],
  },
  "larger than the smallest type: nothing is added": {
    on: [asg("x", busy)],
    waiting: [[8192, 3]],
    types: [asg("t"), large],
    expected: [1, 1, 100, 1, 3],
  },
  steps: {
    on: [asg("x", busy)],
    waiting: [[512, 80]],
    settings: { maximumStep: 3 },
    expected: [1, 4, 400, 4, 0],
  },
  "a least step": {
    on: [asg("x", busy)],
    waiting: [[512, 1]],
    settings: { minimumStep: 2 },
    expected: [1, 3, 300, 3, 0],
  },
  "spare capacity": {
    on: [asg("x", busy), asg("y", busy)],
    settings: { target: 80 },
    expected: [2, 2, 100, 3, 0],
  },
};

for (const [name, { on, waiting = [], types = [], settings, expected }] of Object.entries(SCALING)) {
  test(`managed scaling: ${name}`, () => {
    const managed = { provider: "asg", ...MANAGED_SCALING_DEFAULTS, ...settings, types };
    const groups = waiting.map(([memory, count]) => ({ workload: workload({ need: { memory } }), count }));
    const { n, m, reservation, aim, unhandled } = managedScaling({ instances: on }, managed, groups);
    assert.deepEqual([n, m, reservation, aim, unhandled], expected);
  });
}

/** `vCPUs memory GPUs`, tasks with a network interface without and with trunking (`?`: not known). */
const TYPES: readonly (readonly [string, string, string, string])[] = [
  ["c5.large", "2048 3788 0", "2", "10"],
  ["m5.xlarge", "4096 15155 0", "3", "20"],
  ["c5.2xlarge", "8192 15155 0", "3", "40"],
  ["c5.4xlarge", "16384 30310 0", "7", "60"],
  ["c6i.8xlarge", "32768 60620 0", "7", "90"],
  ["c5.18xlarge", "73728 136396 0", "14", "120"],
  // Two network cards, and yet fewer tasks than interfaces.
  ["m6in.32xlarge", "131072 484966 0", "13", "120"],
  // Of these there is no trunk interface with ECS: the families, and sizes of others.
  ["z1d.large", "2048 15155 0", "2", "2"],
  ["c5n.xlarge", "4096 9945 0", "3", "3"],
  ["c5a.8xlarge", "32768 60620 0", "7", "7"],
  ["m5.metal", "98304 363724 0", "14", "14"],
  ["a1.medium", "1024 1894 0", "1", "10"],
  ["i4i.large", "2048 15155 0", "2", "?"],
  ["t3.micro", "2048 947 0", "1", "1"],
  ["m8i.large", "2048 7577 0", "2", "?"],
  ["hpc6a.48xlarge", "98304 363724 0", "?", "120"],
  ["p4d.24xlarge", "98304 1091174 8", "59", "120"],
  ["m99.large", "? ? ?", "?", "?"],
];

for (const [name, sizes, without, trunk] of TYPES) {
  test(`${name} as an instance`, () => {
    const of = (trunking: boolean): string[] => {
      const { cpu, memory, gpus, eniSlots } = instanceOfType(name, { trunking }).value.capacity;
      return [`${cpu ?? "?"} ${memory ?? "?"} ${gpus ?? "?"}`, `${eniSlots ?? "?"}`];
    };
    assert.deepEqual(
      [of(false), of(true)],
      [
        [sizes, without],
        [sizes, trunk],
      ],
    );
  });
}

test("memory that is given is taken, and what is kept back goes off", () => {
  const { value, assumptions } = instanceOfType("m4.large", { memory: 7985, reservedMemory: 256 });
  assert.deepEqual(
    [value.capacity.memory, value.used.ports.tcp, assumptions],
    [7729, [22, 2375, 2376, 51678, 51679, 51680], []],
  );
  const { ports } = instanceOfType("m5.large", { windows: true }).value.used;
  assert.deepEqual(ports, { tcp: [53, 135, 139, 445, 2375, 2376, 3389, 5985, 5986, 51678, 51679], udp: [] });
  assert.deepEqual(
    instanceOfType("m4.large").assumptions.map(({ code }) => code),
    ["memory-approximate"],
  );
});

test("the table of types is whole", () => {
  const types = instanceTypes();
  assert.equal(types.length, 1363);
  assert.equal(new Set(types.map(({ name }) => name)).size, 1363);
  for (const type of types) {
    assert.match(type.name, /^[a-z0-9-]+\.[a-z0-9-]+$/);
    assert.ok(type.vcpus > 0 && type.memoryMiB > 0 && /^(?:x86_64|arm64)$/.test(type.architecture), type.name);
    for (const figure of [type.networkInterfaces, type.trunkTasks, type.pricePerHour]) {
      assert.ok(figure === undefined || figure > 0, type.name);
    }
  }
  assert.equal(instanceType("nothing"), undefined);
});

test("a month costs 730 hours, and nobody knows once one price is unknown", () => {
  assert.equal(monthlyCost(["m5.large", "m5.large"]), 140.16);
  assert.equal(monthlyCost([]), 0);
  assert.equal(monthlyCost(["m5.large", "p5e.48xlarge"]), null);
  assert.equal(monthlyCost([undefined]), null);
});

const load = (memory: number, count: number, given: Partial<Load> = {}): Load => ({
  ...workload({ need: { memory, cpu: 4, group: `service:${memory}` }, count }),
  ...given,
});

const FITS: Readonly<Record<string, readonly [readonly Load[], string]>> = {
  nothing: [[], "0 0"],
  "tasks all alike": [[load(1000, 9)], "3 3"],
  "both bounds": [[load(2100, 1), load(2200, 1), load(2300, 1)], "2 3"],
  "the large ones first": [[load(1024, 4), load(3072, 4)], "4 4"],
  "one that never fits": [[load(5000, 1)], "never"],
  "one each": [[load(512, 5, { constraints: [{ type: "distinctInstance" }] })], "5 5"],
  "beside a daemon": [[load(2048, 4), load(256, 0, { scheduling: "DAEMON" })], "4 4"],
  "a daemon that is too large": [[load(5000, 0, { scheduling: "DAEMON" })], "never"],
};

for (const [name, [loads, expected]] of Object.entries(FITS)) {
  test(`fewest instances: ${name}`, () => {
    const found = fitOn(instance("type"), loads);
    assert.equal(found === undefined ? "never" : `${found.lower} ${found.upper}`, expected);
  });
}

test("fewest instances: all GPUs of an unknown number are no small part", () => {
  const type = instance("type", { capacity: { cpu: 2048, memory: 4096, gpus: undefined, eniSlots: 2 } });
  const all = { ...load(4, 1), need: { ...load(4, 1).need, gpus: "ALL" as const } };
  assert.deepEqual(fitOn(type, [load(1020, 4), all, load(3072, 4)]), { lower: 4, upper: 4 });
});

test("fewest instances: one, though nothing limits how many fit", () => {
  assert.deepEqual(fitOn(instance("type"), [load(0, 9, { need: { ...load(0, 1).need, cpu: 0 } })]), {
    lower: 1,
    upper: 1,
  });
});

test("the fewest lie between the bounds (an exact search over small cases)", () => {
  const sizes = fc.array(fc.constantFrom(600, 900, 1200, 1500, 1900, 2100, 2600), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sizes, (memories) => {
      const loads = memories.map((memory, index) =>
        load(memory, 1, { need: { ...load(memory, 1).need, group: `${index}` } }),
      );
      const { lower, upper } = fitOn(instance("type"), loads) ?? { lower: 0, upper: 0 };
      const fewest = exact(
        [...memories].sort((a, b) => b - a),
        4096,
      );
      assert.ok(
        lower <= fewest && fewest <= upper && upper <= Math.ceil((11 * fewest + 6) / 9),
        `${lower} ${fewest} ${upper}`,
      );
    }),
    { seed: 20_250_101, numRuns: 60 },
  );
});

/** Every way to put the items into bins. */
function exact(items: readonly number[], capacity: number, bins: readonly number[] = []): number {
  const [first, ...rest] = items;
  if (first === undefined) return bins.length;
  const choices = bins.flatMap((free, index) =>
    free < first ? [] : exact(rest, capacity, bins.with(index, free - first)),
  );
  return Math.min(...choices, exact(rest, capacity, [...bins, capacity - first]));
}

test("the cheapest mix of types is exact", () => {
  const offer = fc.record({ holds: fc.integer({ min: 0, max: 6 }), price: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 4 }), fc.integer({ min: 0, max: 12 }), (offers, tasks) => {
      const type = instance("type");
      const mix = cheapestMix(
        offers.map((one) => ({ ...one, type })),
        tasks,
      );
      assert.equal(mix?.price, offers.some(({ holds }) => holds > 0) ? least(offers, tasks) : undefined);
    }),
    { seed: 20_250_101, numRuns: 80 },
  );
});

function least(offers: readonly { readonly holds: number; readonly price: number }[], tasks: number): number {
  if (tasks <= 0) return 0;
  return Math.min(
    ...offers.filter(({ holds }) => holds > 0).map(({ holds, price }) => price + least(offers, tasks - holds)),
  );
}

test("what more would fit", () => {
  const on = { instances: [instance("x"), instance("y", { used: takes({ memory: 4000 }) })] };
  assert.equal(roomLeft(place(on, workload({ count: 5 }))), 3);
  const few = workload({ constraints: [{ type: "memberOf", expression: "runningTasksCount < 3" }] });
  assert.equal(roomLeft(place(on, few)), 2);
  assert.equal(roomLeft(place(on, workload({ need: { cpu: 0, memory: 0 } }))), Number.POSITIVE_INFINITY);
});

test("what would let a task in", () => {
  const on = [
    instance("x", { used: takes({ memory: 3840 }) }),
    instance("y", { used: takes({ memory: 3700 }) }),
    instance("z", { used: takes({ memory: 3700, cpu: 2048 }) }),
    instance("w", { agentConnected: false }),
  ];
  const [blocked] = blockedTasks(place({ instances: on }, workload()));
  const changes = nearestChanges(blocked?.reasons ?? {});
  assert.deepEqual(
    changes.map(({ instance: id, verdict, more, atMost }) => [verdict.code, id, more, atMost]),
    [
      ["RESOURCE:MEMORY", "y", 116, 396],
      ["AGENT", "w", undefined, undefined],
    ],
  );
  assert.deepEqual(
    [...reasonCounts(blocked?.reasons ?? {})],
    [
      ["RESOURCE:MEMORY", 3],
      ["AGENT", 1],
      ["RESOURCE:CPU", 1],
    ],
  );
});

test("what if: a zone is lost, instances drain, another type, count and strategy", () => {
  const cluster = { instances: [instance("x"), instance("y", { zone: "b" }), instance("z", { zone: undefined })] };
  const given = { cluster, workload: workload({ count: 30 }) };
  const placed = (change: Parameters<typeof whatIf>[1]): number => {
    const then = whatIf(given, change);
    return placedCount(place(then.cluster, then.workload));
  };
  assert.deepEqual(
    [
      placed({}),
      placed({ loseZones: ["b"] }),
      placed({ loseZones: ["a", "b"], drain: ["z"] }),
      placed({ count: 2 }),
      placed({ type: instanceOfType("m5.xlarge").value }),
    ],
    [24, 16, 0, 2, 30],
  );
  assert.deepEqual(whatIf(given, { strategies: chain("random") }).workload.strategies, [{ type: "random" }]);
});
