// The health checks of containers and the commands they run.
import { filterMap } from "../../base/filterMap.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { hasPlaceholder, knownText } from "../../parse/placeholders.js";
import { containerValues } from "./containerValues.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface HealthCheck {
  readonly node: Node;
  readonly container: Container;
  /** The list of the `command`, an empty one too. */
  readonly command: Node | undefined;
  readonly items: readonly Node[];
}

export const healthChecks = perTask((task): readonly HealthCheck[] =>
  filterMap(containerValues(task, "healthCheck"), ({ container, value: node }): HealthCheck | undefined => {
    if (node.type !== "object") return undefined;
    const list = member(node, "command");
    const command = list?.type === "array" ? list : undefined;
    return { node, container, command, items: itemsOf(command) };
  }),
);

/** An item of a command in which `$PORT` and `${PORT}` are the shell's; undefined where a template fills in more. */
export function commandText(item: Node | undefined): string | undefined {
  if (item?.type !== "string") return undefined;
  const text = item.value as string;
  if (!text.includes("$")) return knownText(item);
  const withoutShell = text.replace(/\$\{\w+[^}]*\}|\$\w+/g, "x");
  return /^\$(?:\w+|\{[^}]*\})$/.test(text) || hasPlaceholder(withoutShell) ? undefined : text;
}
