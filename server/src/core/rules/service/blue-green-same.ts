// Two versions side by side need two target groups.
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, rawText } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/blue-green-same",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The alternate target group is another than the target group.",
  why: "The old version answers in one target group and the new one in the other. With the same one twice both versions get the traffic at once, and there is nothing to shift.",
  sources: [ecsApi("API_AdvancedConfiguration.html")],
  messages: {
    same: "The alternate target group is the target group itself, so old and new version could not be told apart. Name a second target group.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5 },
  "healthCheckGracePeriodSeconds": 30,
  "loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/blue/0123456789abcdef", "containerName": "app", "containerPort": 80,
    "advancedConfiguration": {
      "alternateTargetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/blue/0123456789abcdef",
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
    for (const item of itemsOf(serviceValue(service(doc), "loadBalancers"))) {
      const first = filled(item, "targetGroupArn");
      const second = filled(filled(item, "advancedConfiguration"), "alternateTargetGroupArn");
      if (first === undefined || second === undefined || rawText(first) !== rawText(second)) continue;
      report(second, "same", {}, { related: [{ node: first, message: "The target group." }] });
    }
  },
});
