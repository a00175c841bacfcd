// A launch type and a capacity provider strategy are two answers to one question.
import { service, serviceValue } from "../../model/ecs/service.js";
import { hasEntry } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/launch-type-capacity",
  kinds: ["ecs.service", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`launchType` and `capacityProviderStrategy` are not given together.",
  why: "Both say what the tasks run on. ECS refuses a service that gives both.",
  sources: [ecsApi("API_CreateService.html")],
  awsError: ["Specifying both a launch type and capacity provider strategy is not supported"],
  messages: {
    both: "launchType {type} stands beside a capacityProviderStrategy, and only one of the two can be given. Remove launchType, or the strategy.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "capacityProviderStrategy": [{ "capacityProvider": "spot-group", "weight": 1 }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [{ "capacityProvider": "spot-group", "weight": 1 }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "launchType");
    const strategy = serviceValue(view, "capacityProviderStrategy");
    if (node === undefined || strategy === undefined || !hasEntry(strategy)) return;
    // Of FARGATE_SPOT another rule speaks.
    if (view.launchType === undefined || view.launchType === "FARGATE_SPOT") return;
    const related = [{ node: strategy, message: "The strategy." }];
    const fixes = [removal(node, "launchType"), removal(strategy, "capacityProviderStrategy")];
    report(node, "both", { type: view.launchType }, { fixes, related });
  },
});
