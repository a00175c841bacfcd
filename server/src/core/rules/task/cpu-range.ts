// On instances a task can ask for CPU within a wide, but limited range.
import { formatCpu } from "../../base/quantity.js";
import { INSTANCE_CPU_UNITS, TASK_LIMITS_SOURCE } from "../../data/taskLimits.js";
import { rulesOut } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskCpu } from "../../model/ecs/taskSize.js";
import { defineRule, type RuleFix } from "../rule.js";
import { containerNeeds } from "../shared/fargate.js";

export const rule = defineRule({
  id: "task/cpu-range",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "On EC2 and external instances, the task's `cpu` is 128 to 196608 units (0.125 to 192 vCPU).",
  why: "The API takes no other values for tasks that run on instances. On Fargate the sizes are fixed, which another rule checks.",
  sources: [TASK_LIMITS_SOURCE.parameters],
  messages: {
    small:
      "The task asks for {cpu}, and ECS takes no less than 0.125 vCPU (128 units). Raise cpu, or remove it where the containers say what they need.",
    large: "The task asks for {cpu}, and ECS takes no more than 192 vCPU (196608 units). Lower cpu.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "cpu": "64",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "cpu": "128",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "cpu");
    const cpu = taskCpu(task);
    // For Windows containers the value is ignored: another rule says so.
    if (node === undefined || cpu === undefined || task.windows) return;
    if (!rulesOut(task, "FARGATE") || !rulesOut(task, "MANAGED_INSTANCES")) return;
    const { least, most } = INSTANCE_CPU_UNITS;
    if (cpu >= least && cpu <= most) return;
    // The containers ask for more, and for enough: another rule says so.
    const needed = containerNeeds(task).cpu;
    if (cpu < least && needed >= least && needed <= most) return;
    const value = String(cpu < least ? least : most);
    const fixes: RuleFix[] = [{ title: `Set cpu to "${value}"`, edit: (editor) => editor.set(node, value) }];
    report(node, cpu < least ? "small" : "large", { cpu: formatCpu(cpu) }, { fixes });
  },
});
