// The proxy of Service Connect takes its part of what a task has.
import { CONNECT_PROXY, SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { serviceConnect } from "../../model/ecs/serviceConnect.js";
import { taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { booleanOf, filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { containerNeeds } from "../shared/fargate.js";
import { familyPlace, relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/service-connect-memory",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["serviceConnectConfiguration"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With Service Connect the task definition has a `memory` of its own, with room for the proxy.",
  why: "The proxy that ECS puts into each task counts towards the memory and CPU of the task. AWS recommends at least 64 MiB and 256 CPU units for it beyond what the containers need; without a limit of the task nothing is set aside for it.",
  sources: [SERVICE_CONNECT_SOURCE.guide],
  messages: {
    absent:
      "Service Connect adds a proxy to each task, and the task definition in {file} has no memory of its own. Give it one with at least {proxy} MiB beyond what its containers need.",
    tight:
      "Service Connect adds a proxy to each task that needs at least {proxy} MiB. In {file} the containers reserve {sum} of {memory} MiB. Give the task more memory.",
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
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    goodTask: `{
  "family": "web",
  "memory": "256",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report, context) {
    const node = filled(serviceConnect(service(doc)), "enabled");
    const run = taskRun(context);
    // With Windows it does not work at all, and another rule says so.
    if (node === undefined || booleanOf(node) !== true || run === undefined || run.task.windows) return;
    const { task, name: file } = run;
    const memory = taskMemoryMiB(task);
    const sum = containerNeeds(task).memory;
    const proxy = CONNECT_PROXY.memoryMiB;
    if (taskLacks(task, "memory")) {
      report(node, "absent", { file, proxy }, { related: relatedIn(run, familyPlace(run), "The task definition.") });
    } else if (memory !== undefined && sum <= memory && sum + proxy > memory) {
      const related = relatedIn(run, taskValue(task, "memory"), "The memory of the task.");
      report(node, "tight", { file, proxy, sum, memory }, { related });
    }
  },
});
