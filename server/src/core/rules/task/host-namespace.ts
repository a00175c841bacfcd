// A task that shares namespaces with its host sees, and can disturb, everything on it.
import { requires } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/host-namespace",
  kinds: ["ecs.taskDefinition"],
  needs: ["pidMode", "ipcMode"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "`pidMode` and `ipcMode` are not `host` without need.",
  why: "With `pidMode` host a container sees all processes of the instance and can stop them; with `ipcMode` host it reads their shared memory. Monitoring agents need it, hardly anything else does. AWS Security Hub reports it as ECS.3.",
  sources: [
    ecsApi("API_RegisterTaskDefinition.html"),
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  ],
  controls: ["Security Hub ECS.3", "CKV_AWS_335", "AWS Control Tower CT.ECS.PR.10"],
  messages: {
    pid: "With pidMode host the containers see all processes of the instance, and those of other tasks. Unless they watch over the host, use task, or remove it.",
    ipc: "With ipcMode host the containers share memory with all processes of the instance. Unless they need that, use task, or remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "pidMode": "host",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "pidMode": "task",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Where the host cannot be shared at all, other rules say so.
    if (task.fargate || task.windows) return;
    const pid = taskValue(task, "pidMode");
    const ipc = taskValue(task, "ipcMode");
    if (pid !== undefined && knownText(pid) === "host") report(pid, "pid", {});
    if (ipc === undefined || requires(task, "MANAGED_INSTANCES")) return;
    if (knownText(ipc) === "host") report(ipc, "ipc", {});
  },
});
