// What a load balancer says for shifting traffic is read only where traffic is shifted.
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/blue-green-advanced-unused",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "`advancedConfiguration` of a load balancer is read with the strategies BLUE_GREEN, LINEAR and CANARY only.",
  why: "A rolling deployment keeps one target group, so the alternate one, its rule and the role wait for another strategy. That can be on purpose, before a change of strategy.",
  sources: [ecsApi("API_AdvancedConfiguration.html")],
  messages: {
    unused:
      "advancedConfiguration is read only when traffic is shifted, and this service is deployed rolling. Set the strategy to BLUE_GREEN, LINEAR or CANARY to use it, or remove it.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
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
    if (deployment(view).strategy !== "ROLLING") return;
    for (const item of itemsOf(serviceValue(view, "loadBalancers"))) {
      const settings = filled(item, "advancedConfiguration");
      if (settings !== undefined) report(settings, "unused", {});
    }
  },
});
