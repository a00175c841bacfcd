// On Fargate there are no instances to choose from.
import { service, serviceValue } from "../../model/ecs/service.js";
import { hasEntry } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/placement-constraint-fargate",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service on Fargate has no placement constraints and no placement strategies.",
  why: "Constraints and strategies choose among the instances of a cluster. On Fargate there are none, and ECS refuses the service.",
  sources: [ecsApi("API_CreateService.html"), ecsApi("API_PlacementConstraint.html")],
  messages: {
    given: "{key} chooses among instances, and the tasks run on Fargate, which has none to choose from. Remove {key}.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0123456789abcdef0"] } },
  "placementStrategy": [{ "type": "spread", "field": "instanceId" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0123456789abcdef0"] } }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    if (!view.fargate) return;
    for (const key of ["placementConstraints", "placementStrategy"]) {
      const node = serviceValue(view, key);
      if (node !== undefined && hasEntry(node)) report(node, "given", { key }, { fixes: [removal(node, key)] });
    }
  },
});
