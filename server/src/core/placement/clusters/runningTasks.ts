// The tasks that run in a cluster, as `aws ecs describe-tasks` prints them, by the instance that they run on. What
// `describe-services` prints tells the daemons, and the group of a task that does not name its own.
import type { HostPorts, RunningTask, Takes } from "../types.js";
import { amountOf, fieldOf, lastPart, objectsOf, textOf, type Values } from "./json.js";

/** By the last part of the ARN of their instance, those that stop included: they still take what they took. */
export function runningTasks(
  tasks: readonly Values[],
  services: readonly Values[],
): ReadonlyMap<string, readonly RunningTask[]> {
  const known = groupsOf(services);
  const found = new Map<string, RunningTask[]>();
  const seen = new Set<string>();
  for (const task of tasks) {
    const arn = textOf(fieldOf(task, "taskArn"));
    const instance = textOf(fieldOf(task, "containerInstanceArn"));
    if (instance === undefined || GONE.has(textOf(fieldOf(task, "lastStatus")) ?? "")) continue;
    const id = arn === undefined ? `task-${seen.size + 1}` : lastPart(arn);
    // A task of two pages that overlap.
    if (seen.has(id)) continue;
    seen.add(id);
    const list = found.get(lastPart(instance)) ?? [];
    list.push(taskOf(task, id, known));
    found.set(lastPart(instance), list);
  }
  return found;
}

const GONE: ReadonlySet<string> = new Set(["STOPPED", "DELETED", "DEPROVISIONING"]);

interface Groups {
  /** By the id of a deployment, which tasks name as who started them. */
  readonly byDeployment: ReadonlyMap<string, string>;
  readonly daemons: ReadonlySet<string>;
}

function groupsOf(services: readonly Values[]): Groups {
  const byDeployment = new Map<string, string>();
  const daemons = new Set<string>();
  for (const service of services) {
    const name = textOf(fieldOf(service, "serviceName"));
    if (name === undefined) continue;
    const group = `service:${name}`;
    if (fieldOf(service, "schedulingStrategy") === "DAEMON") daemons.add(group);
    for (const deployment of objectsOf(fieldOf(service, "deployments"))) {
      const id = textOf(fieldOf(deployment, "id"));
      if (id !== undefined) byDeployment.set(id, group);
    }
  }
  return { byDeployment, daemons };
}

function taskOf(task: Values, id: string, { byDeployment, daemons }: Groups): RunningTask {
  const group = textOf(fieldOf(task, "group")) ?? byDeployment.get(textOf(fieldOf(task, "startedBy")) ?? "");
  return { id, group, takes: takesOf(task), daemon: group !== undefined && daemons.has(group), protected: false };
}

function takesOf(task: Values): Takes | undefined {
  const containers = objectsOf(fieldOf(task, "containers"));
  const cpu = amountOf(fieldOf(task, "cpu")) ?? sumOf(containers, (one) => amountOf(fieldOf(one, "cpu")) ?? 0);
  const memory =
    amountOf(fieldOf(task, "memory")) ??
    sumOf(containers, (one) => amountOf(fieldOf(one, "memoryReservation")) ?? amountOf(fieldOf(one, "memory")));
  if (cpu === undefined || memory === undefined) return undefined;
  const gpus = sumOf(containers, (one) => listed(fieldOf(one, "gpuIds"))) ?? 0;
  return { cpu, memory, gpus, eniSlots: hasInterface(task) ? 1 : 0, ports: portsOf(containers) };
}

function listed(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** Undefined when one of them is not known. */
function sumOf(containers: readonly Values[], amount: (container: Values) => number | undefined): number | undefined {
  let sum = 0;
  for (const container of containers) {
    const one = amount(container);
    if (one === undefined) return undefined;
    sum += one;
  }
  return sum;
}

function hasInterface(task: Values): boolean {
  return objectsOf(fieldOf(task, "attachments")).some((one) => fieldOf(one, "type") === "ElasticNetworkInterface");
}

function portsOf(containers: readonly Values[]): HostPorts {
  const bindings = containers.flatMap((one) => objectsOf(fieldOf(one, "networkBindings")));
  const of = (protocol: string): readonly number[] =>
    bindings.flatMap((one) =>
      (textOf(fieldOf(one, "protocol")) ?? "tcp") === protocol ? (amountOf(fieldOf(one, "hostPort")) ?? []) : [],
    );
  return { tcp: of("tcp"), udp: of("udp") };
}
