// What absence of the setting means depends on when it is read.
import { PLACEMENT_STRATEGY_SOURCE } from "../../data/placementStrategies.js";
import { service, serviceLacks, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/zone-rebalancing-default",
  kinds: ["ecs.service"],
  severity: "information",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A service says whether its tasks are rebalanced over Availability Zones.",
  why: "Left out, a new service is rebalanced when all else allows it, while an update keeps what was there before. The same file then means two things, and saying it ends that.",
  sources: [PLACEMENT_STRATEGY_SOURCE.rebalancing],
  messages: {
    absent:
      "availabilityZoneRebalancing is not set: a new service gets ENABLED where that is possible, an existing one keeps what it has. Set it, so that both are the same.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED"
}`,
  },
  check(doc, report) {
    const view = service(doc);
    if (!serviceLacks(view, "availabilityZoneRebalancing") || view.scheduling !== "REPLICA") return;
    if (view.controller !== "ECS" || view.launchType === "EXTERNAL") return;
    const place = serviceValue(view, "serviceName") ?? serviceValue(view, "taskDefinition");
    if (place !== undefined) report(place, "absent", {});
  },
});
