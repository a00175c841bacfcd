// An entry is a target group or a Classic Load Balancer.
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { service } from "../../model/ecs/service.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/load-balancer-both",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "An entry of `loadBalancers` has `targetGroupArn` or `loadBalancerName`, not both.",
  why: "A target group stands for an Application or Network Load Balancer, a name for a Classic one. ECS refuses an entry that gives both.",
  sources: [ecsApi("API_LoadBalancer.html")],
  awsError: ["loadBalancerName and targetGroupArn cannot both be specified"],
  messages: {
    both: "loadBalancerName names a Classic Load Balancer, and targetGroupArn stands beside it: an entry can have only one of them. Remove loadBalancerName.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "loadBalancerName": "web",
      "containerName": "app",
      "containerPort": 80
    }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerName": "app",
      "containerPort": 80
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { targetGroup, classic } of loadBalancers(service(doc))) {
      if (targetGroup === undefined || classic === undefined || !isKnown(targetGroup) || !isKnown(classic)) continue;
      const fixes = [removal(classic, "loadBalancerName"), removal(targetGroup, "targetGroupArn")];
      report(classic, "both", {}, { fixes, related: [{ node: targetGroup, message: "The target group." }] });
    }
  },
});
