// Random goes by nothing.
import { PLACEMENT_STRATEGY_SOURCE } from "../../data/placementStrategies.js";
import { service } from "../../model/ecs/service.js";
import { placementStrategies } from "../../model/ecs/servicePlacement.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/placement-strategy-random",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The strategy `random` has no field.",
  why: "Random takes any instance that fits, so there is nothing to go by. ECS refuses a field.",
  sources: [PLACEMENT_STRATEGY_SOURCE.url],
  awsError: ["random field should not be specified"],
  messages: {
    field: "random goes by nothing, so it takes no field. Remove field, or set type to spread or binpack.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "random", "field": "instanceId" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "random" }]
}`,
  },
  check(doc, report) {
    for (const { type, fieldNode } of placementStrategies(service(doc))) {
      if (type !== "random" || fieldNode === undefined) continue;
      report(fieldNode, "field", {}, { fixes: [removal(fieldNode, "field")] });
    }
  },
});
