// Where the tasks of a service surely run, as far as the service alone tells.
import type { Node } from "../../parse/doc.js";
import { filled } from "../values.js";
import { isFargate, type Service } from "./service.js";

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
