// The proxy of Service Connect stands in the network of the task.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { serviceConnect } from "../../model/ecs/serviceConnect.js";
import { booleanOf, filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { familyPlace, relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/service-connect-network",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["serviceConnectConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "Service Connect is used with network mode awsvpc or bridge, with Linux containers, and not on external instances.",
  why: "ECS puts a proxy beside the containers of each task, which takes their traffic inside of the task's own network. That does not work with the network of the host or without any, and Windows containers and external instances are not supported.",
  sources: [SERVICE_CONNECT_SOURCE.guide],
  messages: {
    mode: "Service Connect works with network mode awsvpc or bridge, and the task definition in {file} uses {mode}. Change the network mode, or turn Service Connect off.",
    windows:
      "Service Connect does not support Windows containers, and the task definition in {file} is for Windows. Turn it off.",
    external: "Service Connect does not support launch type EXTERNAL. Turn it off.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "serviceConnectConfiguration": { "enabled": true, "namespace": "shop" }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "serviceConnectConfiguration": { "enabled": true, "namespace": "shop" }
}`,
    task: `{
  "family": "web",
  "networkMode": "host",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "user": "1000" }]
}`,
    goodTask: `{
  "family": "web",
  "networkMode": "bridge",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const node = filled(serviceConnect(view), "enabled");
    if (node === undefined || booleanOf(node) !== true) return;
    if (view.launchType === "EXTERNAL") {
      report(node, "external", {});
      return;
    }
    const run = taskRun(context);
    if (run === undefined) return;
    const { root, networkMode: mode, windows } = run.task;
    const system = member(member(root, "runtimePlatform"), "operatingSystemFamily");
    const place = filled(root, "networkMode") ?? familyPlace(run);
    if (windows)
      report(node, "windows", { file: run.name }, { related: relatedIn(run, system, "The operating system.") });
    else if (mode === "host" || mode === "none")
      report(node, "mode", { file: run.name, mode }, { related: relatedIn(run, place, "The network mode.") });
  },
});
