// What Availability Zone rebalancing does not go together with.
import { PLACEMENT_STRATEGY_SOURCE } from "../../data/placementStrategies.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, rawText } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/zone-rebalancing-classic",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "Availability Zone rebalancing stands in a service without a Classic Load Balancer and not on external instances.",
  why: "ECS does not rebalance services behind a Classic Load Balancer and refuses the combination; instances outside of AWS are in no Availability Zone.",
  sources: [PLACEMENT_STRATEGY_SOURCE.rebalancing],
  messages: {
    classic:
      'Availability Zone rebalancing does not go together with the Classic Load Balancer "{name}". Use a target group, or switch rebalancing off.',
    external: {
      severity: "warning",
      text: "External instances are in no Availability Zone, so there is nothing to rebalance. Set availabilityZoneRebalancing to DISABLED.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED",
  "healthCheckGracePeriodSeconds": 30,
  "loadBalancers": [{ "loadBalancerName": "web", "containerName": "app", "containerPort": 80 }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "availabilityZoneRebalancing": "ENABLED",
  "healthCheckGracePeriodSeconds": 30,
  "loadBalancers": [{
    "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0123456789abcdef",
    "containerName": "app", "containerPort": 80
  }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "availabilityZoneRebalancing");
    // Daemons are never rebalanced: another rule says so.
    if (node === undefined || knownText(node) !== "ENABLED" || view.scheduling === "DAEMON") return;
    const fixes = [change(node, "availabilityZoneRebalancing", "DISABLED")];
    const classic = itemsOf(serviceValue(view, "loadBalancers")).map((item) => filled(item, "loadBalancerName"));
    const first = classic.find((name) => name !== undefined);
    const name = rawText(first);
    if (first !== undefined && name !== undefined) {
      report(node, "classic", { name }, { fixes, related: [{ node: first, message: "The Classic Load Balancer." }] });
    } else if (view.launchType === "EXTERNAL") report(node, "external", {}, { fixes });
  },
});
