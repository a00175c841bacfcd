// A service has a limited number of placement strategies.
import { MOST_PLACEMENT_STRATEGIES, PLACEMENT_STRATEGY_SOURCE } from "../../data/placementStrategies.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { placementStrategies } from "../../model/ecs/servicePlacement.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/placement-strategy-max",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service has at most five placement strategies.",
  why: "ECS refuses more; each of them only chooses among what the ones before leave equally good, so the later ones hardly count.",
  sources: [PLACEMENT_STRATEGY_SOURCE.url],
  awsError: ["Maximum number of strategies is 5"],
  messages: {
    many: "There are {count} placement strategies, and ECS takes {most}. Remove the last ones, which count least.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [
    { "type": "spread", "field": "attribute:a0" },
    { "type": "spread", "field": "attribute:a1" },
    { "type": "spread", "field": "attribute:a2" },
    { "type": "spread", "field": "attribute:a3" },
    { "type": "spread", "field": "attribute:a4" },
    { "type": "spread", "field": "attribute:a5" }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "spread", "field": "attribute:ecs.availability-zone" }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const list = serviceValue(view, "placementStrategy");
    const count = placementStrategies(view).length;
    if (list === undefined || count <= MOST_PLACEMENT_STRATEGIES) return;
    report(list, "many", { count, most: MOST_PLACEMENT_STRATEGIES });
  },
});
