// What can be offered where a task takes a port of the instance that it should leave alone.
import type { TakenPort } from "../../model/ecs/ports.js";
import type { RuleFix } from "../rule.js";

/** Only where a host port is said of its own: a container port is what the program listens on. */
export function chooseFreePort({ node, port }: TakenPort): RuleFix[] {
  if (node !== port.hostNode) return [];
  return [{ title: "Set hostPort to 0, for any free port", edit: (editor) => editor.set(node, 0) }];
}
