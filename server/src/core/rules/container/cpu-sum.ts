// The containers share the CPU of their task, so together they cannot ask for more.
import { smallestFargateSize } from "../../data/fargateSizes.js";
import type { Editor } from "../../edit/editor.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { filled, integerOf } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RelatedNode, type RuleFix } from "../rule.js";
import { containerNeeds } from "../shared/fargate.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/cpu-sum",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `cpu` of all containers together is at most the task's.",
  why: "The task's CPU is what its containers share. ECS refuses a task definition whose containers ask for more.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["The sum of all container 'cpu' values cannot be greater than the task-level 'cpu' value"],
  messages: {
    over: "The containers ask for {sum} CPU units together, and the task has {cpu}. Raise the cpu of the task, or lower theirs.",
  },
  examples: {
    bad: `{
  "family": "web",
  "cpu": "256", "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "cpu": 256 },
    { "name": "cache", "image": "redis:7.4", "cpu": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "cpu": "512", "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "cpu": 256 },
    { "name": "cache", "image": "redis:7.4", "cpu": 128 }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "cpu");
    const cpu = taskCpu(task);
    if (node === undefined || cpu === undefined) return;
    const sum = containerNeeds(task).cpu;
    if (sum <= cpu) return;
    // For Windows containers on instances the task's CPU does not count: another rule says so.
    if (task.windows && !task.fargate) return;
    report(node, "over", { sum, cpu }, { fixes: raise(task, node, sum), related: shares(task) });
  },
});

function shares(task: TaskDefinition): RelatedNode[] {
  return task.containers.flatMap(({ node, label }): RelatedNode[] => {
    const value = filled(node, "cpu");
    const cpu = integerOf(value) ?? 0;
    return value === undefined || cpu === 0 ? [] : [{ node: value, message: `Container ${label} asks for ${cpu}.` }];
  });
}

/** On Fargate to a size that exists, which may bring more memory with it. */
function raise(task: TaskDefinition, cpuNode: Node, sum: number): RuleFix[] {
  if (!task.fargate) return [{ title: `Set cpu to "${sum}"`, edit: (editor) => editor.set(cpuNode, String(sum)) }];
  const memory = taskMemoryMiB(task);
  const memoryNode = taskValue(task, "memory");
  const size = smallestFargateSize(sum, memory ?? 0, task.windows);
  if (size === undefined) return [];
  const cpu = String(size.cpu);
  const more = memory === undefined || size.memory === memory ? undefined : memoryNode;
  const title = `Set cpu to "${cpu}"${more === undefined ? "" : ` and memory to "${size.memory}"`}`;
  const edit = (editor: Editor): void => {
    editor.set(cpuNode, cpu);
    if (more !== undefined) editor.set(more, String(size.memory));
  };
  return [{ title, edit }];
}
