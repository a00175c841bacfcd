// Placement strategies as ECS writes them, a type and a field, and as one writes them on one line:
// `spread(attribute:ecs.availability-zone),binpack(memory)`.
import { BINPACK_FIELDS, SPREAD_ATTRIBUTE, SPREAD_INSTANCE_FIELDS } from "../data/placementStrategies.js";
import type { Strategy } from "./types.js";

/** Undefined for what ECS does not know. */
export function strategyOf(type: string, field: string | undefined): Strategy | undefined {
  switch (type.toLowerCase()) {
    case "random":
      return { type: "random" };
    case "binpack": {
      // The guide writes them in capitals too.
      const known = BINPACK_FIELDS.find((name) => name === field?.toLowerCase());
      return known && { type: "binpack", field: known };
    }
    case "spread":
      if (field === undefined) return undefined;
      if (SPREAD_INSTANCE_FIELDS.some((name) => name === field)) return { type: "spread", by: "instanceId" };
      return SPREAD_ATTRIBUTE.test(field)
        ? { type: "spread", by: "attribute", attribute: field.slice(field.indexOf(":") + 1) }
        : undefined;
    default:
      return undefined;
  }
}

/** The strategies of such a line, or the first part of it that is none. */
export function readStrategies(
  text: string,
): { readonly strategies: readonly Strategy[] } | { readonly wrong: string } {
  const strategies: Strategy[] = [];
  for (const part of text.split(",").map((piece) => piece.trim())) {
    const [, type, , field] = /^(\w+)(\(([^()]*)\))?$/.exec(part) ?? [];
    const strategy = type === undefined ? undefined : strategyOf(type, field?.trim());
    if (strategy === undefined) return { wrong: part };
    strategies.push(strategy);
  }
  return { strategies };
}

/** As it is written on such a line. */
export function strategyText(strategy: Strategy): string {
  switch (strategy.type) {
    case "random":
      return "random";
    case "binpack":
      return `binpack(${strategy.field})`;
    case "spread":
      return strategy.by === "instanceId" ? "spread(instanceId)" : `spread(attribute:${strategy.attribute})`;
  }
}
