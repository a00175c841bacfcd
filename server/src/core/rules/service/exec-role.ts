// ECS Exec speaks for the task's role.
import { service } from "../../model/ecs/service.js";
import { taskLacks } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { executeCommand } from "../shared/execute.js";
import { ecsGuide } from "../shared/sources.js";
import { familyPlace, relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/exec-role",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["enableExecuteCommand"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With `enableExecuteCommand` the task definition has a `taskRoleArn`.",
  why: "The agent that opens the shell talks to Systems Manager with the permissions of the task role. ECS refuses to turn ECS Exec on for tasks without one.",
  sources: [ecsGuide("ecs-exec.html"), ecsGuide("task-iam-roles.html")],
  awsError: [
    "because a valid taskRoleArn is not being used",
    "Specify a valid task role in your task definition and try again",
  ],
  messages: {
    service:
      "ECS Exec needs a task role, and the task definition in {file} has no taskRoleArn. Add one there with the permissions of ssmmessages, or turn enableExecuteCommand off.",
    run: {
      severity: "warning",
      text: "ECS Exec needs a task role, and neither the task definition in {file} nor overrides has a taskRoleArn. Add one with the permissions of ssmmessages, or turn enableExecuteCommand off.",
    },
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
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "linuxParameters": { "initProcessEnabled": true } }
  ]
}`,
    goodTask: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/webTask",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "linuxParameters": { "initProcessEnabled": true } }
  ]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const node = executeCommand(view);
    const run = taskRun(context);
    if (node === undefined || run === undefined || !taskLacks(run.task, "taskRoleArn")) return;
    const extras = { related: relatedIn(run, familyPlace(run), "The task definition.") };
    const overrides = member(view.root, "overrides");
    if (view.request !== "run") report(node, "service", { file: run.name }, extras);
    else if (overrides === undefined || lacks(overrides, "taskRoleArn"))
      report(node, "run", { file: run.name }, extras);
  },
});
