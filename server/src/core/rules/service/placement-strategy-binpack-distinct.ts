// Binpack cannot put together what distinctInstance keeps apart.
import { PLACEMENT_STRATEGY_SOURCE } from "../../data/placementStrategies.js";
import { service } from "../../model/ecs/service.js";
import { placementConstraints, placementStrategies } from "../../model/ecs/servicePlacement.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/placement-strategy-binpack-distinct",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A service with the strategy `binpack` does not keep its tasks on instances of their own.",
  why: "With distinctInstance an instance gets one task of the service, however much room it has. Binpack then only prefers instances that are full of other services' tasks, and saves no instance for this one.",
  sources: [PLACEMENT_STRATEGY_SOURCE.url],
  messages: {
    apart:
      "distinctInstance gives every task an instance of its own, so binpack cannot put these tasks together. Keep the one that is meant.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementConstraints": [{ "type": "distinctInstance" }],
  "placementStrategy": [{ "type": "binpack", "field": "memory" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "binpack", "field": "memory" }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const distinct = placementConstraints(view).find(({ type }) => type === "distinctInstance");
    const binpack = placementStrategies(view).find(({ type }) => type === "binpack");
    if (distinct === undefined || binpack === undefined) return;
    report(binpack.node, "apart", {}, { related: [{ node: distinct.node, message: "Keeps the tasks apart." }] });
  },
});
