// The ports of all containers as numbers: of the container, of the host, as a range. What is absent or unknown is undefined.
// It knows which host ports a task takes for itself, not which of them it should leave alone.
import { filterMap } from "../../base/filterMap.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled, integerOf, lacks } from "../values.js";
import { perTask } from "./perTask.js";
import { type PortMapping, portMappings } from "./portMappings.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface PortRange {
  readonly first: number;
  readonly last: number;
}

export interface Port {
  /** The port mapping. */
  readonly node: Node;
  readonly container: Container;
  readonly containerNode: Node | undefined;
  readonly containerPort: number | undefined;
  readonly hostNode: Node | undefined;
  /** 0 asks for any free port. */
  readonly hostPort: number | undefined;
  readonly rangeNode: Node | undefined;
  /** As written: it may end before it begins. */
  readonly range: PortRange | undefined;
  readonly protocol: "tcp" | "udp" | undefined;
  readonly nameNode: Node | undefined;
  readonly appNode: Node | undefined;
}

/** A port that the task takes on the host or, with awsvpc, on its own network interface. */
export interface TakenPort {
  readonly port: Port;
  /** Where its number stands. */
  readonly node: Node;
  readonly number: number;
}

export const ports = perTask((task): readonly Port[] => portMappings(task).map(readPort));

/** Whether a mapping has a range: questions about ranges alone end here for nearly every task. */
export const hasRanges = perTask((task): boolean => ports(task).some(({ rangeNode }) => rangeNode !== undefined));

/** Leaves out ranges, ports that ECS chooses, and mappings whose two numbers contradict each other. */
export const takenPorts = perTask((task): readonly TakenPort[] => {
  const mode = task.networkMode;
  if (mode === "none") return [];
  const unmapped = mode === "awsvpc" || mode === "host";
  return filterMap(ports(task), (port): TakenPort | undefined => {
    const { containerPort, containerNode, hostPort, hostNode, rangeNode } = port;
    const node = unmapped ? containerNode : hostNode;
    const number = unmapped ? containerPort : hostPort;
    if (rangeNode !== undefined || node === undefined || number === undefined || number <= 0) return undefined;
    const contradicts = unmapped && hostPort !== undefined && hostPort !== 0 && hostPort !== number;
    return contradicts ? undefined : { port, node, number };
  });
});

/** Whether the task's containers surely use ports of the instance: bridge, host, or the default of Windows. */
export function usesHostPorts({ networkMode, fargate }: TaskDefinition): boolean {
  // On Fargate such a mode is wrong, and another rule says so.
  return !fargate && (networkMode === "bridge" || networkMode === "host" || networkMode === "default");
}

function readPort({ node, container }: PortMapping): Port {
  const containerNode = filled(node, "containerPort");
  const hostNode = filled(node, "hostPort");
  const rangeNode = filled(node, "containerPortRange");
  return {
    node,
    container,
    containerNode,
    containerPort: integerOf(containerNode),
    hostNode,
    hostPort: integerOf(hostNode),
    rangeNode,
    range: rangeOf(rangeNode),
    protocol: protocolOf(node),
    nameNode: filled(node, "name"),
    appNode: filled(node, "appProtocol"),
  };
}

function rangeOf(node: Node | undefined): PortRange | undefined {
  const found = node === undefined ? null : /^(\d+)-(\d+)$/.exec(knownText(node) ?? "");
  return found === null ? undefined : { first: Number(found[1]), last: Number(found[2]) };
}

function protocolOf(node: Node): Port["protocol"] {
  const given = filled(node, "protocol");
  if (given === undefined) return lacks(node, "protocol") ? "tcp" : undefined;
  const text = knownText(given);
  return text === "tcp" || text === "udp" ? text : undefined;
}
