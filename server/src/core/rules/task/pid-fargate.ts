// On Fargate a task can share process ids among its containers, but not with the host.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/pid-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["pidMode"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, `pidMode` is not `host`.",
  why: "The host of a Fargate task belongs to AWS, so its processes cannot be seen. ECS refuses to register such a task definition; on Linux, `task` lets the containers of one task see each other's processes.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  awsError: ["Tasks using the Fargate launch type do not support pidMode 'host'"],
  messages: {
    host: "Fargate does not let a task see the processes of its host, so pidMode cannot be host. Use task, with which the containers share theirs, or remove it.",
    windows:
      "Fargate does not let a task see the processes of its host, so pidMode cannot be host, and Windows containers know no other. Remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "pidMode": "host",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "pidMode": "task",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "pidMode");
    if (!task.fargate || node === undefined || knownText(node) !== "host") return;
    if (task.windows) report(node, "windows", {}, { fixes: [removal(node, "pidMode")] });
    else report(node, "host", {}, { fixes: [change(node, "pidMode", "task"), removal(node, "pidMode")] });
  },
});
