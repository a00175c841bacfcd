// Only one capacity provider can have a base.
import { service } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/capacity-base",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "At most one capacity provider of a strategy has a `base` above 0.",
  why: "The base is where the first tasks go. ECS refuses a strategy in which two providers have one.",
  sources: [ecsApi("API_CapacityProviderStrategyItem.html")],
  awsError: [
    "There are multiple capacity providers in the specified capacity provider strategy with a base value defined",
  ],
  messages: {
    several:
      "base {base} is the second base in this strategy: only one capacity provider can have one. Remove it here or there.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "FARGATE", "base": 1, "weight": 1 },
    { "capacityProvider": "FARGATE_SPOT", "base": 1, "weight": 3 }
  ],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "FARGATE", "base": 1, "weight": 1 },
    { "capacityProvider": "FARGATE_SPOT", "weight": 3 }
  ],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
  },
  check(doc, report) {
    const [first, ...others] = service(doc).strategy.filter(({ base }) => base !== undefined && base > 0);
    for (const { node, base } of others) {
      const place = filled(node, "base");
      if (first === undefined || place === undefined || base === undefined) continue;
      const related = [{ node: filled(first.node, "base") ?? first.node, message: "The first base." }];
      report(place, "several", { base }, { related });
    }
  },
});
