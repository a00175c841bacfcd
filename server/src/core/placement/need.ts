// What one task of a task definition asks of an instance. A value that is not known asks for nothing, and that is said.

import { logConfigurations } from "../model/ecs/logging.js";
import { ports, takenPorts, usesHostPorts } from "../model/ecs/ports.js";
import { reservations } from "../model/ecs/reservations.js";
import { gpuStyle, resourceRequirements } from "../model/ecs/resourceRequirements.js";
import { type TaskDefinition, taskValue } from "../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../model/ecs/taskSize.js";
import { filled, integerOf, rawText } from "../model/values.js";
import { itemsOf, type Node } from "../parse/doc.js";
import { knownText } from "../parse/placeholders.js";
import { type Assumption, assume } from "./assumptions.js";
import { type Constraint, type HostPorts, NO_PORTS, type RequiredAttribute, type TaskNeed } from "./types.js";

export interface Known<T> {
  readonly value: T;
  readonly assumptions: readonly Assumption[];
}

/** `group`: the one that the tasks are in, when it is not that of the family. */
export function needOf(task: TaskDefinition, group?: string): Known<TaskNeed> {
  const told: Assumption[] = [];
  const tell = (assumption: Assumption): void => void told.push(assumption);
  if (task.root === undefined) tell(assume("task-keys-unknown", {}));
  const value: TaskNeed = {
    cpu: sizeOf(task, "cpu") ?? unknown(tell, "task-cpu-unknown", 0),
    memory: sizeOf(task, "memory") ?? unknown(tell, "task-memory-unknown", 0),
    gpus: gpusOf(task) ?? unknown(tell, "task-gpus-unknown", 0),
    ports: hostPortsOf(task, tell),
    eniSlots: task.networkMode === "awsvpc" ? 1 : 0,
    attributes: attributesOf(task),
    group: group ?? `family:${rawText(taskValue(task, "family")) ?? "task"}`,
    constraints: constraintsOf(taskValue(task, "placementConstraints"), tell),
  };
  if (task.networkMode === "unknown") tell(assume("task-network-unknown", {}));
  return { value, assumptions: told };
}

/** The constraints of a list. */
export function constraintsOf(list: Node | undefined, tell: (assumption: Assumption) => void): readonly Constraint[] {
  return itemsOf(list).flatMap((item): readonly Constraint[] => {
    const type = knownText(filled(item, "type"));
    const expression = knownText(filled(item, "expression"));
    if (type === "distinctInstance") return [{ type }];
    if (type === "memberOf" && expression !== undefined) return [{ type, expression }];
    return unknown(tell, "constraint-unknown", []);
  });
}

type PlainCode = Extract<Assumption, { data: Readonly<Record<never, never>> }>["code"];

function unknown<T>(tell: (assumption: Assumption) => void, code: PlainCode, value: T): T {
  tell({ code, data: {} } as Assumption);
  return value;
}

/** The size of the task, else what its containers reserve together. */
function sizeOf(task: TaskDefinition, what: "cpu" | "memory"): number | undefined {
  if (taskValue(task, what) !== undefined) return what === "cpu" ? taskCpu(task) : taskMemoryMiB(task);
  if (task.root?.partial === true) return undefined;
  return reservations(task, what)?.reduce((sum, { amount }) => sum + amount, 0);
}

/** Undefined: one of the numbers is not known, or only a share of a GPU is asked for. */
function gpusOf(task: TaskDefinition): TaskNeed["gpus"] | undefined {
  let sum = 0;
  for (const requirement of resourceRequirements(task)) {
    if (requirement.type !== "GPU") continue;
    if (gpuStyle(requirement) === "all GPUs") return "ALL";
    const number = integerOf(requirement.value);
    if (number === undefined) return undefined;
    sum += number;
  }
  return sum;
}

function hostPortsOf(task: TaskDefinition, tell: (assumption: Assumption) => void): HostPorts {
  if (!usesHostPorts(task)) return NO_PORTS;
  const unmapped = task.networkMode === "host";
  const isUnknown = ports(task).some(({ rangeNode, containerNode, containerPort, hostNode, hostPort, protocol }) => {
    if (rangeNode !== undefined) return false;
    const [node, number] = unmapped ? [containerNode, containerPort] : [hostNode, hostPort];
    return node !== undefined && (number === undefined || (number > 0 && protocol === undefined));
  });
  if (isUnknown) tell(assume("task-ports-unknown", {}));
  const taken = (protocol: "tcp" | "udp"): readonly number[] => [
    ...new Set(takenPorts(task).flatMap(({ port, number }) => (port.protocol === protocol ? number : []))),
  ];
  return { tcp: taken("tcp"), udp: taken("udp") };
}

/** Those of the registered form, and those that ECS derives for sure. */
function attributesOf(task: TaskDefinition): readonly RequiredAttribute[] {
  const listed = itemsOf(taskValue(task, "requiresAttributes")).flatMap((item): readonly RequiredAttribute[] => {
    const name = knownText(filled(item, "name"));
    return name === undefined ? [] : [{ name, value: knownText(filled(item, "value")) }];
  });
  const drivers = logConfigurations(task).map(({ driver }) => `com.amazonaws.ecs.capability.logging-driver.${driver}`);
  const implied = [...drivers, ...(task.networkMode === "awsvpc" ? ["ecs.capability.task-eni"] : [])];
  const all = [...listed, ...implied.map((name) => ({ name, value: undefined })), ...platformOf(task)];
  // One name with a value says more than the same without.
  const byName = new Map(all.map((attribute) => [attribute.name, attribute]));
  for (const attribute of all) if (attribute.value !== undefined) byName.set(attribute.name, attribute);
  return [...byName.values()];
}

function platformOf(task: TaskDefinition): readonly RequiredAttribute[] {
  const platform = taskValue(task, "runtimePlatform");
  const architecture = ARCHITECTURES[knownText(filled(platform, "cpuArchitecture")) ?? ""];
  const family = knownText(filled(platform, "operatingSystemFamily"));
  const system = family === "LINUX" ? "linux" : family?.startsWith("WINDOWS_") === true ? "windows" : undefined;
  return [
    ...(architecture === undefined ? [] : [{ name: "ecs.cpu-architecture", value: architecture }]),
    ...(system === undefined ? [] : [{ name: "ecs.os-type", value: system }]),
  ];
}

const ARCHITECTURES: Readonly<Record<string, string>> = { X86_64: "x86_64", ARM64: "arm64" };
