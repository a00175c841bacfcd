// How a service replaces its tasks: the percentages in effect and whether it rolls.
import type { Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { filled, integerOf } from "../values.js";
import type { Service } from "./service.js";

export interface ServiceDeployment {
  /** `deploymentConfiguration`, when it is there. */
  readonly node: Node | undefined;
  readonly minimumNode: Node | undefined;
  readonly maximumNode: Node | undefined;
  /** In percent, the default of the scheduling strategy when absent; undefined when not known. */
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** True when ECS itself surely does rolling updates. */
  readonly rolling: boolean;
  /** The known deployment strategy. */
  readonly strategy: string | undefined;
}

export function serviceDeployment({ root, request, controller, scheduling }: Service): ServiceDeployment {
  const node = filled(root, "deploymentConfiguration");
  const strategyNode = filled(node, "strategy");
  const minimumNode = filled(node, "minimumHealthyPercent");
  const maximumNode = filled(node, "maximumPercent");
  const known =
    request === "create" && !root.partial && (node === undefined || (node.type === "object" && !node.partial));
  const percent = (value: Node | undefined, replica: number, daemon: number): number | undefined => {
    if (value !== undefined) return integerOf(value);
    if (!known || scheduling === "unknown") return undefined;
    return scheduling === "DAEMON" ? daemon : replica;
  };
  const rolls = strategyNode === undefined ? known : isKnown(strategyNode) && knownText(strategyNode) === "ROLLING";
  return {
    node,
    minimumNode,
    maximumNode,
    minimum: percent(minimumNode, 100, 0),
    maximum: percent(maximumNode, 200, 100),
    rolling: controller === "ECS" && rolls,
    strategy: knownText(strategyNode),
  };
}
