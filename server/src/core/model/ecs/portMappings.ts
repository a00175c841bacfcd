// The port mappings of all containers in one row, as most questions about ports concern the whole task.
import type { Node } from "../../parse/doc.js";
import { containerItems } from "./containerValues.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface PortMapping {
  readonly node: Node;
  readonly container: Container;
}

export const portMappings = perTask((task): readonly PortMapping[] => containerItems(task, "portMappings"));
