// A base above the desired count leaves nothing for the weights.
import { service } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/capacity-base-desired",
  kinds: ["ecs.service"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "The `base` of a capacity provider is not above `desiredCount`.",
  why: "The base is placed first, so with a base above the desired count every task goes to that provider and the weights are never used.",
  sources: [ecsApi("API_CapacityProviderStrategyItem.html")],
  messages: {
    above:
      "base {base} is above desiredCount {desired}: all tasks go to {provider}, and no weight is ever used. Lower the base if the others are to get tasks.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "group-a", "base": 5, "weight": 1 },
    { "capacityProvider": "group-b", "weight": 1 }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "group-a", "base": 1, "weight": 1 },
    { "capacityProvider": "group-b", "weight": 1 }
  ]
}`,
  },
  check(doc, report) {
    const { strategy, desiredCount, scheduling } = service(doc);
    // A count of 0 is a service that is switched off.
    if (desiredCount === undefined || desiredCount < 1 || scheduling !== "REPLICA") return;
    for (const { node, base, provider = "this provider" } of strategy) {
      const place = filled(node, "base");
      if (place !== undefined && base !== undefined && base > desiredCount)
        report(place, "above", { base, desired: desiredCount, provider });
    }
  },
});
