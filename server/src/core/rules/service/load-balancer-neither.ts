// An entry says which load balancer it is for.
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { service } from "../../model/ecs/service.js";
import { lacks } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/load-balancer-neither",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "An entry of `loadBalancers` has `targetGroupArn` or `loadBalancerName`.",
  why: "Without one of them ECS does not know where to register the tasks.",
  sources: [ecsApi("API_LoadBalancer.html")],
  messages: {
    neither:
      "This entry names no load balancer. Give targetGroupArn for an Application or Network Load Balancer, or loadBalancerName for a Classic one.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "loadBalancers": [{ "containerName": "app", "containerPort": 80 }]
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
    for (const { node } of loadBalancers(service(doc)))
      if (lacks(node, "targetGroupArn") && lacks(node, "loadBalancerName")) report(node, "neither", {});
  },
});
