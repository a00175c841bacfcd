// An instance of a type as it registers with ECS: what its type offers less what the system keeps.
import { type InstanceType, instanceType, lacksTrunking, untrunkedTasks } from "../data/instanceTypes.js";
import { LINUX_HOST_PORTS, WINDOWS_HOST_PORTS } from "../data/portLimits.js";
import { type Assumption, assume } from "./assumptions.js";
import { TRUNK_ATTRIBUTE } from "./attributes.js";
import type { Known } from "./need.js";
import { type Capacity, type Instance, TAKES_NOTHING, type Takes } from "./types.js";

export interface ShapeOptions {
  readonly trunking: boolean;
  readonly windows: boolean;
  /** MiB that the instance registers, where that is known. */
  readonly memory: number | undefined;
  /** MiB kept back with `ECS_RESERVED_MEMORY`. */
  readonly reservedMemory: number;
}

const USUAL: ShapeOptions = { trunking: false, windows: false, memory: undefined, reservedMemory: 0 };

/** What the operating system keeps of the memory, unless somebody says. */
const SYSTEM_MEMORY = 0.075;

/** An empty instance; of an unknown type, one of which nothing is known. */
export function instanceOfType(name: string, given: Partial<ShapeOptions> = {}): Known<Instance> {
  const options = { ...USUAL, ...given };
  const type = instanceType(name);
  const capacity = type === undefined ? UNKNOWN : capacityOf(type, options);
  const attributes = {
    "ecs.os-type": options.windows ? "windows" : "linux",
    ...(type === undefined ? {} : { "ecs.cpu-architecture": type.architecture }),
    ...(options.trunking ? { [TRUNK_ATTRIBUTE]: "trunk" } : {}),
  };
  const value: Instance = {
    id: name,
    type: name,
    zone: undefined,
    attributes,
    allAttributes: false,
    status: "ACTIVE",
    agentConnected: true,
    agentVersion: undefined,
    registeredAt: undefined,
    capacityProvider: undefined,
    capacity,
    used: takenBySystem(options.windows),
    tasks: [],
    otherTasks: 0,
  };
  return { value, assumptions: assumptionsFor(name, type, capacity, options) };
}

/** Of an instance on which nothing runs: the ports that it keeps for itself. */
export function takenBySystem(windows: boolean): Takes {
  const { reserved } = windows ? WINDOWS_HOST_PORTS : LINUX_HOST_PORTS;
  return { ...TAKES_NOTHING, ports: { tcp: [...reserved.keys()], udp: [] } };
}

/** How many tasks with a network interface of their own an instance runs; undefined: not known. */
export function interfaceSlots(type: InstanceType, trunking: boolean): number | undefined {
  if (trunking && !lacksTrunking(type)) return type.trunkTasks;
  return untrunkedTasks(type);
}

const UNKNOWN: Capacity = { cpu: undefined, memory: undefined, gpus: undefined, eniSlots: undefined };

function capacityOf(type: InstanceType, { trunking, memory, reservedMemory }: ShapeOptions): Capacity {
  return {
    cpu: type.vcpus * 1024,
    memory: (memory ?? Math.floor(type.memoryMiB * (1 - SYSTEM_MEMORY))) - reservedMemory,
    gpus: type.gpus,
    eniSlots: interfaceSlots(type, trunking),
  };
}

function assumptionsFor(
  name: string,
  type: InstanceType | undefined,
  { memory = 0 }: Capacity,
  options: ShapeOptions,
): readonly Assumption[] {
  if (type === undefined) return [assume("type-unknown", { type: name })];
  return options.memory === undefined ? [assume("memory-approximate", { type: name, memory })] : [];
}
