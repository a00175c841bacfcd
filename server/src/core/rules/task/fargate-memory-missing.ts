// Fargate sells tasks by size, so the task has to say its memory.
import { taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { fittingFargateSize } from "../shared/fargate.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/fargate-memory-missing",
  kinds: ["ecs.taskDefinition"],
  needs: ["requiresCompatibilities"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, the task says its `memory`.",
  why: "Fargate has no instance whose size could apply: the task's own `cpu` and `memory` are what is started and billed. ECS refuses to register the task definition without them.",
  sources: [ecsGuide("fargate-tasks-services.html")],
  awsError: ["Fargate requires that 'memory' be defined at the task level"],
  messages: {
    missing:
      "Fargate needs a task-level memory, and there is none. Add it; the smallest that holds these containers is {size}.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
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
    const { root } = task;
    if (root === undefined || !task.fargate || !taskLacks(task, "memory")) return;
    const size = String(fittingFargateSize(task).memory);
    const fixes: RuleFix[] = [
      { title: `Add "memory": "${size}"`, edit: (editor) => editor.put(root, "memory", size, "cpu") },
    ];
    report(root, "missing", { size: `"${size}"` }, { fixes });
  },
});
