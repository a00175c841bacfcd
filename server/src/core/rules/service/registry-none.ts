// Where service discovery does not work.
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, hasEntry } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/registry-none",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "`serviceRegistries` is left out with a Classic Load Balancer, with launch type EXTERNAL and with network mode none.",
  why: "Service discovery does not work with Classic Load Balancers, nor for tasks on external instances or without a network.",
  sources: [ecsGuide("service-discovery.html"), ecsGuide("ecs-anywhere.html")],
  messages: {
    classic:
      "Service discovery does not work with a Classic Load Balancer. Use a target group, or remove serviceRegistries.",
    external: "Service discovery does not work with launch type EXTERNAL. Remove serviceRegistries.",
    none: "The task definition in {file} uses network mode none, so there is no address to register. Use another network mode, or remove serviceRegistries.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EXTERNAL",
  "serviceRegistries": [{ "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "serviceRegistries": [{ "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef" }]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const list = serviceValue(view, "serviceRegistries");
    if (list === undefined || !hasEntry(list)) return;
    if (view.launchType === "EXTERNAL") report(list, "external", {});
    const run = taskRun(context);
    if (view.launchType !== "EXTERNAL" && run?.task.networkMode === "none") {
      const related = relatedIn(run, filled(run.task.root, "networkMode"), "The network mode.");
      report(list, "none", { file: run.name }, { related });
    }
    const classic = loadBalancers(view).find((one) => one.classic !== undefined && one.targetGroup === undefined);
    if (classic?.classic === undefined) return;
    report(list, "classic", {}, { related: [{ node: classic.classic, message: "The Classic Load Balancer." }] });
  },
});
