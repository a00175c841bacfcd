// What is surely known of the port mappings of a task: what it does not list, there is not.
import { itemsOf } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { rawText } from "../values.js";
import { perTask } from "./perTask.js";
import { type Port, ports } from "./ports.js";
import { isSettled } from "./settled.js";
import { type Container, knowsContainers, type TaskDefinition } from "./taskDefinition.js";

/** Whether these are surely all port mappings of all containers. */
export const knowsPorts = perTask((task): boolean =>
  isSettled(
    task,
    "portMappings",
    (list) =>
      list.type === "array" && !list.partial && itemsOf(list).every((item) => item.type === "object" && !item.partial),
  ),
);

/** The port mapping of this name (compared as written). */
export function portNamed(task: TaskDefinition, name: string): Port | undefined {
  return ports(task).find(({ nameNode }) => rawText(nameNode) === name);
}

/** The names of all port mappings; undefined when there may be others. */
export const portNames = perTask((task): readonly string[] | undefined => {
  if (!knowsPorts(task)) return undefined;
  const nodes = ports(task).flatMap(({ nameNode }) => nameNode ?? []);
  return nodes.every(isKnown) ? nodes.map((node) => rawText(node) ?? "") : undefined;
});

/** The mappings of one container, when they are all known by their numbers. */
export function portsOf(task: TaskDefinition, container: Container): readonly Port[] | undefined {
  if (!knowsContainers(task) || !knowsPorts(task)) return undefined;
  const own = ports(task).filter((port) => port.container === container);
  return own.every(isNumbered) ? own : undefined;
}

/** Whether a mapping opens this port of its container. */
export function opens({ containerPort, range }: Port, number: number): boolean {
  return containerPort === number || (range !== undefined && range.first <= number && number <= range.last);
}

function isNumbered({ containerPort, rangeNode, range }: Port): boolean {
  return rangeNode === undefined ? containerPort !== undefined : range !== undefined;
}
