// Fargate offers fixed pairs of CPU and memory; any other pair is refused.
import { formatCpu, formatMiB } from "../../base/quantity.js";
import { FARGATE_SIZES, FARGATE_SIZES_SOURCE, nearestValue } from "../../data/fargateSizes.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "task/fargate-size",
  kinds: ["ecs.taskDefinition"],
  needs: ["requiresCompatibilities"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, `cpu` and `memory` are one of the pairs that Fargate offers.",
  why: "Fargate runs tasks in fixed sizes. ECS refuses to register a task definition that requires FARGATE with any other pair, also when EC2 is listed beside it.",
  sources: [FARGATE_SIZES_SOURCE.url],
  awsError: ["No Fargate configuration exists for given values"],
  messages: {
    memory: "Fargate has no size with {cpu} and {memory}. With {cpu} the memory can be {allowed}.",
    cpu: "Fargate has no size with {cpu}. The CPU can be 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 units.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "4096",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "1024",
  "memory": "4096",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const cpuNode = taskValue(task, "cpu");
    const memoryNode = taskValue(task, "memory");
    if (!task.fargate || cpuNode === undefined || memoryNode === undefined) return;
    const cpu = taskCpu(task);
    const memory = taskMemoryMiB(task);
    if (cpu === undefined) return;
    const size = FARGATE_SIZES.find((candidate) => candidate.cpu === cpu);
    if (size === undefined) {
      report(cpuNode, "cpu", { cpu: formatCpu(cpu) }, { fixes: cpuFixes(cpuNode, cpu, memory, task.windows) });
    } else if (memory !== undefined && !size.memory.includes(memory)) {
      const data = { cpu: formatCpu(cpu), memory: formatMiB(memory), allowed: describeValues(size.memory) };
      const fixes = [...memoryFixes(memoryNode, memory, size.memory), ...cpuFixes(cpuNode, cpu, memory, task.windows)];
      report(memoryNode, "memory", data, { fixes });
    }
  },
});

/** Sets the CPU, in units, to the nearest one whose row holds the memory (any row when the memory is unknown). */
function cpuFixes(node: Node, cpu: number, memory: number | undefined, windows: boolean): RuleFix[] {
  const offered = FARGATE_SIZES.filter((size) => size.windows || !windows);
  const rows = offered.filter((size) => memory === undefined || size.memory.includes(memory));
  const best = nearestValue(
    cpu,
    (rows.length > 0 ? rows : offered).map((size) => size.cpu),
  );
  return best === undefined ? [] : [setTo(node, "cpu", String(best))];
}

function memoryFixes(node: Node, memory: number, values: readonly number[]): RuleFix[] {
  const best = nearestValue(memory, values);
  return best === undefined ? [] : [setTo(node, "memory", String(best))];
}

function setTo(node: Node, key: string, value: string): RuleFix {
  return { title: `Set ${key} to "${value}"`, edit: (editor) => editor.set(node, value) };
}

/** `512 MiB, 1 GiB or 2 GiB`; long ladders as `4 GiB to 16 GiB in steps of 1 GiB`. */
function describeValues(values: readonly number[]): string {
  const [first, second, third] = values as [number, number, number];
  const last = values.at(-1) as number;
  if (values.length > 3 && third - second === second - first) {
    return `${formatMiB(first)} to ${formatMiB(last)} in steps of ${formatMiB(second - first)}`;
  }
  return `${values.slice(0, -1).map(formatMiB).join(", ")} or ${formatMiB(last)}`;
}
