// The port mappings of all containers in one row, as most questions about ports concern the whole task.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface PortMapping {
  readonly node: Node;
  readonly container: Container;
}

export function portMappings(task: TaskDefinition): readonly PortMapping[] {
  return task.containers.flatMap((container) =>
    itemsOf(member(container.node, "portMappings")).map((node) => ({ node, container })),
  );
}
