// A strategy chooses among what those before it leave equally good.
import { PLACEMENT_STRATEGY_SOURCE, SPREAD_INSTANCE_FIELDS } from "../../data/placementStrategies.js";
import { service } from "../../model/ecs/service.js";
import { type PlacementStrategyItem, placementStrategies } from "../../model/ecs/servicePlacement.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/placement-strategy-dead",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "Every placement strategy can still choose something.",
  why: "Strategies work one after the other, each among the instances that the one before finds equally good. After `random` one instance is left; after a spread over instances only those remain that run equally many tasks; the same strategy again finds nothing new.",
  sources: [PLACEMENT_STRATEGY_SOURCE.url],
  messages: {
    random:
      "random leaves one instance, so this strategy behind it has nothing to choose. Remove it, or put it before random.",
    spread:
      "After the spread over instances, binpack only decides among instances that run equally many of these tasks. If instances should be filled, put binpack first.",
    repeated: "This strategy stands above already, and again it changes nothing. Remove it.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "random" }, { "type": "binpack", "field": "memory" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "binpack", "field": "memory" }]
}`,
  },
  check(doc, report) {
    const items = placementStrategies(service(doc));
    for (const [index, item] of items.entries()) {
      const before = items.slice(0, index);
      const fixes = [removal(item.node, "this strategy")];
      if (before.some(({ type }) => type === "random")) report(item.node, "random", {}, { fixes });
      else if (before.some((other) => isSame(other, item))) report(item.node, "repeated", {}, { fixes });
      else if (item.type === "binpack" && before.some(isOverInstances)) report(item.node, "spread", {});
    }
  },
});

function isSame(a: PlacementStrategyItem, b: PlacementStrategyItem): boolean {
  return a.type !== undefined && a.type === b.type && a.field !== undefined && a.field === b.field;
}

function isOverInstances({ type, field }: PlacementStrategyItem): boolean {
  return type === "spread" && SPREAD_INSTANCE_FIELDS.some((name) => name === field);
}
