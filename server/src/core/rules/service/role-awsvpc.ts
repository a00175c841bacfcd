// Some services need the service-linked role, and take no other.
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { type Service, service, serviceValue } from "../../model/ecs/service.js";
import { awsvpcConfiguration } from "../../model/ecs/serviceLaunch.js";
import { hasEntry } from "../../model/values.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/role-awsvpc",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`role` is left out with network mode awsvpc, service discovery and several target groups.",
  why: "For these ECS uses its service-linked role. It refuses a role of your own beside them.",
  sources: [ecsApi("API_CreateService.html"), ecsGuide("using-service-linked-roles.html")],
  awsError: ["You cannot specify an IAM role for services that require a service linked role"],
  messages: {
    linked: "role cannot be given for a service with {what}: ECS uses its service-linked role there. Remove role.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "role": "ecsServiceRole",
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerName": "app",
      "containerPort": 80
    }
  ],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
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
  ],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const node = serviceValue(view, "role");
    // Without load balancers it has to go for another reason, which another rule gives.
    const balanced = hasEntry(serviceValue(view, "loadBalancers"));
    const what = needsLinkedRole(view) ?? (taskRun(context)?.task.networkMode === "awsvpc" ? AWSVPC : undefined);
    if (node === undefined || !isKnown(node) || !balanced || what === undefined) return;
    report(node, "linked", { what }, { fixes: [removal(node, "role")] });
  },
});

const AWSVPC = "network mode awsvpc";

function needsLinkedRole(view: Service): string | undefined {
  if (awsvpcConfiguration(view) !== undefined) return AWSVPC;
  if (hasEntry(serviceValue(view, "serviceRegistries"))) return "service discovery";
  const groups = loadBalancers(view).filter(({ targetGroup }) => targetGroup !== undefined);
  return groups.length > 1 ? "several target groups" : undefined;
}
