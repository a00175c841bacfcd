// Windows containers on Fargate start at one vCPU and end at four.
import { cpuUnits, formatCpu } from "../../base/quantity.js";
import { FARGATE_SIZES, FARGATE_SIZES_SOURCE } from "../../data/fargateSizes.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskMemoryMiB } from "../../model/ecs/taskSize.js";
import type { Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "task/fargate-windows-size",
  kinds: ["ecs.taskDefinition"],
  needs: ["requiresCompatibilities"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Windows tasks on Fargate have 1, 2 or 4 vCPU.",
  why: "Fargate runs Windows containers only in the sizes of 1024, 2048 and 4096 CPU units. ECS refuses to register any other.",
  sources: [FARGATE_SIZES_SOURCE.url],
  awsError: ["No Fargate configuration exists for given values"],
  messages: {
    size: "Fargate runs Windows containers with 1, 2 or 4 vCPU, not with {cpu}. Use 1024, 2048 or 4096.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "512",
  "memory": "2048",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "1024",
  "memory": "2048",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "cpu");
    if (!task.fargate || !task.windows || node === undefined || !isKnown(node)) return;
    const cpu = cpuUnits(String(node.value));
    const legal = FARGATE_SIZES.filter(({ windows }) => windows).map((size) => size.cpu);
    if (cpu === undefined || legal.includes(cpu)) return;
    const enough = legal.find((units) => units >= cpu) ?? (legal.at(-1) as number);
    report(node, "size", { cpu: formatCpu(cpu) }, { fixes: [sizing(task, node, enough)] });
  },
});

/** The memory as well, where this CPU does not go with it. */
function sizing(task: TaskDefinition, node: Node, cpu: number): RuleFix {
  const given = taskMemoryMiB(task);
  const memoryNode = taskValue(task, "memory");
  const sizes = FARGATE_SIZES.find((size) => size.cpu === cpu)?.memory ?? [];
  const fits = given === undefined || memoryNode === undefined || sizes.includes(given);
  const memory = fits ? undefined : (sizes.find((mib) => mib >= given) ?? sizes.at(-1));
  return {
    title: `Set cpu to "${cpu}"${memory === undefined ? "" : ` and memory to "${memory}"`}`,
    edit: (editor) => {
      editor.set(node, String(cpu));
      if (memoryNode !== undefined && memory !== undefined) editor.set(memoryNode, String(memory));
    },
  };
}
