// A DAEMON service starts no second task beside the first.
import { service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/daemon-max",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With the scheduling strategy DAEMON `maximumPercent` is 100.",
  why: "There is one task on every instance, and the old one stops before the new one starts. ECS refuses a higher limit.",
  sources: [ecsApi("API_DeploymentConfiguration.html")],
  awsError: [
    "The daemon scheduling strategy does not support values above 100 for maximumPercent on a deployment configuration",
  ],
  messages: {
    over: "maximumPercent {percent} is above 100, but a DAEMON service has one task on every instance and no more. Set it to 100.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON",
  "deploymentConfiguration": { "maximumPercent": 200, "minimumHealthyPercent": 0 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON",
  "deploymentConfiguration": { "maximumPercent": 100, "minimumHealthyPercent": 0 }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { maximumNode: node, maximum: percent } = serviceDeployment(view);
    if (node === undefined || percent === undefined || percent <= 100) return;
    if (view.scheduling !== "DAEMON" || view.fargate) return;
    report(node, "over", { percent }, { fixes: [change(node, "maximumPercent", 100)] });
  },
});
