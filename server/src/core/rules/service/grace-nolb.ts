// A grace period needs a health check that it can hold back.
import { service, serviceLacks, serviceValue } from "../../model/ecs/service.js";
import { integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/grace-nolb",
  kinds: ["ecs.service"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`healthCheckGracePeriodSeconds` stands with `loadBalancers` or `vpcLatticeConfigurations`.",
  why: "For this time ECS overlooks failing health checks of load balancers and of VPC Lattice. Newer texts count the health checks of containers too; without any health check the value is unused, and ECS used to refuse it.",
  sources: [ecsApi("API_CreateService.html")],
  awsError: ["Health check grace period is only valid for services configured to use load balancers"],
  messages: {
    unused:
      "The grace period of {seconds} seconds has no load balancer or VPC Lattice health check to hold back. Remove it, unless the containers of the task have health checks.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "healthCheckGracePeriodSeconds": 60
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "healthCheckGracePeriodSeconds": 60,
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
    const node = serviceValue(view, "healthCheckGracePeriodSeconds");
    const seconds = integerOf(node);
    // 0 is the default. With the controller EXTERNAL the load balancers belong to the task sets.
    if (node === undefined || seconds === undefined || seconds <= 0 || view.controller === "EXTERNAL") return;
    if (view.controller === "unknown") return;
    if (!serviceLacks(view, "loadBalancers") || !serviceLacks(view, "vpcLatticeConfigurations")) return;
    report(node, "unused", { seconds }, { fixes: [removal(node, "healthCheckGracePeriodSeconds")] });
  },
});
