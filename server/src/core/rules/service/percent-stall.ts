// The percentages must leave room for a whole task.
import { maximumForOneMore, rollingPlan } from "../../model/ecs/deployment.js";
import { service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/percent-stall",
  kinds: ["ecs.service"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "During a deployment at least one task may stop or one more may start.",
  why: "ECS rounds the minimum up and the maximum down to whole tasks. Where both come out at the same number, a deployment can do nothing and never ends.",
  sources: [ecsApi("API_DeploymentConfiguration.html")],
  messages: {
    stall:
      "With desiredCount {desired} a deployment must keep at least {lower} and may have at most {upper} running, so it can neither stop nor start a task. Raise maximumPercent to {enough}, or lower minimumHealthyPercent.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 1,
  "deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 150 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 1,
  "deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 200 }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { desiredCount: desired, scheduling } = view;
    const { minimumNode, maximumNode: node, minimum, maximum, rolling } = serviceDeployment(view);
    if (node === undefined || minimum === undefined || maximum === undefined || desired === undefined) return;
    if (!rolling || scheduling !== "REPLICA" || desired < 1) return;
    // What is out of range, or refused as it stands, is for other rules.
    if (minimum < 0 || minimum > 100 || maximum < 100) return;
    if (minimumNode !== undefined && minimum === 100 && maximum === 100) return;
    const { lower, upper, moves } = rollingPlan({ desired, minimum, maximum });
    if (moves) return;
    const enough = maximumForOneMore(desired);
    const data = { desired, lower, upper, enough };
    report(node, "stall", data, { fixes: [change(node, "maximumPercent", enough)] });
  },
});
