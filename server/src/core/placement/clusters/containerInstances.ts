// The instances of a cluster as `aws ecs describe-container-instances` prints them, together with what `describe-tasks`,
// `describe-services` and `describe-capacity-providers` tell of them where they are given too: groups of tasks, network
// interfaces in use, daemons, how a provider scales.
import { instanceType } from "../../data/instanceTypes.js";
import { TRUNK_ATTRIBUTE, TYPE_ATTRIBUTE } from "../attributes.js";
import { MANAGED_SCALING_DEFAULTS, type ManagedProvider } from "../managedScaling.js";
import { interfaceSlots } from "../shape.js";
import type { Capacity, HostPorts, Instance, InstanceStatus, RunningTask, Takes } from "../types.js";
import { amountOf, fieldOf, lastPart, listOf, objectOf, objectsOf, textOf, type Values, wholeOf } from "./json.js";
import { runningTasks } from "./runningTasks.js";

/** What the commands printed, each list with what all files say. */
export interface Described {
  readonly containerInstances: readonly Values[];
  readonly tasks: readonly Values[];
  readonly services: readonly Values[];
  readonly capacityProviders: readonly Values[];
}

export function describedInstances(described: Described): readonly Instance[] {
  const tasks = runningTasks(described.tasks, described.services);
  return described.containerInstances.map((item, index) => {
    const arn = textOf(fieldOf(item, "containerInstanceArn"));
    return instanceOf(item, index, (arn === undefined ? undefined : tasks.get(lastPart(arn))) ?? []);
  });
}

/** Those that scale by themselves; what is not said is as ECS takes it. */
export function describedProviders({ capacityProviders }: Described): readonly ManagedProvider[] {
  return capacityProviders.flatMap((item): readonly ManagedProvider[] => {
    const provider = textOf(fieldOf(item, "name"));
    const scaling =
      objectOf(fieldOf(objectOf(fieldOf(item, "autoScalingGroupProvider")) ?? {}, "managedScaling")) ?? {};
    if (provider === undefined) return [];
    return [{ provider, ...scalingOf(scaling), types: [] }];
  });
}

/** The figures of managed scaling, by the names of the API. */
export function scalingOf(values: Values): typeof MANAGED_SCALING_DEFAULTS {
  const { target, minimumStep, maximumStep } = MANAGED_SCALING_DEFAULTS;
  return {
    target: positive(fieldOf(values, "targetCapacity")) ?? target,
    minimumStep: positive(fieldOf(values, "minimumScalingStepSize")) ?? minimumStep,
    maximumStep: positive(fieldOf(values, "maximumScalingStepSize")) ?? maximumStep,
  };
}

function positive(value: unknown): number | undefined {
  const whole = amountOf(value);
  return whole === 0 ? undefined : whole;
}

function instanceOf(item: Values, index: number, tasks: readonly RunningTask[]): Instance {
  const listed = fieldOf(item, "attributes");
  const attributes = attributesOf(listed);
  const type = attributes[TYPE_ATTRIBUTE];
  const remaining = resourcesOf(fieldOf(item, "remainingResources"));
  const registered = resourcesOf(fieldOf(item, "registeredResources"));
  const { capacity, used } = amountsOf(registered, remaining);
  const running = amountOf(fieldOf(item, "runningTasksCount")) ?? 0;
  const version = objectOf(fieldOf(item, "versionInfo")) ?? {};
  return {
    id: nameOf(item, index),
    type,
    zone: attributes["ecs.availability-zone"],
    attributes,
    allAttributes: Array.isArray(listed),
    status: statusOf(fieldOf(item, "status")),
    agentConnected: fieldOf(item, "agentConnected") !== false,
    agentVersion: textOf(fieldOf(version, "agentVersion")),
    registeredAt: timeOf(fieldOf(item, "registeredAt")),
    capacityProvider: textOf(fieldOf(item, "capacityProviderName")),
    capacity: { ...capacity, eniSlots: slotsOf(type, Object.hasOwn(attributes, TRUNK_ATTRIBUTE)) },
    used: { ...used, eniSlots: tasks.reduce((sum, { takes }) => sum + (takes?.eniSlots ?? 0), 0) },
    tasks,
    otherTasks: Math.max(0, running - tasks.length),
  };
}

function nameOf(item: Values, index: number): string {
  const arn = textOf(fieldOf(item, "containerInstanceArn"));
  return textOf(fieldOf(item, "ec2InstanceId")) ?? (arn === undefined ? `instance-${index + 1}` : lastPart(arn));
}

/** Without a prototype: an attribute may have any name. */
function attributesOf(list: unknown): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null);
  for (const item of objectsOf(list)) {
    const name = textOf(fieldOf(item, "name"));
    if (name !== undefined) attributes[name] = textOf(fieldOf(item, "value")) ?? "";
  }
  return attributes;
}

const STATUSES: readonly string[] = ["ACTIVE", "DRAINING", "REGISTERING", "DEREGISTERING", "REGISTRATION_FAILED"];

/** One that ECS has not named yet, or INACTIVE: no candidate. */
function statusOf(value: unknown): InstanceStatus {
  const text = textOf(value);
  if (text === undefined) return "ACTIVE";
  return STATUSES.includes(text) ? (text as InstanceStatus) : "INACTIVE";
}

/** As text; older versions of the command line print seconds. */
function timeOf(value: unknown): string | undefined {
  if (typeof value !== "number") return textOf(value);
  const time = new Date(value * 1000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

interface Resources {
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
  readonly gpus: number | undefined;
  readonly tcp: readonly number[] | undefined;
  readonly udp: readonly number[] | undefined;
}

/** Undefined where there is no such list. One that is there and names no GPUs says that there are none. */
function resourcesOf(list: unknown): Resources | undefined {
  if (!Array.isArray(list)) return undefined;
  const byName = new Map(objectsOf(list).map((item) => [textOf(fieldOf(item, "name")), item]));
  const gpus = byName.get("GPU");
  return {
    cpu: numberIn(byName.get("CPU")),
    memory: numberIn(byName.get("MEMORY")),
    gpus: gpus === undefined ? 0 : (setIn(gpus)?.length ?? numberIn(gpus)),
    tcp: portsIn(byName.get("PORTS")),
    udp: portsIn(byName.get("PORTS_UDP")),
  };
}

/** Of the fields of a resource the one of its type is filled, the others may stand there as 0. */
function numberIn(resource: Values | undefined): number | undefined {
  if (resource === undefined) return undefined;
  const found = ["integerValue", "longValue", "doubleValue"].flatMap((key) => {
    const value = fieldOf(resource, key);
    return typeof value === "number" ? (wholeOf(Math.floor(value)) ?? []) : [];
  });
  return found.find((value) => value !== 0) ?? found[0];
}

function setIn(resource: Values): readonly unknown[] | undefined {
  const set = fieldOf(resource, "stringSetValue");
  return Array.isArray(set) ? [...new Set(listOf(set))] : undefined;
}

function portsIn(resource: Values | undefined): readonly number[] | undefined {
  return resource && setIn(resource)?.flatMap((port) => amountOf(port) ?? []);
}

/** What remains is free; what was registered besides is used. Ports are those in use, in both lists. */
function amountsOf(
  registered: Resources | undefined,
  remaining: Resources | undefined,
): { readonly capacity: Omit<Capacity, "eniSlots">; readonly used: Omit<Takes, "eniSlots"> } {
  const split = (whole: number | undefined, left: number | undefined): readonly [number | undefined, number] => {
    // What is left is not known: neither is whether a task fits.
    if (left === undefined) return [undefined, 0];
    const all = Math.max(whole ?? left, left);
    return [all, all - left];
  };
  const [cpu, usedCpu] = split(registered?.cpu, remaining?.cpu);
  const [memory, usedMemory] = split(registered?.memory, remaining?.memory);
  const [gpus, usedGpus] = split(registered?.gpus, remaining?.gpus);
  const ports: HostPorts = {
    tcp: remaining?.tcp ?? registered?.tcp ?? [],
    udp: remaining?.udp ?? registered?.udp ?? [],
  };
  return { capacity: { cpu, memory, gpus }, used: { cpu: usedCpu, memory: usedMemory, gpus: usedGpus, ports } };
}

function slotsOf(type: string | undefined, trunking: boolean): number | undefined {
  const found = type === undefined ? undefined : instanceType(type);
  return found === undefined ? undefined : interfaceSlots(found, trunking);
}
