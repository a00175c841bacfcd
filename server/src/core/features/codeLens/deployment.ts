// What a deployment of a service comes to, in one line: how many tasks run meanwhile, and how long both versions do.
import { rollingPlan, tasksWhileShifting } from "../../model/ecs/deployment.js";
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { type Service, service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import type { Doc } from "../../parse/doc.js";
import { timelineOf } from "../hover/deployment.js";
import { count } from "../hover/markdown.js";

/** Undefined where a part of it is not known, or somebody else than ECS does it. */
export function deploymentTitle(doc: Doc): string | undefined {
  const view = service(doc);
  const { node, strategy } = deployment(view);
  const { desiredCount: desired, scheduling, controller } = view;
  if (controller !== "ECS" || scheduling !== "REPLICA" || desired === undefined || desired < 1) return undefined;
  if (strategy === "unknown") return undefined;
  if (strategy === "ROLLING") return rolling(view, desired);
  const timeline = timelineOf(node, strategy);
  if (timeline === undefined) return undefined;
  const time = timeline.done === undefined ? "" : ` for ${count(timeline.done, "minute")}`;
  return `Deployment: ${count(tasksWhileShifting(desired), "task")} of both versions${time}`;
}

function rolling(view: Service, desired: number): string | undefined {
  const { minimum, maximum } = serviceDeployment(view);
  if (minimum === undefined || maximum === undefined || minimum < 0 || minimum > 100 || maximum < 100) return undefined;
  const { lower, upper, moves } = rollingPlan({ desired, minimum, maximum });
  if (!moves) return "Deployment: never ends, as no task can stop or start";
  const range = lower === upper ? `${lower}` : `${lower} to ${upper}`;
  return `Deployment: ${range} tasks run while ${desired === 1 ? "1 is" : `${desired} are`} replaced`;
}
