// Nothing can be sent to tasks without a network, nor to those outside of AWS.
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, hasEntry } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/load-balancer-none",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["loadBalancers"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`loadBalancers` is left out with network mode none and with launch type EXTERNAL.",
  why: "Containers with network mode none cannot be reached from outside, and ECS does not register tasks on external instances with load balancers.",
  sources: [ecsGuide("task-networking.html"), ecsGuide("ecs-anywhere.html")],
  messages: {
    none: "The task definition in {file} uses network mode none, so no load balancer can reach its containers. Use another network mode, or remove loadBalancers.",
    external: "Load balancers do not work with launch type EXTERNAL. Remove loadBalancers.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EXTERNAL",
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
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EXTERNAL"
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const list = serviceValue(view, "loadBalancers");
    if (list === undefined || !hasEntry(list)) return;
    const run = taskRun(context);
    if (view.launchType === "EXTERNAL") report(list, "external", {});
    else if (run?.task.networkMode === "none") {
      const related = relatedIn(run, filled(run.task.root, "networkMode"), "The network mode.");
      report(list, "none", { file: run.name }, { related });
    }
  },
});
