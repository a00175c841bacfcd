// Spot capacity can be taken away, all of it at once.
import { service, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/fargate-spot-only",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A service does not run on FARGATE_SPOT alone.",
  why: "AWS takes spot capacity back with two minutes of warning, and may have none to give for a while. Then a service with no other provider runs fewer tasks, or none. For work that can wait this is all right.",
  sources: [ecsGuide("fargate-capacity-providers.html")],
  messages: {
    only: "All tasks run on FARGATE_SPOT, which can be interrupted and may run out. If the service must always answer, add FARGATE with a base.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0123456789abcdef0"] } },
  "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0123456789abcdef0"] } },
  "capacityProviderStrategy": [
    { "capacityProvider": "FARGATE", "base": 1, "weight": 1 },
    { "capacityProvider": "FARGATE_SPOT", "weight": 3 }
  ]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const list = serviceValue(view, "capacityProviderStrategy");
    const [first] = view.strategy;
    if (list === undefined || first === undefined || list.partial || view.desiredCount === 0) return;
    // What has neither a base nor a weight gets no tasks, unless it stands alone.
    const used = view.strategy.filter(({ base, weight }) => view.strategy.length === 1 || base !== 0 || weight !== 0);
    if (used.length === 0 || used.some(({ provider }) => provider !== "FARGATE_SPOT")) return;
    report(used[0]?.node ?? list, "only", {});
  },
});
