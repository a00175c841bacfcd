// Clusters and workloads: made by hand from the few things that matter, and by dice with everything that makes placement
// hard: ties, missing attributes, fixed ports, distinctInstance, chained strategies, GPUs, full and draining instances.
import type { Draw } from "../../server/src/core/placement/generator.js";
import {
  type Cluster,
  type Constraint,
  type Instance,
  NO_PORTS,
  type RunningTask,
  type Strategy,
  TAKES_NOTHING,
  type Takes,
  type TaskNeed,
  type Workload,
} from "../../server/src/core/placement/types.js";

export interface Case {
  readonly cluster: Cluster;
  readonly workload: Workload;
  readonly seed: number;
}

export const GROUP = "service:web";

/** Two vCPUs, 4 GiB, in zone a, unless said otherwise. */
export function instance(id: string, given: Partial<Instance> = {}): Instance {
  return {
    id,
    type: undefined,
    zone: "a",
    attributes: {},
    allAttributes: true,
    status: "ACTIVE",
    agentConnected: true,
    agentVersion: undefined,
    registeredAt: undefined,
    capacityProvider: undefined,
    capacity: { cpu: 2048, memory: 4096, gpus: 0, eniSlots: 2 },
    used: TAKES_NOTHING,
    tasks: [],
    otherTasks: 0,
    ...given,
  };
}

/** A quarter vCPU and 512 MiB, unless said otherwise. */
export function need(given: Partial<TaskNeed> = {}): TaskNeed {
  return { ...TAKES_NOTHING, cpu: 256, memory: 512, attributes: [], group: GROUP, constraints: [], ...given };
}

export function workload(
  given: Partial<Omit<Workload, "need">> & { readonly need?: Partial<TaskNeed> } = {},
): Workload {
  return {
    count: 1,
    scheduling: "REPLICA",
    strategies: [],
    constraints: [],
    providers: [],
    deployment: { minimum: 100, maximum: 200 },
    ...given,
    need: need(given.need),
  };
}

export function runningTask(id: string, given: Partial<RunningTask> = {}): RunningTask {
  return { id, group: GROUP, takes: undefined, daemon: false, protected: false, ...given };
}

export function takes(given: Partial<Takes>): Takes {
  return { ...TAKES_NOTHING, ...given };
}

/** `spread(attribute:rack),binpack(memory)` and the like. */
export function chain(text: string): readonly Strategy[] {
  return text
    .split(",")
    .filter((part) => part !== "")
    .map((part): Strategy => {
      const [, type, field = ""] = /^(\w+)(?:\((.*)\))?$/.exec(part.trim()) ?? [];
      if (type === "random") return { type };
      if (type === "binpack") return { type, field: field === "cpu" ? "cpu" : "memory" };
      if (field === "instanceId") return { type: "spread", by: "instanceId" };
      return { type: "spread", by: "attribute", attribute: field === "zone" ? "ecs.availability-zone" : field };
    });
}

/** At most `size` instances and so many tasks. */
export function randomCase(draw: Draw, size: number): Case {
  const instances = Array.from({ length: draw(size) + 1 }, (_, number) => randomInstance(draw, number));
  const pick = picker(draw);
  const ports = pick([NO_PORTS, NO_PORTS, NO_PORTS, { tcp: [80], udp: [] }, { tcp: [8080], udp: [53] }]);
  const given = workload({
    need: {
      cpu: pick([0, 256, 256, 512, 1000]),
      memory: pick([256, 512, 512, 768, 1024]),
      gpus: pick([0, 0, 0, 0, 1, "ALL"]),
      eniSlots: pick([0, 0, 1]),
      ports,
      attributes: pick([[], [], [{ name: "rack", value: undefined }], [{ name: "ecs.os-type", value: "linux" }]]),
      constraints: pick<readonly Constraint[]>([[], [], [memberOf(pick(EXPRESSIONS))]]),
    },
    count: draw(2 * size) + 1,
    strategies: chain(pick(CHAINS)),
    providers: pick([[], [], [], PROVIDERS]),
    constraints: pick<readonly Constraint[]>([[], [], [{ type: "distinctInstance" }], [memberOf(pick(EXPRESSIONS))]]),
  });
  return { cluster: { instances }, workload: given, seed: draw(1000) };
}

const PROVIDERS = [
  { provider: "one", base: 2, weight: 1 },
  { provider: "two", base: 0, weight: 2 },
];

const CHAINS = [
  "",
  "random",
  "binpack(memory)",
  "binpack(cpu),random",
  "spread(zone),binpack(memory)",
  "spread(zone),spread(instanceId)",
  "spread(instanceId),binpack(cpu)",
  "spread(instanceId),random",
  "spread(zone),random",
  "spread(rack)",
  "spread(rack),spread(zone),binpack(cpu)",
  "spread(zone),spread(rack),random",
  "binpack(memory),spread(rack),spread(zone)",
  "spread(zone),binpack(cpu),spread(rack),spread(instanceId),random",
  "spread(ecs.os-type),spread(row),spread(rack),spread(zone),binpack(memory)",
];

const EXPRESSIONS = [
  "runningTasksCount < 3",
  "runningTasksCount >= 1",
  "not(task:group == service:web)",
  "task:group == service:db",
  "attribute:rack exists",
  "attribute:ecs.availability-zone in [a, b]",
  "attribute:ecs.os-type == linux or attribute:rack == r1",
  "not(",
];

function memberOf(expression: string): Constraint {
  return { type: "memberOf", expression };
}

function picker(draw: Draw): <T>(choices: readonly T[]) => T {
  return <T>(choices: readonly T[]) => choices[draw(choices.length)] as T;
}

function randomInstance(draw: Draw, number: number): Instance {
  const pick = picker(draw);
  const tasks = Array.from({ length: pick([0, 0, 1, 2]) }, (_, task) =>
    runningTask(`${number}/${task}`, { group: pick([GROUP, "service:db", undefined]), takes: takes({ memory: 256 }) }),
  );
  return instance(`i-${draw(90) + 10}-${number}`, {
    zone: pick(["a", "b", "c", undefined]),
    attributes: {
      ...pick([{}, { rack: "r1" }, { rack: "r2" }, { rack: "r3" }]),
      ...pick([{}, { row: "x" }, { row: "y" }]),
      ...pick([{}, { "ecs.os-type": "linux" }]),
    },
    allAttributes: draw(2) === 0,
    status: pick(["ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "DRAINING"]),
    agentConnected: draw(8) > 0,
    capacityProvider: pick([undefined, "one", "two", "two"]),
    capacity: {
      cpu: pick([1024, 2048, 2048, undefined]),
      memory: pick([1024, 2048, 2048, 4096, undefined]),
      gpus: pick([0, 1, 2, undefined]),
      eniSlots: pick([1, 2, undefined]),
    },
    used: takes({
      cpu: pick([0, 0, 512, 1024]),
      memory: 256 * tasks.length + pick([0, 0, 512, 768]),
      gpus: pick([0, 0, 1]),
      eniSlots: pick([0, 0, 1]),
      ports: pick([NO_PORTS, NO_PORTS, { tcp: [80], udp: [] }, { tcp: [22, 8080], udp: [53] }]),
    }),
    tasks,
    otherTasks: pick([0, 0, 1, 3]),
  });
}
