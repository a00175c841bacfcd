// On instances, Windows containers know no size of the whole task.
import { requires, rulesOut } from "../../model/ecs/compatibilities.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { filled, lacks } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/windows-task-size",
  kinds: ["ecs.taskDefinition"],
  needs: ["requiresCompatibilities"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Windows task on instances has its `cpu` and `memory` in the containers.",
  why: "ECS ignores the CPU and the memory of the task for Windows containers on instances, so they limit and reserve nothing. What the containers say counts.",
  sources: [ecsApi("API_RegisterTaskDefinition.html"), ecsGuide("task_definition_parameters.html")],
  messages: {
    ignored: "For Windows containers on instances ECS ignores the {key} of the task. Say it in the containers instead.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "memory": "2048",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Managed instances have no Windows at all: another rule says so.
    if (!task.windows || !rulesOut(task, "FARGATE") || requires(task, "MANAGED_INSTANCES")) return;
    for (const key of ["cpu", "memory"] as const) {
      const node = taskValue(task, key);
      if (node !== undefined) report(node, "ignored", { key }, { fixes: fixes(task, key, node) });
    }
  },
});

/** Where every container has its own the task's is of no use; a single container can take it over. */
function fixes(task: TaskDefinition, key: "cpu" | "memory", node: Node): RuleFix[] {
  const { containers } = task;
  const [only] = containers;
  if (only === undefined) return [];
  if (containers.every((container) => filled(container.node, key) !== undefined))
    return [removal(node, `${key} of the task`, true)];
  const amount = key === "cpu" ? taskCpu(task) : taskMemoryMiB(task);
  if (containers.length > 1 || amount === undefined || !lacks(only.node, key)) return [];
  const move: RuleFix = {
    title: `Move ${key} to container ${only.label}`,
    edit: (editor) => {
      editor.remove(node);
      editor.put(only.node, key, amount, "image");
    },
  };
  return [move];
}
