// A container cannot be allowed more memory than its task has.
import { formatMiB } from "../../base/quantity.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/memory-over-task",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "No container's `memory` is greater than the task's.",
  why: "The task's memory is the limit for all its containers together. ECS refuses a task definition in which one alone may use more.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["is greater than for the task"],
  messages: {
    over: "The memory of container {label}, {memory}, is more than the whole task has: {task}. Lower it, or raise the memory of the task.",
  },
  examples: {
    bad: `{
  "family": "web",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 1024 }]
}`,
    good: `{
  "family": "web",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const limit = taskMemoryMiB(task);
    const limitNode = taskValue(task, "memory");
    if (limit === undefined || limitNode === undefined) return;
    // For Windows containers on instances the task's memory does not count: another rule says so.
    if (task.windows && !task.fargate) return;
    for (const {
      container: { label },
      value,
    } of containerValues(task, "memory")) {
      const memory = integerOf(value);
      if (memory === undefined || memory <= limit) continue;
      const related = [{ node: limitNode, message: `The task has ${formatMiB(limit)}.` }];
      report(value, "over", { label, memory: formatMiB(memory), task: formatMiB(limit) }, { related });
    }
  },
});
