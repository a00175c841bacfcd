// A cluster that somebody wrote down (`*.cluster.json`, `*.cluster.yaml`): instance groups and single instances. What is not
// said of an instance is what its type offers.
import { ZONE_ATTRIBUTE } from "../../data/placementStrategies.js";
import { withTasks } from "../after.js";
import { type Assumption, assume } from "../assumptions.js";
import type { ManagedProvider } from "../managedScaling.js";
import type { Known } from "../need.js";
import { instanceOfType } from "../shape.js";
import { type Instance, type InstanceStatus, type RunningTask, TAKES_NOTHING } from "../types.js";
import { scalingOf } from "./containerInstances.js";
import { amountOf, fieldOf, listOf, objectOf, objectsOf, textOf, textsOf, type Values } from "./json.js";

/** More instances than this are in no cluster. */
export const MOST_INSTANCES = 100_000;

/** `taken`: names of instances that other files have given. */
export function writtenInstances(file: Values, taken: ReadonlySet<string>): Known<readonly Instance[]> {
  const names = new Set(taken);
  const told: Assumption[] = [];
  const made: Instance[] = [];
  for (const item of objectsOf(fieldOf(file, "instances"))) {
    const type = textOf(fieldOf(item, "type"));
    const { value, assumptions } = shaped(item, type);
    told.push(...assumptions);
    const [zone = textsOf(fieldOf(item, "zones"))[0]] = [textOf(fieldOf(item, "zone"))];
    made.push(named(value, uniqueName(textOf(fieldOf(item, "id")) ?? type ?? "instance", names), zone));
  }
  for (const group of objectsOf(fieldOf(file, "groups"))) {
    const type = textOf(fieldOf(group, "type"));
    const { value, assumptions } = shaped(group, type);
    const zones = textsOf(fieldOf(group, "zones"));
    const prefix = textOf(fieldOf(group, "name")) ?? type ?? "instance";
    const given = countOf(group);
    if (given === undefined) told.push(assume("instances-unknown", { group: prefix }));
    const wanted = given ?? 0;
    const count = Math.min(wanted, Math.max(0, MOST_INSTANCES - made.length));
    if (count > 0) told.push(...assumptions);
    if (count < wanted) told.push(assume("instances-too-many", { count: wanted, placed: count }));
    const digits = String(count).length;
    for (let number = 1; number <= count; number++) {
      const name = uniqueName(`${prefix}-${String(number).padStart(digits, "0")}`, names);
      made.push(named(value, name, zones[(number - 1) % Math.max(1, zones.length)]));
    }
  }
  return { value: made, assumptions: told };
}

/** The capacity providers that the file describes, and those that its groups belong to, with the types of these groups. */
export function writtenProviders(file: Values): readonly ManagedProvider[] {
  const groups = objectsOf(fieldOf(file, "groups"));
  const described = objectsOf(fieldOf(file, "capacityProviders"));
  const nameIn = (values: Values, key: string): string | undefined => textOf(fieldOf(values, key));
  const names = new Set([
    ...described.flatMap((one) => nameIn(one, "name") ?? []),
    ...groups.flatMap((one) => nameIn(one, "capacityProvider") ?? []),
  ]);
  return [...names].map((provider) => {
    const own = groups.filter((group) => nameIn(group, "capacityProvider") === provider);
    const types = own.map((group) => shaped({ ...group, runningTasks: [] }, nameIn(group, "type")).value);
    return { provider, ...scalingOf(described.find((one) => nameIn(one, "name") === provider) ?? {}), types };
  });
}

/** One, unless the count says otherwise; undefined: it cannot be told, and makes no instances. */
function countOf(group: Values): number | undefined {
  const given = fieldOf(group, "count");
  return given === undefined ? 1 : amountOf(given);
}

function shaped(item: Values, type: string | undefined): Known<Instance> {
  const windows = textOf(fieldOf(item, "operatingSystem"))?.toLowerCase() === "windows";
  const { value, assumptions } = instanceOfType(type ?? "", {
    trunking: fieldOf(item, "trunking") === true,
    windows,
    memory: amountOf(fieldOf(item, "memory")),
    reservedMemory: amountOf(fieldOf(item, "reservedMemory")) ?? 0,
  });
  const { tasks, others } = tasksIn(item);
  const base: Instance = {
    ...value,
    type,
    attributes: { ...value.attributes, ...attributesOf(fieldOf(item, "attributes")) },
    status: statusOf(fieldOf(item, "status")),
    agentConnected: fieldOf(item, "agentConnected") !== false,
    agentVersion: textOf(fieldOf(item, "agentVersion")),
    registeredAt: textOf(fieldOf(item, "registeredAt")),
    capacityProvider: textOf(fieldOf(item, "capacityProvider")),
    otherTasks: others,
  };
  return { value: withTasks(base, tasks), assumptions: type === undefined ? [] : assumptions };
}

function named(instance: Instance, id: string, zone: string | undefined): Instance {
  const own = zone ?? instance.attributes[ZONE_ATTRIBUTE];
  const tasks = instance.tasks.map((task) => ({ ...task, id: `${id}/${task.id}` }));
  return { ...instance, id, zone: own, tasks };
}

function uniqueName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let number = 2; names.has(name); number++) name = `${wanted}-${number}`;
  names.add(name);
  return name;
}

function attributesOf(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(value) ?? {}).flatMap(
    ([name, given]): readonly (readonly [string, string])[] => {
      if (given === null || typeof given === "string") return [[name, given ?? ""]];
      return typeof given === "number" || typeof given === "boolean" ? [[name, String(given)]] : [];
    },
  );
  return Object.fromEntries(entries);
}

/** What is no word of ECS is the matter of the schema. */
function statusOf(value: unknown): InstanceStatus {
  return value === "DRAINING" ? "DRAINING" : "ACTIVE";
}

/** More tasks than this run on no instance. */
const MOST_TASKS = 1000;

/** The tasks that every instance runs; those of which only the number is known apart. */
function tasksIn(item: Values): { readonly tasks: readonly RunningTask[]; readonly others: number } {
  const tasks: RunningTask[] = [];
  let others = 0;
  for (const entry of objectsOf(fieldOf(item, "runningTasks"))) {
    const given = fieldOf(entry, "count");
    const count = Math.min(given === undefined ? 1 : (amountOf(given) ?? 0), MOST_TASKS);
    const task = taskOf(entry);
    if (task.group === undefined && task.takes === TAKES_NOTHING) others += count;
    else for (let number = 0; number < count; number++) tasks.push({ ...task, id: `task-${tasks.length + 1}` });
  }
  return { tasks, others };
}

function taskOf(entry: Values): Omit<RunningTask, "id"> {
  const amount = (key: string): number => amountOf(fieldOf(entry, key)) ?? 0;
  const ports = (key: string): readonly number[] => listOf(fieldOf(entry, key)).flatMap((port) => amountOf(port) ?? []);
  const takes = {
    cpu: amount("cpu"),
    memory: amount("memory"),
    gpus: amount("gpus"),
    eniSlots: fieldOf(entry, "networkMode") === "awsvpc" ? 1 : 0,
    ports: { tcp: ports("tcpPorts"), udp: ports("udpPorts") },
  };
  const isNothing =
    takes.cpu + takes.memory + takes.gpus + takes.eniSlots + takes.ports.tcp.length + takes.ports.udp.length === 0;
  return {
    group: textOf(fieldOf(entry, "group")),
    takes: isNothing ? TAKES_NOTHING : takes,
    daemon: fieldOf(entry, "daemon") === true,
    protected: fieldOf(entry, "protected") === true,
  };
}
