// To shift traffic ECS has to know a second target group, the rule of the listener, and a role.
import { SHIFT_SETTINGS } from "../../data/deployments.js";
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, lacks } from "../../model/values.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/blue-green-load-balancer",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "With BLUE_GREEN, LINEAR or CANARY every target group has an `advancedConfiguration` with the alternate target group, the production listener rule and the role.",
  why: "ECS moves the traffic of a load balancer by changing its listener rule from one target group to the other, with a role that allows it. Without these it cannot shift anything.",
  sources: [ecsGuide("blue-green-deployment-implementation.html")],
  messages: {
    none: "With the strategy {strategy} ECS moves this load balancer's traffic to a second target group, and no advancedConfiguration names it. Add one with {keys}.",
    incomplete:
      "With the strategy {strategy} ECS moves this load balancer's traffic, and its advancedConfiguration lacks {keys}. Add what is missing.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5 },
  "healthCheckGracePeriodSeconds": 30,
  "loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/blue/0123456789abcdef", "containerName": "app", "containerPort": 80 }]
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
    const { strategy, shifts } = deployment(view);
    if (!shifts || view.controller !== "ECS") return;
    for (const item of itemsOf(serviceValue(view, "loadBalancers"))) {
      if (filled(item, "targetGroupArn") === undefined) continue;
      const settings = filled(item, "advancedConfiguration");
      if (settings === undefined) {
        const data = { strategy, keys: listed(SHIFT_SETTINGS) };
        if (lacks(item, "advancedConfiguration")) report(item, "none", data, { fixes: [fillAll(item)] });
      } else {
        const keys = SHIFT_SETTINGS.filter((key) => lacks(settings, key));
        const fixes = [fill(settings, keys)];
        if (keys.length > 0) report(settings, "incomplete", { strategy, keys: listed(keys) }, { fixes });
      }
    }
  },
});

function fill(object: Node, keys: readonly string[]): RuleFix {
  const edit: RuleFix["edit"] = (editor) => keys.forEach((key) => void editor.put(object, key, `<${key}>`));
  return { title: `Add ${listed(keys)} to fill in`, safe: false, edit };
}

function fillAll(item: Node): RuleFix {
  const values = Object.fromEntries(SHIFT_SETTINGS.map((key) => [key, `<${key}>`]));
  const edit: RuleFix["edit"] = (editor) => editor.put(item, "advancedConfiguration", values);
  return { title: "Add an advancedConfiguration to fill in", safe: false, edit };
}
