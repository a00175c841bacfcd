// Where the containers of a task send their output.
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface LogConfiguration {
  readonly node: Node;
  readonly container: Container;
  /** The node of the `logDriver` whose value is known. */
  readonly driverNode: Node;
  readonly driver: string;
}

/** The log configurations whose driver is given and known. */
export function logConfigurations(task: TaskDefinition): readonly LogConfiguration[] {
  return task.containers.flatMap((container): LogConfiguration[] => {
    const node = member(container.node, "logConfiguration");
    const driverNode = filled(node, "logDriver");
    const driver = knownText(driverNode);
    if (node === undefined || driverNode === undefined || driver === undefined) return [];
    return [{ node, container, driverNode, driver }];
  });
}
