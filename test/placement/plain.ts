// The placement of tasks as one would write it down without a thought for speed: for every task all instances are looked at
// anew, on plain objects. The fast path has to give the same answer. It shares with it the query language, the seeded
// chance, the split among capacity providers and nothing else.
import { type Draw, generator } from "../../server/src/core/placement/generator.js";
import { providersOf } from "../../server/src/core/placement/shares.js";
import type { Cluster, Instance, Strategy, Workload } from "../../server/src/core/placement/types.js";
import { evaluate } from "../../server/src/core/query/evaluate.js";
import { parseQuery } from "../../server/src/core/query/parse.js";

interface State {
  readonly instance: Instance;
  /** Its place in the cluster. */
  readonly index: number;
  cpu: number;
  memory: number;
  gpus: number;
  eniSlots: number;
  readonly tcp: Set<number>;
  readonly udp: Set<number>;
  running: number;
  own: number;
}

export interface PlainPlacement {
  /** By task: the place of its instance; -1: none. */
  readonly chosen: readonly number[];
  /** By task that was not placed: the codes against every ACTIVE instance of its provider, by id, sorted. */
  readonly blocked: readonly Readonly<Record<string, readonly string[]>>[];
}

export function placePlainly(cluster: Cluster, workload: Workload, seed: number): PlainPlacement {
  const states = cluster.instances.map((instance, index) => stateOf(instance, index, workload.need.group));
  const draw = generator(seed);
  const shares = providersOf(workload, workload.count, cluster);
  const blocked: Record<string, readonly string[]>[] = [];
  const chosen = Array.from({ length: workload.count }, (_, task) => {
    const provider = workload.providers[shares[task] as number]?.provider;
    const candidates = states.filter(({ instance: { capacityProvider, status } }) => {
      const isIts = workload.providers.length === 0 || (provider !== undefined && capacityProvider === provider);
      return status === "ACTIVE" && isIts;
    });
    const feasible = candidates.filter((state) => reasons(state, workload).length === 0);
    const found = choose(feasible, states, workload.strategies, draw);
    if (found !== undefined) start(found, workload);
    else
      blocked.push(Object.fromEntries(candidates.map((state) => [state.instance.id, reasons(state, workload).sort()])));
    return found?.index ?? -1;
  });
  return { chosen, blocked };
}

/** How many tasks an instance can hold by itself, if it were the only one; at most `most`. */
export function holdsAlone(instance: Instance, workload: Workload, most: number): number {
  const state = stateOf(instance, 0, workload.need.group);
  let count = 0;
  while (count < most && reasons(state, workload).length === 0) {
    start(state, workload);
    count += 1;
  }
  return count;
}

function stateOf(instance: Instance, index: number, group: string): State {
  const { capacity, used, tasks, otherTasks } = instance;
  const left = (whole: number | undefined, taken: number): number =>
    whole === undefined ? Number.POSITIVE_INFINITY : whole - taken;
  return {
    instance,
    index,
    cpu: left(capacity.cpu, used.cpu),
    memory: left(capacity.memory, used.memory),
    gpus: left(capacity.gpus, used.gpus),
    eniSlots: left(capacity.eniSlots, used.eniSlots),
    tcp: new Set(used.ports.tcp),
    udp: new Set(used.ports.udp),
    running: tasks.length + otherTasks,
    own: tasks.filter((task) => task.group === group).length,
  };
}

function start(state: State, { need }: Workload): void {
  state.cpu -= need.cpu;
  state.memory -= need.memory;
  state.gpus = need.gpus === "ALL" ? 0 : state.gpus - need.gpus;
  state.eniSlots -= need.eniSlots;
  for (const port of need.ports.tcp) state.tcp.add(port);
  for (const port of need.ports.udp) state.udp.add(port);
  state.running += 1;
  state.own += 1;
}

/** The codes for everything that speaks against an instance, in no order that matters. */
function reasons(state: State, workload: Workload): string[] {
  const { need } = workload;
  const { instance } = state;
  const found: string[] = [];
  const unless = (fine: boolean, reason: string): void => void (fine || found.push(reason));
  unless(instance.status === "ACTIVE", "STATUS");
  unless(instance.agentConnected, "AGENT");
  for (const { name, value } of need.attributes) {
    const has = attribute(instance, name);
    unless(has === undefined || (has !== null && (value === undefined || value === has)), "ATTRIBUTE");
  }
  unless(need.cpu === 0 || state.cpu >= need.cpu, "RESOURCE:CPU");
  unless(need.memory === 0 || state.memory >= need.memory, "RESOURCE:MEMORY");
  unless(need.eniSlots === 0 || state.eniSlots >= need.eniSlots, "RESOURCE:ENI");
  if (need.gpus === "ALL") {
    const all = instance.capacity.gpus;
    unless(all === undefined ? state.gpus > 0 : all > 0 && state.gpus === all, "RESOURCE:GPU");
  } else unless(need.gpus === 0 || state.gpus >= need.gpus, "RESOURCE:GPU");
  const taken =
    need.ports.tcp.some((port) => state.tcp.has(port)) || need.ports.udp.some((port) => state.udp.has(port));
  const wanted = need.ports.tcp.length + need.ports.udp.length;
  const full = wanted > 0 && state.tcp.size + state.udp.size + wanted > 100;
  unless(!taken && !full, "RESOURCE:PORTS");
  for (const constraint of [...need.constraints, ...workload.constraints]) {
    if (constraint.type === "distinctInstance") unless(state.own === 0, "DISTINCT_INSTANCE");
    else unless(holds(state, constraint.expression, need.group) !== false, "MEMBER_OF");
  }
  return found;
}

function attribute({ attributes, zone, type, allAttributes }: Instance, name: string): string | null | undefined {
  const known: Record<string, string | undefined> = {
    "ecs.availability-zone": zone,
    "ecs.instance-type": type,
    ...attributes,
  };
  return known[name] ?? (allAttributes || !/^(?:com\.amazonaws\.)?ecs\./.test(name) ? null : undefined);
}

function holds({ instance, running, own }: State, expression: string, group: string): boolean | undefined {
  const others = instance.tasks.map((task) => task.group).filter((name) => name !== undefined && name !== group);
  return evaluate(parseQuery(expression).expression, {
    attribute: (name) => attribute(instance, name),
    ec2InstanceId: instance.id,
    agentConnected: instance.agentConnected,
    agentVersion: instance.agentVersion,
    registeredAt: instance.registeredAt,
    runningTasksCount: running,
    taskGroups: [...others.filter((name) => name !== undefined), ...(own > 0 ? [group] : [])],
  }).holds;
}

function choose(
  feasible: readonly State[],
  all: readonly State[],
  strategies: readonly Strategy[],
  draw: Draw,
): State | undefined {
  let left = feasible;
  for (const [place, strategy] of strategies.entries()) {
    if (strategy.type === "random") {
      const sorted = [...left].sort((a, b) => byPlaces(a, b, all, strategies.slice(0, place)) || stable(a, b));
      return sorted.length < 2 ? sorted[0] : sorted[draw(sorted.length)];
    }
    const scores = left.map((state) => score(state, all, strategy));
    const best = Math.min(...scores);
    left = left.filter((_, index) => scores[index] === best);
  }
  return [...left].sort(stable)[0];
}

function score(state: State, all: readonly State[], strategy: Exclude<Strategy, { type: "random" }>): number {
  if (strategy.type === "binpack") return state[strategy.field];
  if (strategy.by === "instanceId") return state.own;
  const value = attribute(state.instance, strategy.attribute) ?? "(none)";
  return all
    .filter(({ instance }) => (attribute(instance, strategy.attribute) ?? "(none)") === value)
    .reduce((sum, { own }) => sum + own, 0);
}

function stable(a: State, b: State): number {
  const text = ({ instance: { zone = "", id } }: State): string => `${zone}\n${id}`;
  return text(a) < text(b) ? -1 : 1;
}

/** What chance draws from stands in the order in which instances have the places of the spread, taken in the stable order. */
function byPlaces(a: State, b: State, all: readonly State[], before: readonly Strategy[]): number {
  const sorted = [...all].sort(stable);
  for (const strategy of before) {
    if (strategy.type !== "spread" || strategy.by !== "attribute") continue;
    const place = ({ instance }: State): number => {
      const value = attribute(instance, strategy.attribute) ?? "(none)";
      return sorted.findIndex((other) => (attribute(other.instance, strategy.attribute) ?? "(none)") === value);
    };
    if (place(a) !== place(b)) return place(a) - place(b);
  }
  return 0;
}
