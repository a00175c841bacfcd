// How many tasks a deployment must be allowed.
import { service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/percent-max",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`maximumPercent` is at least 100.",
  why: "It limits how many tasks there may be during a deployment, in percent of the desired count. ECS refuses a limit below that count.",
  sources: [ecsApi("API_DeploymentConfiguration.html")],
  awsError: ["maximumPercent must be at least 100"],
  messages: {
    low: "maximumPercent {percent} allows fewer tasks than desiredCount asks for. Use 100 or more; {usual} is usual.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "maximumPercent": 50 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "maximumPercent": 200 }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { maximumNode: node, maximum: percent } = serviceDeployment(view);
    if (node === undefined || percent === undefined || percent >= 100) return;
    const usual = view.scheduling === "DAEMON" ? 100 : 200;
    report(node, "low", { percent, usual }, { fixes: [change(node, "maximumPercent", usual)] });
  },
});
