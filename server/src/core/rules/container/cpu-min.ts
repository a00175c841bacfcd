// Very few CPU units do not mean what they say.
import { CONTAINER_CPU_SOURCE, LEAST_CPU_SHARES } from "../../data/containerCpu.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "container/cpu-min",
  kinds: ["ecs.taskDefinition"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A container's `cpu` is 2 or more on Linux and more than 0 on Windows, or it is left out.",
  why: "On Linux the units become shares, of which the kernel gives 2 at least; 0 is the same as nothing said. On Windows 0 is a hard limit of one hundredth of a CPU.",
  sources: [CONTAINER_CPU_SOURCE.url],
  messages: {
    shares: "Container {label} asks for 1 CPU unit (1024 are a vCPU), and Linux gives it {least}, the least it knows.",
    windows:
      "Container {label} asks for 0 CPU units. Windows takes this as one percent of a CPU, and no more. Say how much it may use (1024 units are a vCPU).",
    negative: {
      severity: "warning",
      text: "Container {label} asks for {units} CPU units, less than nothing. Write how many it needs (1024 are a vCPU).",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "cpu": 1 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "cpu": 256 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const {
      container: { label },
      value,
    } of containerValues(task, "cpu")) {
      const units = integerOf(value);
      if (units === undefined) continue;
      if (units < 0) report(value, "negative", { label, units });
      else if (task.windows && units === 0) report(value, "windows", { label });
      else if (!task.windows && units === 1) report(value, "shares", { label, least: LEAST_CPU_SHARES });
    }
  },
});
