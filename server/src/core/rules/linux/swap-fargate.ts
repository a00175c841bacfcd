// Fargate's hosts have no swap to give.
import { linuxParameters } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/swap-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["maxSwap", "swappiness"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, `linuxParameters` has neither `maxSwap` nor `swappiness`.",
  why: "Containers do not swap on Fargate. ECS refuses a task definition that sets how they should, also when EC2 is listed beside FARGATE.",
  sources: [ecsApi("API_LinuxParameters.html")],
  awsError: ["Fargate compatible task definitions do not support maxSwap"],
  messages: {
    present: "Container {label} sets {key}, but on Fargate containers have no swap. Remove {key}.",
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
      "linuxParameters": { "maxSwap": 512 }
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
      "linuxParameters": { "maxSwap": 512, "swappiness": 60 }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate) return;
    // Where the task can run elsewhere as well, it may be Fargate that has to go.
    const safe = task.compatibilities.size === 1;
    for (const { node, container } of linuxParameters(task)) {
      for (const key of ["maxSwap", "swappiness"]) {
        const value = filled(node, key);
        if (value === undefined) continue;
        const fixes: RuleFix[] = [{ title: `Remove ${key}`, safe, edit: (editor) => editor.remove(value) }];
        report(value, "present", { label: container.label, key }, { fixes });
      }
    }
  },
});
