// ECS Exec: opening a shell in the containers of a task that runs.
import { type Service, serviceValue } from "../../model/ecs/service.js";
import { booleanOf } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";

/** The place where it is surely switched on. */
export function executeCommand(view: Service): Node | undefined {
  const node = serviceValue(view, "enableExecuteCommand");
  return booleanOf(node) === true ? node : undefined;
}
