// How many instances of the cluster's most common type a workload needs, and the cheapest ones: told of the instances that are
// there, emptied; and not told where something is not known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assumptionText } from "../../server/src/core/placement/assumptions.js";
import { fitAssumptions, fitFor } from "../../server/src/core/placement/fitFor.js";
import { instanceOfType } from "../../server/src/core/placement/shape.js";
import type { Instance, Workload } from "../../server/src/core/placement/types.js";
import { runningTask, takes, workload } from "./cases.js";

/** Two vCPUs and 7577 MiB, unless said otherwise. */
function typed(type: string, given: Partial<Instance> = {}): Instance {
  return { ...instanceOfType(type).value, id: `${type}-1`, zone: "a", ...given };
}

function withDaemon(type: string, memory: number): Instance {
  const daemon = { group: "service:logs", daemon: true, takes: takes({ memory }) };
  return typed(type, { used: takes({ memory }), tasks: [runningTask("logs", daemon)] });
}

const M5 = typed("m5.large");
const TRUNKED = instanceOfType("m5.large", { trunking: true }).value;
const memberOf = (expression: string): Pick<Workload, "constraints"> => ({
  constraints: [{ type: "memberOf", expression }],
});
const web = (count: number, given: Parameters<typeof workload>[0] = {}): Workload =>
  workload({ count, ...given, need: { cpu: 512, memory: 2048, ...given.need } });

/** The instances, the workload → `lower upper type; cheapest`. */
const ROWS: Readonly<Record<string, readonly [readonly Instance[], Workload, string]>> = {
  "of the most common type": [[M5, M5, typed("c5.large")], web(6), "2 2 m5.large; 1 × t3a.xlarge 109.79"],
  "of one that takes a task": [
    [typed("t3.micro"), typed("t3.micro"), M5],
    web(6),
    "2 2 m5.large; 1 × t3a.xlarge 109.79",
  ],
  "what runs is not in the way": [
    [{ ...M5, used: takes({ memory: 7577 }), otherTasks: 3 }],
    web(6),
    "2 2 m5.large; 1 × t3a.xlarge 109.79",
  ],
  "daemons are": [[withDaemon("m5.large", 2000)], web(6), "3 3 m5.large; 1 × t3a.xlarge 109.79"],
  "instances of one type that register different amounts": [
    [M5, { ...M5, capacity: { ...M5.capacity, memory: 4096 } }],
    web(7),
    "3 4 m5.large; 1 × t3a.xlarge 109.79",
  ],
  "for the same price the fewest": [[M5], web(28), "10 10 m5.large; 2 × t3a.2xlarge 439.17"],
  "the same processor": [[typed("m6g.large")], web(6), "2 2 m6g.large; 1 × t4g.xlarge 98.11"],
  "one on each": [[M5], web(3, { constraints: [{ type: "distinctInstance" }] }), "3 3 m5.large; 3 × t3a.medium 82.34"],
  "a fixed port": [[M5], web(3, { need: { ports: { tcp: [8080], udp: [] } } }), "3 3 m5.large; 3 × t3a.medium 82.34"],
  "network interfaces": [
    [M5],
    web(8, { need: { cpu: 128, memory: 256, eniSlots: 1 } }),
    "4 4 m5.large; 8 × t3a.nano 27.45",
  ],
  "network interfaces that are shared": [
    [TRUNKED],
    web(8, { need: { cpu: 128, memory: 256, eniSlots: 1 } }),
    "1 1 m5.large; 8 × t3a.nano 27.45",
  ],
  GPUs: [[typed("g4dn.xlarge")], web(2, { need: { gpus: 1 } }), "2 2 g4dn.xlarge; 2 × g4ad.xlarge 552.65"],
  "what is asked of the type": [
    [M5],
    web(6, memberOf("attribute:ecs.instance-type =~ m5.*")),
    "2 2 m5.large; 1 × m5a.xlarge 125.56",
  ],
  "what the instances of the cluster are called": [
    [{ ...M5, attributes: { ...M5.attributes, stack: "blue" } }],
    web(6, memberOf("attribute:stack == blue")),
    "2 2 m5.large; 1 × t3a.xlarge 109.79",
  ],
  "what is asked of running tasks": [
    [M5],
    web(6, memberOf("runningTasksCount < 2")),
    "3 3 m5.large; 3 × t3a.large 164.69",
  ],
  "the instances of its capacity providers": [
    [M5, M5, typed("c5.xlarge", { capacityProvider: "web" })],
    web(6, { providers: [{ provider: "web", base: 0, weight: 1 }] }),
    "2 2 c5.xlarge; 1 × t3a.xlarge 109.79",
  ],
  "prices are of Linux": [[instanceOfType("m5.large", { windows: true }).value], web(6), "2 2 m5.large; none"],
  "a type that is not in the table, but registered": [
    [{ ...M5, type: "m99.large" }],
    web(6),
    "2 2 m99.large; 1 × t3a.xlarge 109.79",
  ],
  "nothing is asked for": [[M5], web(0), "not told"],
  "more than anybody runs": [[M5], web(10_001), "not told"],
  "a daemon": [[M5], web(6, { scheduling: "DAEMON" }), "not told"],
  "no instance that takes a task": [[typed("t3.micro"), { ...M5, status: "DRAINING" }], web(6), "not told"],
  "nothing limits how many fit": [[M5], web(6, { need: { cpu: 0, memory: 0 } }), "not told"],
  "an amount that is not known": [[typed("m99.large")], web(6), "not told"],
  "network interfaces that are not known": [[typed("c9g.large")], web(6, { need: { eniSlots: 1 } }), "not told"],
  "instances by their ids": [[{ ...M5, id: "i-1" }], web(6, memberOf("ec2InstanceId == i-1")), "not told"],
};

for (const [name, [instances, given, expected]] of Object.entries(ROWS)) {
  test(`fit: ${name}`, () => assert.equal(told(instances, given), expected));
}

function told(instances: readonly Instance[], given: Workload, type?: string): string {
  const fit = fitFor({ instances }, given, type);
  if (fit === null) return "not told";
  const { lower, upper, cheapest } = fit;
  const parts = cheapest?.instances.map((one) => `${one.count} × ${one.type}`) ?? ["none"];
  return `${lower} ${upper} ${fit.type}; ${parts.join(", ")} ${cheapest?.costPerMonth ?? ""}`.trim();
}

test("fit: of a type that is asked for, when there are no instances", () => {
  assert.equal(told([], web(6), "m5.large"), "2 2 m5.large; 1 × t3a.xlarge 109.79");
  assert.equal(told([M5], web(6), "c5.large"), "2 2 m5.large; 1 × t3a.xlarge 109.79");
  assert.equal(told([], web(6)), "not told");
});

test("fit: what it rests on", () => {
  const texts = (instances: readonly Instance[]): readonly string[] => {
    const fit = fitFor({ instances }, web(6));
    return fit === null ? [] : fitAssumptions(fit).map(assumptionText);
  };
  assert.deepEqual(texts([M5]), [
    "t3a.xlarge registers about 15155 MiB: its memory less 7.5 %, since the operating system keeps a part.",
    "The fewest and the cheapest instances are reckoned as if nothing but daemons ran on them, at the prices of Linux on demand in us-east-1, as of 2026-07-20.",
  ]);
  assert.deepEqual(texts([instanceOfType("m5.large", { windows: true }).value]), [
    "The fewest instances are reckoned as if nothing but daemons ran on them.",
  ]);
});
