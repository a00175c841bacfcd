// The health checks of containers and the commands they run.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { hasPlaceholder } from "../../parse/placeholders.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface HealthCheck {
  readonly node: Node;
  readonly container: Container;
  /** The list of the `command`, an empty one too. */
  readonly command: Node | undefined;
  readonly items: readonly Node[];
}

export function healthChecks(task: TaskDefinition): readonly HealthCheck[] {
  return task.containers.flatMap((container): HealthCheck[] => {
    const node = member(container.node, "healthCheck");
    if (node?.type !== "object") return [];
    const list = member(node, "command");
    const command = list?.type === "array" ? list : undefined;
    return [{ node, container, command, items: itemsOf(command) }];
  });
}

/** An item of a command in which `$PORT` and `${PORT}` are the shell's; undefined where a template fills in more. */
export function commandText(item: Node | undefined): string | undefined {
  if (item?.type !== "string") return undefined;
  const text = item.value as string;
  const withoutShell = text.replace(/\$\{\w+[^}]*\}|\$\w+/g, "x");
  return /^\$(?:\w+|\{[^}]*\})$/.test(text) || hasPlaceholder(withoutShell) ? undefined : text;
}
