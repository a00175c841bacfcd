// On Fargate only Linux tasks can share process ids.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/pid-fargate-os",
  kinds: ["ecs.taskDefinition"],
  needs: ["pidMode"],
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Windows task on Fargate has no `pidMode`.",
  why: "Sharing process ids among the containers of a Fargate task is a thing of Linux; it is documented as unsupported for Windows.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  messages: {
    windows: "pidMode is not known for Windows containers. Remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "1024",
  "memory": "2048",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "pidMode": "task",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "1024",
  "memory": "2048",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "pidMode");
    if (!task.fargate || !task.windows || node === undefined || knownText(node) !== "task") return;
    report(node, "windows", {}, { fixes: [removal(node, "pidMode", true)] });
  },
});
