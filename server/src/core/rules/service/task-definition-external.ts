// With the controller EXTERNAL, task sets say what the service runs.
import { service, serviceValue } from "../../model/ecs/service.js";
import { hasEntry } from "../../model/values.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/task-definition-external",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With the deployment controller EXTERNAL, `taskDefinition` and `loadBalancers` are left out.",
  why: "A service whose deployments are controlled from outside gets its task definition and its load balancers with each task set. ECS refuses them on the service itself.",
  sources: [ecsApi("API_CreateService.html"), ecsGuide("deployment-type-external.html")],
  awsError: ["TaskDefinition must be blank", "LoadBalancers must be empty or null"],
  messages: {
    given:
      "{key} cannot be given with the deployment controller EXTERNAL: it belongs to each task set. Remove it here.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentController": { "type": "EXTERNAL" }
}`,
    good: `{
  "serviceName": "web",
  "desiredCount": 2,
  "deploymentController": { "type": "EXTERNAL" }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    if (view.controller !== "EXTERNAL") return;
    for (const key of ["taskDefinition", "loadBalancers"]) {
      const node = serviceValue(view, key);
      if (node === undefined || !isKnown(node) || (node.type === "array" && !hasEntry(node))) continue;
      report(node, "given", { key }, { fixes: [removal(node, key)] });
    }
  },
});
