// Fargate does not let a task choose how large /dev/shm is.
import { linuxParameters } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/shared-memory-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["sharedMemorySize"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, `linuxParameters` has no `sharedMemorySize`.",
  why: "On Fargate the size of `/dev/shm` is fixed. ECS refuses a task definition that sets it. A program that needs more shared memory can use a `tmpfs` of its own, which Fargate has.",
  sources: [ecsApi("API_LinuxParameters.html")],
  messages: {
    present:
      "Container {label} sets sharedMemorySize, which Fargate does not support. Remove it; a tmpfs mounted at another path can take its place.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "linuxParameters": { "sharedMemorySize": 256 }
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "linuxParameters": { "sharedMemorySize": 256 }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate) return;
    for (const { node, container } of linuxParameters(task)) {
      const size = filled(node, "sharedMemorySize");
      if (size === undefined) continue;
      const fixes: RuleFix[] = [{ title: "Remove sharedMemorySize", edit: (editor) => editor.remove(size) }];
      report(size, "present", { label: container.label }, { fixes });
    }
  },
});
