// A Classic Load Balancer sends traffic to ports of instances, so it needs tasks that have some.

import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { type Port, ports } from "../../model/ecs/ports.js";
import { service } from "../../model/ecs/service.js";
import { awsvpcConfiguration } from "../../model/ecs/serviceLaunch.js";
import { filled, integerOf, lacks, rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { familyPlace, fixIn, relatedIn, type TaskRun, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/load-balancer-classic",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["loadBalancerName"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A Classic Load Balancer stands before tasks on instances, with a fixed `hostPort`.",
  why: "It knows instances and one port that is the same on all of them. Tasks on Fargate or with network mode awsvpc have addresses of their own, and ports that ECS chooses differ from instance to instance: ECS refuses such services.",
  sources: [ecsApi("API_LoadBalancer.html"), ecsGuide("service-load-balancing.html")],
  awsError: ["Classic Load Balancers are not supported with Fargate", "A host port mapping for the container port"],
  messages: {
    fargate:
      "Tasks on Fargate cannot stand behind the Classic Load Balancer {name}. Use a target group of an Application or Network Load Balancer.",
    awsvpc:
      "Tasks with network mode awsvpc cannot stand behind the Classic Load Balancer {name}. Use a target group of an Application or Network Load Balancer.",
    hostPort:
      "A Classic Load Balancer needs a fixed host port, and in {file} port {port} of container {label} has none. Give it a hostPort, or use a target group.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "loadBalancers": [{ "loadBalancerName": "web", "containerName": "app", "containerPort": 80 }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "loadBalancers": [{ "loadBalancerName": "web", "containerName": "app", "containerPort": 80 }]
}`,
    task: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "containerPort": 80 }] }
  ]
}`,
    goodTask: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "containerPort": 80, "hostPort": 80 }] }
  ]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const run = taskRun(context);
    const own = run?.task.networkMode === "awsvpc" ? run : undefined;
    for (const { node, classic, targetGroup } of loadBalancers(view)) {
      if (classic === undefined || targetGroup !== undefined) continue;
      const name = rawText(classic) ?? "";
      const place = own === undefined ? undefined : (filled(own.task.root, "networkMode") ?? familyPlace(own));
      const related = own === undefined ? [] : relatedIn(own, place, "The task definition uses awsvpc.");
      const port = run === undefined ? undefined : withoutHostPort(run, node);
      if (view.fargate) report(classic, "fargate", { name });
      else if (own !== undefined || awsvpcConfiguration(view) !== undefined)
        report(classic, "awsvpc", { name }, { related });
      else if (run !== undefined && port !== undefined) {
        const { containerPort, container } = port;
        const data = { file: run.name, port: containerPort ?? 0, label: container.label };
        const extras = { fixes: [fixPort(run, port)], related: relatedIn(run, port.node, "The port mapping.") };
        report(classic, "hostPort", data, extras);
      }
    }
  },
});

function withoutHostPort({ task }: TaskRun, entry: Node): Port | undefined {
  if (task.networkMode !== "bridge" && task.networkMode !== "default") return undefined;
  const name = rawText(filled(entry, "containerName"));
  const number = integerOf(filled(entry, "containerPort"));
  const port = ports(task).find((one) => one.container.name === name && one.containerPort === number);
  if (port === undefined || number === undefined) return undefined;
  return port.hostPort === 0 || lacks(port.node, "hostPort") ? port : undefined;
}

function fixPort(run: TaskRun, { node, containerPort }: Port): RuleFix {
  const number = containerPort ?? 0;
  return fixIn(run, `Set hostPort to ${number}`, (editor) => editor.put(node, "hostPort", number, "containerPort"));
}
