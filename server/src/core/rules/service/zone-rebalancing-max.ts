// To move a task to another zone ECS first starts one more.
import { PLACEMENT_STRATEGY_SOURCE } from "../../data/placementStrategies.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, integerOf } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

const KEY = "availabilityZoneRebalancing";

export const rule = defineRule({
  id: "service/zone-rebalancing-max",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With Availability Zone rebalancing `maximumPercent` is over 100.",
  why: "ECS moves a task by starting its successor in the other zone before it stops the old one. With at most 100 percent there is no room for the successor, and ECS refuses the combination.",
  sources: [PLACEMENT_STRATEGY_SOURCE.rebalancing],
  messages: {
    low: "With Availability Zone rebalancing ECS starts a task before it stops another, and maximumPercent {value} leaves no room for it. Set it to 200, or switch rebalancing off.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED",
  "deploymentConfiguration": { "maximumPercent": 100, "minimumHealthyPercent": 50 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED",
  "deploymentConfiguration": { "maximumPercent": 200, "minimumHealthyPercent": 50 }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    if (view.scheduling === "DAEMON" || knownText(serviceValue(view, KEY)) !== "ENABLED") return;
    const node = filled(serviceValue(view, "deploymentConfiguration"), "maximumPercent");
    // Under 100 is never right: another rule says so.
    if (node === undefined || integerOf(node) !== 100) return;
    report(node, "low", { value: 100 }, { fixes: [change(node, "maximumPercent", 200)] });
  },
});
