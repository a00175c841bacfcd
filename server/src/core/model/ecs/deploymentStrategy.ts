// How a service comes to run a new version: which strategy, and whether it shifts traffic from the old version to the new.

import type { Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import { type Service, serviceValue } from "./service.js";

const STRATEGIES = ["ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"] as const;

/** `unknown`: a placeholder, or a word that the schema speaks of. Absent means ROLLING, but from an update. */
export type DeploymentStrategy = (typeof STRATEGIES)[number] | "unknown";

export interface Deployment {
  /** The `deploymentConfiguration`; undefined when absent. */
  readonly node: Node | undefined;
  readonly strategy: DeploymentStrategy;
  readonly strategyNode: Node | undefined;
  /** True when the strategy surely moves traffic from one target group to another. */
  readonly shifts: boolean;
}

export function deployment(view: Service): Deployment {
  const node = serviceValue(view, "deploymentConfiguration");
  const strategyNode = filled(node, "strategy");
  const strategy = strategyOf(view, node, strategyNode);
  return { node, strategy, strategyNode, shifts: strategy !== "unknown" && strategy !== "ROLLING" };
}

function strategyOf(view: Service, node: Node | undefined, strategyNode: Node | undefined): DeploymentStrategy {
  if (strategyNode !== undefined) return STRATEGIES.find((word) => word === knownText(strategyNode)) ?? "unknown";
  if (view.request !== "create") return "unknown";
  const object = node ?? view.root;
  return object.partial || !isKnown(object) || (node !== undefined && node.type !== "object") ? "unknown" : "ROLLING";
}
