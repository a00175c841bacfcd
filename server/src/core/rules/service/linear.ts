// A linear deployment moves the traffic in equal steps.
import { DEPLOYMENTS_SOURCE } from "../../data/deployments.js";
import { defineRule } from "../rule.js";
import { reportShift, SHIFT_MESSAGES } from "../shared/trafficShift.js";

export const rule = defineRule({
  id: "service/linear",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "`linearConfiguration` stands beside the strategy LINEAR, with a percentage of 3 to 100 in steps of 0.1 and a wait of 0 to 1440 minutes.",
  why: "A linear deployment moves the traffic in equal steps. How much at a time, and how long between, is checked by ECS; with any other strategy the settings are refused.",
  sources: [DEPLOYMENTS_SOURCE.linear],
  messages: SHIFT_MESSAGES,
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": 0.05 } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": 20.5, "stepBakeTimeInMinutes": 10 } }
}`,
  },
  check(doc, report) {
    reportShift(doc, "LINEAR", report);
  },
});
