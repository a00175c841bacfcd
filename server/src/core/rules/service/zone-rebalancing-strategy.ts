// A service that is kept even over zones has to be placed over zones first.
import { PLACEMENT_STRATEGY_SOURCE, ZONE_FIELD } from "../../data/placementStrategies.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { type PlacementStrategyItem, placementStrategies } from "../../model/ecs/servicePlacement.js";
import { rawText } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "service/zone-rebalancing-strategy",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "With Availability Zone rebalancing the first placement strategy, if any, spreads over attribute:ecs.availability-zone.",
  why: "Rebalancing moves tasks until the zones run equally many. A first strategy that looks at something else would undo that, so ECS refuses the combination; without any strategy the zones come first anyway.",
  sources: [PLACEMENT_STRATEGY_SOURCE.rebalancing],
  messages: {
    first:
      "Availability Zone rebalancing needs a spread over attribute:ecs.availability-zone as the first placement strategy. Put it first, or switch rebalancing off.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED",
  "placementStrategy": [{ "type": "binpack", "field": "memory" }, { "type": "spread", "field": "attribute:ecs.availability-zone" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED",
  "placementStrategy": [{ "type": "spread", "field": "attribute:ecs.availability-zone" }, { "type": "binpack", "field": "memory" }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    if (view.scheduling === "DAEMON" || knownText(serviceValue(view, "availabilityZoneRebalancing")) !== "ENABLED")
      return;
    const [first, ...rest] = placementStrategies(view);
    if (first === undefined || mayBeZones(first) || serviceValue(view, "placementStrategy")?.partial) return;
    const zones = rest.find(({ type, field }) => type === "spread" && field === ZONE_FIELD);
    report(first.node, "first", {}, { fixes: zones === undefined ? [] : [swap(first, zones)] });
  },
});

function mayBeZones({ type, fieldNode, field }: PlacementStrategyItem): boolean {
  const isSpread = type === undefined || type === "spread";
  return isSpread && (field === ZONE_FIELD || (fieldNode !== undefined && field === undefined));
}

function swap(first: PlacementStrategyItem, zones: PlacementStrategyItem): RuleFix {
  const edit: RuleFix["edit"] = (editor) => {
    const field = rawText(first.fieldNode);
    editor.set(zones.node, { type: first.type ?? "", ...(field === undefined ? {} : { field }) });
    editor.set(first.node, { type: "spread", field: ZONE_FIELD });
  };
  return { title: "Put the spread over zones first", safe: false, edit };
}
