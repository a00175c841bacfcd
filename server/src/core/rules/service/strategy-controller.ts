// Strategies other than ROLLING belong to the deployment controller ECS.
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/strategy-controller",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "The strategies BLUE_GREEN, LINEAR and CANARY stand in a service with the deployment controller ECS that keeps a count of tasks.",
  why: "ECS itself carries these strategies out. With CODE_DEPLOY or EXTERNAL somebody else deploys, and a DAEMON service replaces its task on each instance in place.",
  sources: [ecsApi("API_DeploymentConfiguration.html")],
  messages: {
    controller:
      "{strategy} is carried out by the deployment controller ECS, and this service has {controller}. Set the controller to ECS, or remove strategy.",
    daemon: {
      severity: "warning",
      text: "{strategy} runs a second set of tasks beside the first, and a DAEMON service has one task on each instance. Use REPLICA, or the strategy ROLLING.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentController": { "type": "CODE_DEPLOY" },
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5 },
  "healthCheckGracePeriodSeconds": 30,
  "loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/blue/0123456789abcdef", "containerName": "app", "containerPort": 80,
    "advancedConfiguration": {
      "alternateTargetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/green/0123456789abcdef",
      "productionListenerRule": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener-rule/app/web/0123456789abcdef/0123456789abcdef/0123456789abcdef",
      "roleArn": "arn:aws:iam::123456789012:role/ecs-traffic"
    } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentController": { "type": "ECS" },
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5 },
  "healthCheckGracePeriodSeconds": 30,
  "loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/blue/0123456789abcdef", "containerName": "app", "containerPort": 80,
    "advancedConfiguration": {
      "alternateTargetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/green/0123456789abcdef",
      "productionListenerRule": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener-rule/app/web/0123456789abcdef/0123456789abcdef/0123456789abcdef",
      "roleArn": "arn:aws:iam::123456789012:role/ecs-traffic"
    } }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { strategy, strategyNode, shifts } = deployment(view);
    if (strategyNode === undefined || !shifts) return;
    const { controller } = view;
    if (controller === "CODE_DEPLOY" || controller === "EXTERNAL") {
      const type = member(serviceValue(view, "deploymentController"), "type");
      const fixes = type === undefined ? [] : [change(type, "the deployment controller", "ECS")];
      report(strategyNode, "controller", { strategy, controller }, { fixes });
    } else if (view.scheduling === "DAEMON") {
      report(strategyNode, "daemon", { strategy }, { fixes: [change(strategyNode, "strategy", "ROLLING")] });
    }
  },
});
