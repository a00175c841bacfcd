// Where the tasks land: strategies, one and in chains, the default of services, task groups, existing tasks, and one task on
// every instance.
import assert from "node:assert/strict";
import { test } from "node:test";
import { measuresOf } from "../../server/src/core/placement/measures.js";
import { assignmentsOf, place, placedCount, usedInstances } from "../../server/src/core/placement/place.js";
import { DEFAULT_STRATEGIES } from "../../server/src/core/placement/profiles.js";
import { readStrategies, strategyText } from "../../server/src/core/placement/strategies.js";
import { blockedTasks, traceStep } from "../../server/src/core/placement/trace.js";
import type { Instance, Workload } from "../../server/src/core/placement/types.js";
import { chain, instance, runningTask, takes, workload } from "./cases.js";

/** Instances as `id:zone[:free memory]`. */
function cluster(text: string): { readonly instances: readonly Instance[] } {
  const instances = text.split(" ").map((word) => {
    const [id = "", zone = "a", free = "4096"] = word.split(":");
    return instance(id, { zone, used: takes({ memory: 4096 - Number(free) }) });
  });
  return { instances };
}

function landing(on: string | readonly Instance[], given: Parameters<typeof workload>[0]): string {
  const where = typeof on === "string" ? cluster(on) : { instances: on };
  return assignmentsOf(place(where, workload(given)))
    .map(({ instance: id }) => id ?? "-")
    .join(" ");
}

const ROWS: Readonly<Record<string, readonly [string, string, number, string]>> = {
  "without a strategy, by zone and id": ["z:a y:a x:b", "", 2, "y y"],
  "binpack fills the fullest first": ["x:a:4096 y:a:1024 z:b:2048", "binpack(memory)", 7, "y y z z z z x"],
  "binpack goes on when one is full": ["x:a:1024 y:a:600", "binpack(memory)", 4, "y x x -"],
  "spread over zones": ["x:a y:b z:c", "spread(zone)", 5, "x y z x y"],
  "spread over instances": ["x:a y:a z:b", "spread(instanceId)", 5, "x y z x y"],
  "one zone with more instances gets no more": ["x:a y:a z:b", "spread(zone)", 4, "x z x z"],
  "spread takes a less than ideal instance": ["x:a y:b:512", "spread(zone)", 4, "x y x x"],
  "zones, then instances": ["x:a y:a z:b w:b", "spread(zone),spread(instanceId)", 6, "x w y z x w"],
  // Of both zones the fullest instance: candidates that are level stay, across all tied values.
  "zones, then binpack over both": ["x:a:4096 y:b:1024", "spread(zone),binpack(memory)", 3, "y x y"],
  "zones, then the fullest of each, of both when they are level": [
    "x:a:4096 y:a:1024 z:b:4096 w:b:2048",
    "spread(zone),binpack(memory)",
    6,
    "y w y w w x",
  ],
  "after the instances, binpack decides among those with as few tasks": [
    "x:a:4096 y:a:2048 z:a:3000",
    "spread(instanceId),binpack(memory)",
    4,
    "y z x y",
  ],
};

for (const [name, [on, strategies, count, expected]] of Object.entries(ROWS)) {
  test(name, () => assert.equal(landing(on, { count, strategies: chain(strategies) }), expected));
}

test("after random nothing matters, and the seed decides", () => {
  const on = cluster("x:a y:a z:b");
  const first = place(on, workload({ count: 30, strategies: chain("random") }), 7);
  const same = place(on, workload({ count: 30, strategies: chain("random,binpack(memory)") }), 7);
  assert.deepEqual(first.chosen, same.chosen);
  assert.notDeepEqual(first.chosen, place(on, workload({ count: 30, strategies: chain("random") }), 8).chosen);
  assert.equal(usedInstances(first).length, 3);
});

test("a spread counts the tasks of the group wherever they run, of other groups none", () => {
  const ran = [runningTask("1"), runningTask("2", { group: "service:db" })];
  const on = [
    instance("x", { zone: "a" }),
    instance("y", { zone: "a", status: "DRAINING", tasks: ran }),
    instance("z", { zone: "b", tasks: [runningTask("3", { group: "service:db" })] }),
  ];
  assert.equal(landing(on, { count: 3, strategies: chain("spread(zone)") }), "z x z");
});

test("instances without the attribute are one place together", () => {
  const rack = (value: string): Pick<Instance, "attributes"> => ({ attributes: { rack: value } });
  const on = [instance("w"), instance("x"), instance("y", rack("1")), instance("z", rack("2"))];
  assert.equal(landing(on, { count: 6, strategies: chain("spread(rack)") }), "w y z w y z");
});

test("a spread counts a value over the whole service, not within a zone", () => {
  const at = (zone: string, rack: string): Partial<Instance> => ({ zone, attributes: { rack } });
  const on = [instance("x", at("a", "1")), instance("y", at("a", "2")), instance("z", at("b", "1"))];
  assert.equal(landing(on, { count: 4, strategies: chain("spread(zone),spread(rack)") }), "x z y z");
});

test("the default of services: zones, then instances", () => {
  assert.equal(landing("x:a y:a z:b", { count: 4, strategies: DEFAULT_STRATEGIES }), "x z y z");
});

test("distinctInstance: one each, the rest is not placed", () => {
  assert.equal(landing("x:a y:a", { count: 3, constraints: [{ type: "distinctInstance" }] }), "x y -");
});

test("a fixed port: one each", () => {
  assert.equal(landing("x:a y:a", { count: 3, need: { ports: { tcp: [80], udp: [] } } }), "x y -");
});

test("network interfaces run out", () => {
  assert.equal(landing("x:a y:a", { count: 5, need: { eniSlots: 1, memory: 4, cpu: 4 } }), "x x y y -");
});

test("a whole instance of GPUs, one task each", () => {
  const gpus = { capacity: { cpu: 4096, memory: 8192, gpus: 4, eniSlots: 2 } };
  assert.equal(landing([instance("x", gpus), instance("y", gpus)], { count: 3, need: { gpus: "ALL" } }), "x y -");
});

test("an empty cluster is an answer", () => {
  assert.equal(landing([], { count: 2 }), "- -");
});

const DAEMON: Pick<Workload, "scheduling"> = { scheduling: "DAEMON" };

test("DAEMON: one on every ACTIVE instance that meets the constraints; one short of room stays without", () => {
  const on = [
    instance("a"),
    instance("b", { status: "DRAINING" }),
    instance("c", { used: takes({ memory: 4096 }) }),
    instance("d", { tasks: [runningTask("1", { daemon: true })] }),
    instance("e", { attributes: { role: "other" } }),
    instance("f", { agentConnected: false }),
    instance("g"),
  ];
  const constraints = [{ type: "memberOf", expression: "attribute:role !exists" }] as const;
  const placement = place({ instances: on }, workload({ ...DAEMON, constraints, count: 99 }));
  assert.deepEqual(
    assignmentsOf(placement).map(({ task, instance: id }) => `${task} ${id}`),
    ["web-1 a", "web-2 null", "web-3 null", "web-4 g"],
  );
  assert.deepEqual(
    blockedTasks(placement).map(({ task, reasons }) => [
      task,
      Object.entries(reasons).map(([id, [why]]) => [id, why?.code]),
    ]),
    [
      ["web-2", [["c", "RESOURCE:MEMORY"]]],
      ["web-3", [["f", "AGENT"]]],
    ],
  );
  assert.equal(placedCount(placement), 2);
  assert.deepEqual(
    traceStep(placement, 1)?.candidates.map(({ instance: id }) => id),
    ["c"],
  );
});

test("a step says what every instance had to say, and which strategy it lost by", () => {
  const on = cluster("x:a:4096 y:a:1024 z:b:2048 w:b:100");
  const placement = place(on, workload({ count: 3, strategies: chain("spread(zone),binpack(memory)") }));
  const step = traceStep(placement, 1);
  assert.deepEqual(
    step?.candidates.map(({ instance: id, verdicts, scores, lost }) => [id, verdicts.length, scores, lost]),
    [
      ["x", 0, [1, 4096], 0],
      ["y", 0, [1, 512], 0],
      ["z", 0, [0, 2048], null],
      ["w", 1, [0, 100], null],
    ],
  );
  assert.deepEqual([step?.task, step?.instance], ["web-2", "z"]);
  assert.equal(traceStep(placement, 3), undefined);
});

test("figures of a placement", () => {
  const on = [
    ...cluster("x:a:1536 y:b:4096 z:c:100").instances,
    instance("w", { zone: "d", status: "DRAINING", tasks: [runningTask("1")] }),
    instance("v", { zone: "e", status: "DRAINING" }),
  ];
  assert.deepEqual(
    measuresOf(place({ instances: on }, workload({ count: 11, strategies: chain("binpack(memory)") }))),
    {
      placed: 11,
      unplaced: 0,
      instancesUsed: 2,
      zones: { a: 3, b: 8, c: 0, d: 1 },
      skew: 8,
      // All CPU but that of the tasks on x, all on z; on y nothing is left.
      free: { cpu: 2048 - 3 * 256 + 2048, memory: 100 },
      stranded: { cpu: 2048 - 3 * 256 + 2048, memory: 100 },
    },
  );
});

test("a tie is told as one", () => {
  const step = traceStep(place(cluster("y:a x:a"), workload()), 0);
  assert.deepEqual(
    step?.candidates.map(({ lost }) => lost),
    ["order", null],
  );
});

const LINES: readonly (readonly [string, string])[] = [
  [
    "spread(attribute:ecs.availability-zone),binpack(memory)",
    "spread(attribute:ecs.availability-zone),binpack(memory)",
  ],
  [" Spread(host) , BINPACK(CPU) ", "spread(instanceId),binpack(cpu)"],
  ["random", "random"],
  ["binpack(disk)", "wrong: binpack(disk)"],
  ["spread", "wrong: spread"],
  ["random,", "wrong: "],
  ["spread(ecs.availability-zone)", "wrong: spread(ecs.availability-zone)"],
];

for (const [line, expected] of LINES) {
  test(`read "${line}"`, () => {
    const read = readStrategies(line);
    assert.equal("wrong" in read ? `wrong: ${read.wrong}` : read.strategies.map(strategyText).join(","), expected);
  });
}
