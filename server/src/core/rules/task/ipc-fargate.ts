// Fargate tasks do not choose how their containers share memory.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/ipc-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["ipcMode"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, `ipcMode` is not set.",
  why: "On Fargate ECS has no choice of IPC namespaces: it refuses to register a task definition that sets one, whichever it is.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  awsError: ["Fargate compatible task definitions do not support ipcMode"],
  replaces: ["enum"],
  messages: {
    set: "ipcMode is not known on Fargate, and ECS refuses a task definition that sets it. Remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "ipcMode": "task",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "ipcMode");
    if (!task.fargate || node === undefined || !isKnown(node)) return;
    report(node, "set", {}, { fixes: [removal(node, "ipcMode")] });
  },
});
