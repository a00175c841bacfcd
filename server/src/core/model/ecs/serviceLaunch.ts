// Where the tasks of a service surely run, as far as the service alone tells.
import type { Node } from "../../parse/doc.js";
import { filled } from "../values.js";
import { isFargate, type Service } from "./service.js";
import type { Compatibility } from "./taskDefinition.js";

/** The launch type or "capacity providers" when the tasks surely run on something else than Fargate. */
export function offFargate({ root, launchType, strategy, fargate }: Service): string | undefined {
  if (fargate) return undefined;
  if (launchType === "EC2" || launchType === "EXTERNAL") return `launch type ${launchType}`;
  const list = filled(root, "capacityProviderStrategy");
  if (list === undefined || list.partial || strategy.length === 0 || filled(root, "launchType") !== undefined)
    return undefined;
  const names = strategy.map(({ provider }) => provider);
  return names.every((name) => name !== undefined && !isFargate(name))
    ? `capacity provider ${names.join(", ")}`
    : undefined;
}

/** The network of tasks that have one of their own: where it is given, the tasks surely use network mode awsvpc. */
export function awsvpcConfiguration({ root }: Service): Node | undefined {
  const node = filled(filled(root, "networkConfiguration"), "awsvpcConfiguration");
  return node?.type === "object" ? node : undefined;
}

/** The launch type, or the first capacity provider of Fargate, that a service names. */
export interface NamedLaunch {
  readonly node: Node;
  readonly type: Compatibility;
  /** As it is called in the service. */
  readonly what: string;
}

/** Managed instances, which are chosen otherwise, and capacity providers of one's own are left out. */
export function namedLaunch(view: Service): NamedLaunch | undefined {
  const node = filled(view.root, "launchType");
  const { launchType } = view;
  if (node !== undefined && (launchType === "FARGATE" || launchType === "EC2" || launchType === "EXTERNAL"))
    return { node, type: launchType, what: launchType };
  for (const { node: item, provider } of view.strategy) {
    const name = filled(item, "capacityProvider");
    if (name !== undefined && provider !== undefined && isFargate(provider))
      return { node: name, type: "FARGATE", what: provider };
  }
  return undefined;
}
