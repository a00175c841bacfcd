// The role of a service is for its load balancers.
import { service, serviceLacks, serviceValue } from "../../model/ecs/service.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/role-load-balancer",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`role` is given only with `loadBalancers`.",
  why: "With this role ECS registers tasks with load balancers, and it has no other use. ECS refuses it on a service without any.",
  sources: [ecsApi("API_CreateService.html")],
  awsError: ["IAM roles are only valid for services configured to use load balancers"],
  messages: {
    unused:
      "role is only for a service with loadBalancers, and this one has none. Remove role; what the task itself may do is said by taskRoleArn in the task definition.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "role": "ecsServiceRole"
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
    const view = service(doc);
    const node = serviceValue(view, "role");
    if (node === undefined || !isKnown(node) || !serviceLacks(view, "loadBalancers")) return;
    report(node, "unused", {}, { fixes: [removal(node, "role")] });
  },
});
