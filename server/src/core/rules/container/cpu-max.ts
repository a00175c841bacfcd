// CPU units beyond what one machine has.
import { formatCpu } from "../../base/quantity.js";
import { CONTAINER_CPU_SOURCE, FORMER_MOST_CPU, MOST_TASK_CPU } from "../../data/containerCpu.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/cpu-max",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A container's `cpu` is a number of units of which 1024 are a vCPU, and no more than an instance has.",
  why: "A task is placed only where all the CPU it asks for is free. A task can have 192 vCPU at most, and older references of ECS name 10 vCPU as the most of a container; a number beyond that often has a digit too many. Where the task itself has a `cpu`, that is the limit.",
  sources: [CONTAINER_CPU_SOURCE.url, ecsApi("API_RegisterTaskDefinition.html")],
  messages: {
    never:
      "Container {label} asks for {units} CPU units, which are {cpu}. No task can have more than 192 vCPU, so nothing could run it. Lower it.",
    large: {
      severity: "information",
      text: "Container {label} asks for {units} CPU units, which are {cpu}: only instances with as many free vCPUs can run it.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "cpu": 1048576 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "cpu": 1024 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Of the sum over the task's own CPU another rule speaks.
    if (task.fargate || taskValue(task, "cpu") !== undefined) return;
    for (const {
      container: { label },
      value,
    } of containerValues(task, "cpu")) {
      const units = integerOf(value);
      if (units === undefined || units <= FORMER_MOST_CPU) continue;
      report(value, units > MOST_TASK_CPU ? "never" : "large", { label, units, cpu: formatCpu(units) });
    }
  },
});
