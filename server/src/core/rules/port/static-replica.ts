// A fixed host port lets an instance hold one task only.
import { takenPorts, usesHostPorts } from "../../model/ecs/ports.js";
import { type Service, service, serviceValue } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { chooseFreePortIn } from "../shared/hostPorts.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { minimumWithSpare } from "../shared/spare.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "port/static-replica",
  kinds: ["ecs.service"],
  needs: ["desiredCount"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A service of several tasks lets ECS choose the host ports, or has an instance for each task.",
  why: "A port of an instance can be taken once. With a fixed `hostPort`, or with network mode host, a second task of the service needs a second instance, however much room there is on the first.",
  sources: [ecsApi("API_PortMapping.html"), ecsGuide("task-networking.html")],
  messages: {
    fixed:
      "Host port {port} is fixed in {file}, so an instance holds one task, and {count} tasks need {count} instances. Let ECS choose the host port, or have as many instances.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 4,
  "launchType": "EC2",
  "deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 100 }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 4,
  "launchType": "EC2",
  "deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 100 }
}`,
    task: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "containerPort": 80, "hostPort": 8080 }] }
  ]
}`,
    goodTask: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "containerPort": 80, "hostPort": 0 }] }
  ]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const node = serviceValue(view, "desiredCount");
    const count = view.desiredCount ?? 0;
    const run = taskRun(context);
    // What it means for deployments another rule says, and this with it.
    if (node === undefined || count < 2 || run === undefined || minimumWithSpare(view) !== undefined) return;
    if (view.scheduling !== "REPLICA" || view.fargate || !usesHostPorts(run.task) || isDistinct(view)) return;
    const taken = takenPorts(run.task)[0];
    if (taken === undefined) return;
    const fixes = chooseFreePortIn(run, view, taken);
    const related = relatedIn(run, taken.node, "The port that is taken on the instance.");
    report(node, "fixed", { port: taken.number, file: run.name, count }, { fixes, related });
  },
});

/** One task an instance is what is wanted. */
function isDistinct(view: Service): boolean {
  const constraints = itemsOf(serviceValue(view, "placementConstraints"));
  return constraints.some((item) => knownText(filled(item, "type")) === "distinctInstance");
}
