// Constraints on the zone leave rebalancing nothing to balance.
import { PLACEMENT_STRATEGY_SOURCE, ZONE_ATTRIBUTE } from "../../data/placementStrategies.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { placementConstraints } from "../../model/ecs/servicePlacement.js";
import { filled, rawText } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/zone-rebalancing-constraint",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With Availability Zone rebalancing no placement constraint speaks of ecs.availability-zone.",
  why: "Rebalancing chooses the zone itself. ECS refuses it beside a constraint that chooses zones as well.",
  sources: [PLACEMENT_STRATEGY_SOURCE.rebalancing],
  messages: {
    zone: "This constraint chooses Availability Zones, which rebalancing has to do itself. Remove it, or switch rebalancing off.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED",
  "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.availability-zone == eu-central-1a" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED",
  "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.instance-type == m5.large" }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    if (view.scheduling === "DAEMON" || knownText(serviceValue(view, "availabilityZoneRebalancing")) !== "ENABLED")
      return;
    for (const { node, type } of placementConstraints(view)) {
      const expression = filled(node, "expression");
      if (type !== "memberOf" || expression === undefined || !rawText(expression)?.includes(ZONE_ATTRIBUTE)) continue;
      report(expression, "zone", {}, { fixes: [removal(node, "this constraint")] });
    }
  },
});
