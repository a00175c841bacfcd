// How long a grace period can be.
import { GRACE_PERIOD } from "../../data/serviceLimits.js";
import { service } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { outOfRange } from "../shared/range.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/grace-range",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`healthCheckGracePeriodSeconds` is 0 to 2,147,483,647.",
  why: "ECS refuses other numbers of seconds.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    range: "healthCheckGracePeriodSeconds is {value}; ECS takes {min} to {max} seconds. Use a number in that range.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "healthCheckGracePeriodSeconds": -1,
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerName": "app",
      "containerPort": 80
    }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "healthCheckGracePeriodSeconds": 30,
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
    const found = outOfRange(service(doc).root, "healthCheckGracePeriodSeconds", GRACE_PERIOD);
    if (found === undefined) return;
    const { node, value, fix } = found;
    report(node, "range", { value, ...GRACE_PERIOD }, { fixes: [fix] });
  },
});
