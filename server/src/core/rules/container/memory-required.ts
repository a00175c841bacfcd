// Without memory for the whole task, every container has to say its own.
import { taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/memory-required",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "In a task without `memory`, every container has `memory` or `memoryReservation`.",
  why: "ECS places a task by the memory it asks for. Where neither the task nor the container says any, it refuses to register the task definition.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["At least one of 'memory' or 'memoryReservation' must be specified"],
  messages: {
    missing:
      "Container {label} asks for no memory, and the task has none either. Add memoryReservation (what is kept for it), memory (its limit), or memory for the whole task.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memoryReservation": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate the task's own memory is what is missing: another rule says so.
    if (task.fargate || !taskLacks(task, "memory")) return;
    for (const { node, label } of task.containers) {
      if (!lacks(node, "memory") || !lacks(node, "memoryReservation")) continue;
      report(node, "missing", { label }, { fixes: [addMemory(node, task.windows)] });
    }
  },
});

/** Windows knows no reservation, and needs more. */
function addMemory(container: Node, windows: boolean): RuleFix {
  const [key, mib] = windows ? (["memory", 512] as const) : (["memoryReservation", 128] as const);
  return { title: `Add "${key}": ${mib}`, edit: (editor) => editor.put(container, key, mib, "image") };
}
