// A deployment must be able to stop a task or to start one.
import { service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/percent-dead",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`minimumHealthyPercent` and `maximumPercent` are not both 100.",
  why: "With both at 100 no task may stop before another starts, and none may start before another stops. ECS refuses that.",
  sources: [ecsApi("API_DeploymentConfiguration.html")],
  awsError: ["Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments"],
  messages: {
    both: "minimumHealthyPercent and maximumPercent are both 100, so a deployment could neither stop an old task nor start a new one. Raise maximumPercent, or lower minimumHealthyPercent.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 100 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 200 }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { minimumNode, maximumNode, minimum, maximum, rolling } = serviceDeployment(view);
    if (minimumNode === undefined || maximumNode === undefined || !rolling) return;
    if (minimum !== 100 || maximum !== 100) return;
    const raise = change(maximumNode, "maximumPercent", 200);
    const lower = change(minimumNode, "minimumHealthyPercent", 50);
    // DAEMON services cannot go above 100.
    const fixes = view.scheduling === "REPLICA" ? [raise, lower] : [lower];
    report(maximumNode, "both", {}, { fixes, related: [{ node: minimumNode, message: "The minimum." }] });
  },
});
