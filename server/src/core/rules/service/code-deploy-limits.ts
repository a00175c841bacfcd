// What CodeDeploy cannot deploy.
import { service, serviceValue } from "../../model/ecs/service.js";
import { serviceConnect } from "../../model/ecs/serviceConnect.js";
import { booleanOf, filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/code-deploy-limits",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service with the deployment controller CODE_DEPLOY has one target group and no Service Connect.",
  why: "CodeDeploy itself pairs the target group with a second one, and knows neither more target groups in a service nor Service Connect. The blue/green deployments of ECS know both.",
  sources: [ecsGuide("deployment-type-bluegreen.html"), ecsGuide("register-multiple-targetgroups.html")],
  messages: {
    connect:
      "Service Connect does not go together with the deployment controller CODE_DEPLOY. Use the controller ECS with the strategy BLUE_GREEN, or switch Service Connect off.",
    groups:
      "A service with the deployment controller CODE_DEPLOY has one target group, and here are {count}. Keep one, or use the controller ECS with the strategy BLUE_GREEN.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentController": { "type": "CODE_DEPLOY" },
  "healthCheckGracePeriodSeconds": 30,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web" },
  "loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/blue/0123456789abcdef", "containerName": "app", "containerPort": 80 }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentController": { "type": "CODE_DEPLOY" },
  "healthCheckGracePeriodSeconds": 30,
  "loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/blue/0123456789abcdef", "containerName": "app", "containerPort": 80 }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    if (view.controller !== "CODE_DEPLOY") return;
    const connect = serviceConnect(view);
    if (connect !== undefined && booleanOf(filled(connect, "enabled")) === true) report(connect, "connect", {});
    const list = serviceValue(view, "loadBalancers");
    const count = itemsOf(list).filter((item) => filled(item, "targetGroupArn") !== undefined).length;
    if (list !== undefined && count > 1) report(list, "groups", { count });
  },
});
