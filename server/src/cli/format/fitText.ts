// How many instances the tasks need and which are the cheapest, as a sentence. Pure.
import type { PreviewFit } from "../../core/placement/preview/types.js";
import type { Workload } from "../../core/placement/types.js";
import type { Engine } from "../engine.js";
import { printable } from "../terminal.js";

/** Undefined: not asked for; null: it cannot be told. */
export type AskedFit = PreviewFit | null | undefined;

export function fitText(
  fit: PreviewFit | null,
  { scheduling, count }: Pick<Workload, "scheduling" | "count">,
  tools: Pick<Engine["placement"], "monthlyCost">,
): string {
  if (scheduling === "DAEMON") return "A DAEMON service runs on every instance: there is no fewest.";
  if (count === 0) return "On empty instances: none are needed for no tasks.";
  if (fit === null) return "On empty instances: how many are needed cannot be told.";
  const { type, lower, upper, cheapest } = fit;
  const number = lower === upper ? upper : `at least ${lower}, surely ${upper}`;
  const cost = tools.monthlyCost(Array<string>(upper).fill(type));
  return `On empty instances: ${number} ${printable(type)}${priceText(cost)}${cheapestText(fit, cheapest)}.`;
}

function priceText(cost: number | null): string {
  return cost === null ? ", price not known" : `, about $${cost.toFixed(2)} a month`;
}

function cheapestText({ type }: PreviewFit, cheapest: PreviewFit["cheapest"]): string {
  if (cheapest === null) return "";
  const [only, ...others] = cheapest.instances;
  if (only?.type === type && others.length === 0) return "; nothing is cheaper";
  const parts = cheapest.instances.map((one) => `${one.count} × ${printable(one.type)}`);
  return `; cheapest: ${parts.join(" + ")}, about $${cheapest.costPerMonth.toFixed(2)}`;
}
