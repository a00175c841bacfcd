// What is wrong with the settings of a deployment that shifts traffic in parts; linear and canary have the same two.
import { BAKE_MINUTES, TRAFFIC_SHIFTS } from "../../data/deployments.js";
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import type { Doc, Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import type { Report } from "../rule.js";
import { change, removal } from "./fixes.js";
import { outOfRange } from "./range.js";

export const SHIFT_MESSAGES = {
  strategy:
    "{key} counts only with the strategy {wanted}, and the strategy here is {strategy}. Remove it, or set strategy to {wanted}.",
  percent: "{key} {value} is not possible: a part of the traffic is {least} to 100 percent. Choose a number between.",
  step: "{key} {value} is not possible: percentages go in steps of 0.1. Round it, for example to {near}.",
  bake: "{key} {value} is not possible: a wait is 0 to 1440 minutes. Choose a number between.",
} as const;

export function reportShift(
  doc: Doc,
  wanted: keyof typeof TRAFFIC_SHIFTS,
  report: Report<typeof SHIFT_MESSAGES>,
): void {
  const { key, percentKey, bakeKey, least } = TRAFFIC_SHIFTS[wanted];
  const { node: parent, strategy, strategyNode } = deployment(service(doc));
  const node = filled(parent, key);
  if (node === undefined) return;
  if (strategy !== wanted && strategy !== "unknown") {
    const set = strategyNode === undefined ? [] : [change(strategyNode, "strategy", wanted)];
    report(node, "strategy", { key, wanted, strategy }, { fixes: [removal(node, key), ...set] });
    return;
  }
  reportPercent(filled(node, percentKey), percentKey, least, report);
  const bake = outOfRange(node, bakeKey, BAKE_MINUTES);
  if (bake !== undefined) report(bake.node, "bake", { key: bakeKey, value: bake.value }, { fixes: [bake.fix] });
}

function reportPercent(
  node: Node | undefined,
  key: string,
  least: number,
  report: Report<typeof SHIFT_MESSAGES>,
): void {
  if (node === undefined || !isKnown(node) || typeof node.value !== "number") return;
  const value = node.value;
  const near = Math.round(value * 10) / 10;
  const bound = Math.min(Math.max(near, least), 100);
  if (value < least || value > 100)
    report(node, "percent", { key, value, least }, { fixes: [change(node, key, bound)] });
  else if (Math.abs(near - value) > 1e-9)
    report(node, "step", { key, value, near }, { fixes: [change(node, key, near)] });
}
