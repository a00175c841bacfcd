// What the ARN of a target group looks like.
import { TARGET_GROUP_ARN } from "../../data/serviceLimits.js";
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { service } from "../../model/ecs/service.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";
import { isStandIn } from "../shared/standIns.js";

export const rule = defineRule({
  id: "service/load-balancer-target-group-arn",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`targetGroupArn` is the ARN of a target group.",
  why: "ECS looks the target group up by its ARN. The ARN of the load balancer or of a listener in its place makes the service fail when it is created.",
  sources: [ecsApi("API_LoadBalancer.html")],
  messages: {
    form: '"{text}" is not the ARN of a target group. One reads arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID, with REGION, ACCOUNT, NAME and ID filled in.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/0123456789abcdef",
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
    for (const { targetGroup } of loadBalancers(service(doc))) {
      const text = knownText(targetGroup);
      if (targetGroup !== undefined && text !== undefined && !TARGET_GROUP_ARN.test(text) && !isStandIn(text))
        report(targetGroup, "form", { text });
    }
  },
});
