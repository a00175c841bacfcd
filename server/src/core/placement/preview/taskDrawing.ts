// What is drawn of the instances of a placement of tasks: their bars, what ran there before, and the tasks that are alike.
import { LINUX_HOST_PORTS, WINDOWS_HOST_PORTS } from "../../data/portLimits.js";
import { attributeOf } from "../attributes.js";
import { shownResources } from "../picture.js";
import { type Placement, taskPrefix } from "../place.js";
import type { HostPorts, Instance, Resource } from "../types.js";
import type { Preview, PreviewBatch, PreviewInstance, PreviewResource } from "./types.js";

export type TaskResource = PreviewResource & { readonly key: Resource };

export function resourcesOf(placement: Placement): readonly TaskResource[] {
  return shownResources(placement).map((resource) => SHOWN[resource]);
}

const SHOWN: { readonly [R in Resource]: TaskResource & { readonly key: R } } = {
  cpu: { key: "cpu", label: "CPU", scale: 1024, unit: "vCPU" },
  memory: { key: "memory", label: "MEM", scale: 1024, unit: "GiB" },
  eniSlots: { key: "eniSlots", label: "ENI", scale: 1, unit: "" },
  gpus: { key: "gpus", label: "GPU", scale: 1, unit: "" },
};

/** Those of the lost zones come last, with nothing on them. */
export function drawnInstances(
  { cluster }: Placement,
  lost: readonly Instance[],
  resources: readonly TaskResource[],
): readonly PreviewInstance[] {
  const draw = (instance: Instance): PreviewInstance => ({
    id: instance.id,
    type: instance.type ?? null,
    state: stateOf(instance),
    before: resources.map(({ key }) => finite(instance.used[key])),
    whole: resources.map(({ key }) => instance.capacity[key] ?? null),
    running: runningOn(instance),
    ports: portsOf(instance),
  });
  const nothing = resources.map(() => 0);
  return [
    ...cluster.instances.map(draw),
    ...lost.map((instance) => ({ ...draw(instance), state: "LOST", before: nothing, running: [], ports: [] })),
  ];
}

/** By their names; in each the instances by theirs. */
export function zonesOf(
  instances: readonly { readonly id: string; readonly zone: string | undefined }[],
): Preview["zones"] {
  const zones = new Map<string, number[]>();
  for (const [index, { zone = "" }] of instances.entries()) {
    const known = zones.get(zone);
    if (known === undefined) zones.set(zone, [index]);
    else known.push(index);
  }
  const nameOf = (index: number): string => instances[index]?.id ?? "";
  return [...zones]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, list]) => ({ name, instances: list.sort((a, b) => byText(nameOf(a), nameOf(b))) }));
}

export function batchesOf(placement: Placement, resources: readonly TaskResource[]): readonly PreviewBatch[] {
  const { chosen, workload } = placement;
  if (chosen.length === 0) return [];
  const { need } = workload;
  return [
    {
      name: taskPrefix(placement),
      firstNumber: 1,
      first: 0,
      count: chosen.length,
      takes: resources.map(({ key }) => need[key]),
      ports: writtenPorts(need.ports),
    },
  ];
}

/** As in `8080` and `53/udp`. */
export function writtenPorts({ tcp, udp }: HostPorts): readonly string[] {
  return [...tcp.map(String), ...udp.map((port) => `${port}/udp`)];
}

function stateOf({ status, agentConnected }: Instance): string | null {
  if (status !== "ACTIVE") return status;
  return agentConnected ? null : "no agent";
}

/** Those with most tasks first. */
function runningOn({ tasks, otherTasks }: Instance): PreviewInstance["running"] {
  if (tasks.length === 0 && otherTasks === 0) return [];
  const groups = new Map<string, number>(otherTasks > 0 ? [["", otherTasks]] : []);
  for (const { group = "" } of tasks) groups.set(group, (groups.get(group) ?? 0) + 1);
  const sorted = [...groups].sort(([a, few], [b, many]) => many - few || byText(a, b));
  return sorted.map(([group, count]) => ({ group, count }));
}

function portsOf(instance: Instance): readonly string[] {
  const isWindows = attributeOf(instance, "ecs.os-type") === "windows";
  const { reserved } = isWindows ? WINDOWS_HOST_PORTS : LINUX_HOST_PORTS;
  const { tcp, udp } = instance.used.ports;
  return writtenPorts({ tcp: tcp.filter((port) => !reserved.has(port)).sort((a, b) => a - b), udp });
}

function finite(amount: number): number {
  return Number.isFinite(amount) ? amount : 0;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
