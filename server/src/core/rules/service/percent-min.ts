// How many tasks can be asked to stay healthy.
import { MINIMUM_HEALTHY_PERCENT } from "../../data/serviceLimits.js";
import { service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { defineRule } from "../rule.js";
import { outOfRange } from "../shared/range.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/percent-min",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`minimumHealthyPercent` is 0 to 100.",
  why: "It is a part of the desired count. ECS refuses more than 100 and less than 0.",
  sources: [ecsApi("API_DeploymentConfiguration.html")],
  awsError: ["minimumHealthyPercent must be at most 100"],
  messages: {
    range:
      "minimumHealthyPercent is {value}; it is a percentage of desiredCount from {min} to {max}. Use a number in that range.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "minimumHealthyPercent": 150 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "minimumHealthyPercent": 100 }
}`,
  },
  check(doc, report) {
    const deployment = serviceDeployment(service(doc)).node;
    const found = outOfRange(deployment, "minimumHealthyPercent", MINIMUM_HEALTHY_PERCENT);
    if (found === undefined) return;
    const { node, value, fix } = found;
    report(node, "range", { value, ...MINIMUM_HEALTHY_PERCENT }, { fixes: [fix] });
  },
});
