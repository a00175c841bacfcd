// Only ECS itself goes by the percentages.
import { service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { offFargate } from "../../model/ecs/serviceLaunch.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/percent-controller",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "On instances, services with the controllers CODE_DEPLOY and EXTERNAL keep the default percentages.",
  why: "These controllers replace tasks in their own way. The API reference says that a service on EC2 cannot give percentages of its own with them.",
  sources: [ecsApi("API_DeploymentConfiguration.html")],
  messages: {
    custom:
      "{key} {percent} cannot be given with the deployment controller {controller} and {where}. Leave it out; the default is {usual}.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "deploymentController": { "type": "CODE_DEPLOY" },
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerName": "app",
      "containerPort": 80
    }
  ],
  "deploymentConfiguration": { "minimumHealthyPercent": 50 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "deploymentConfiguration": { "minimumHealthyPercent": 50 }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { controller } = view;
    const where = offFargate(view);
    if (where === undefined || (controller !== "CODE_DEPLOY" && controller !== "EXTERNAL")) return;
    const { minimumNode, maximumNode, minimum, maximum } = serviceDeployment(view);
    const given = [
      { key: "minimumHealthyPercent", node: minimumNode, percent: minimum, usual: 100 },
      { key: "maximumPercent", node: maximumNode, percent: maximum, usual: 200 },
    ];
    for (const { key, node, percent, usual } of given) {
      if (node === undefined || percent === undefined || percent === usual) continue;
      report(node, "custom", { key, percent, controller, where, usual });
    }
  },
});
