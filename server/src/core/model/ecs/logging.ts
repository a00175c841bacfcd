// Where the containers of a task send their output.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { filled, lacks, rawText } from "../values.js";
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

/** Whether an option surely stands neither among the options nor, as a secret, among the secret options. */
export function lacksOption({ node }: LogConfiguration, key: string): boolean {
  const options = filled(node, "options");
  const isGiven = options === undefined ? !lacks(node, "options") : !lacks(options, key);
  if (isGiven) return false;
  const secrets = filled(node, "secretOptions");
  if (secrets === undefined) return lacks(node, "secretOptions");
  const names = itemsOf(secrets).map((item) => filled(item, "name"));
  if (secrets.type !== "array" || secrets.partial) return false;
  return names.every((name) => name !== undefined && isKnown(name) && rawText(name) !== key);
}
