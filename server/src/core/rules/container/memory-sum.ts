// What the containers need together has to fit into their task.
import { formatMiB } from "../../base/quantity.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule, type RelatedNode } from "../rule.js";
import { containerNeeds } from "../shared/fargate.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/memory-sum",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The memory that all containers ask for together is at most the task's.",
  why: "A container asks for its `memoryReservation`, or else for its `memory`. The reference of ECS says that the total has to stay within the memory of the task. Where the limits together are higher, one container can take what another counts on.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    over: "The containers ask for {sum} together, and the task has {memory}. Raise the memory of the task, lower theirs, or say with memoryReservation what each really needs.",
  },
  examples: {
    bad: `{
  "family": "web",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 512 },
    { "name": "cache", "image": "redis:7.4", "memory": 256 }
  ]
}`,
    good: `{
  "family": "web",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 512, "memoryReservation": 256 },
    { "name": "cache", "image": "redis:7.4", "memory": 256 }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "memory");
    const memory = taskMemoryMiB(task);
    if (node === undefined || memory === undefined) return;
    const sum = containerNeeds(task).memory;
    if (sum <= memory) return;
    // For Windows containers on instances the task's memory does not count: another rule says so.
    if (task.windows && !task.fargate) return;
    // Of one container that alone may use more than the task has, another rule speaks.
    if (task.containers.some((container) => (integerOf(filled(container.node, "memory")) ?? 0) > memory)) return;
    report(node, "over", { sum: formatMiB(sum), memory: formatMiB(memory) }, { related: shares(task) });
  },
});

function shares(task: TaskDefinition): RelatedNode[] {
  return task.containers.flatMap(({ node, label }): RelatedNode[] => {
    const value = [filled(node, "memoryReservation"), filled(node, "memory")].find(
      (one) => integerOf(one) !== undefined,
    );
    if (value === undefined) return [];
    return [{ node: value, message: `Container ${label} asks for ${formatMiB(integerOf(value) as number)}.` }];
  });
}
