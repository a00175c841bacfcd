// Where containers share their processes, ECS Exec reaches one of them only.
import { service } from "../../model/ecs/service.js";
import { taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { executeCommand } from "../shared/execute.js";
import { ecsGuide } from "../shared/sources.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/exec-pid",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["enableExecuteCommand"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With `enableExecuteCommand` the containers of a task do not share one process namespace.",
  why: "With `pidMode` task the containers see each other's processes, and only one agent of ECS Exec can run among them: shells open in one container of the task and not in the others.",
  sources: [ecsGuide("ecs-exec.html")],
  messages: {
    shared:
      "The task definition in {file} has pidMode task, so ECS Exec opens shells in one of its {count} containers only. Leave pidMode out if you need the others.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "enableExecuteCommand": true
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "enableExecuteCommand": true
}`,
    task: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/webTask",
  "pidMode": "task",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128 },
    { "name": "log", "image": "fluent/fluent-bit:3.2", "memory": 64 }
  ]
}`,
    goodTask: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/webTask",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128 },
    { "name": "log", "image": "fluent/fluent-bit:3.2", "memory": 64 }
  ]
}`,
  },
  check(doc, report, context) {
    const node = executeCommand(service(doc));
    const run = taskRun(context);
    if (node === undefined || run === undefined || run.task.containers.length < 2) return;
    const mode = taskValue(run.task, "pidMode");
    if (knownText(mode) !== "task") return;
    const data = { file: run.name, count: run.task.containers.length };
    report(node, "shared", data, { related: relatedIn(run, mode, "The process namespace.") });
  },
});
