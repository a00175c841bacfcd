// A container cannot live with next to no memory.
import { CONTAINER_MEMORY_SOURCE, LEAST_MEMORY } from "../../data/containerMemory.js";
import { type TaskDefinition, taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "container/memory-min",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`memory` and `memoryReservation` are at least 6 MiB, on Windows 256.",
  why: "Both are whole MiB. ECS takes no container below 4, and Docker since version 20.10.1 none below 6, so the task would fail to start. A Windows container does not start in less than 256.",
  sources: [CONTAINER_MEMORY_SOURCE.url, CONTAINER_MEMORY_SOURCE.agent],
  messages: {
    refused:
      "The {key} of container {label} is {mib} MiB, and a container needs at least {least}. The number is in MiB: raise it.",
    docker: {
      severity: "warning",
      text: "The {key} of container {label} is {mib} MiB. Docker since version 20.10.1 starts no container with less than {least} MiB: raise it.",
    },
    windows: {
      severity: "warning",
      text: "The {key} of container {label} is {mib} MiB. A Windows container needs at least {least} MiB: raise it.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 2 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 2048 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const { node, label } of task.containers) {
      for (const key of ["memory", "memoryReservation"] as const) {
        const value = filled(node, key);
        const mib = integerOf(value);
        if (value === undefined || mib === undefined || (mib === 0 && saysOtherMemory(task, node, key))) continue;
        const least = task.windows ? LEAST_MEMORY.windows : LEAST_MEMORY.docker;
        if (mib >= least) continue;
        // A Windows container should have no reservation at all: another rule says so.
        if (task.windows && key === "memoryReservation" && mib >= LEAST_MEMORY.any) continue;
        const message = mib < LEAST_MEMORY.any ? "refused" : task.windows ? "windows" : "docker";
        const reserved = key === "memory" ? (integerOf(filled(node, "memoryReservation")) ?? 0) : 0;
        report(value, message, { key, label, mib, least }, { fixes: [change(value, key, Math.max(least, reserved))] });
      }
    }
  },
});

/** Zero stands for "none", which is fine where the container's other key or the task says how much it is. */
function saysOtherMemory(task: TaskDefinition, container: Node, key: "memory" | "memoryReservation"): boolean {
  const other = filled(container, key === "memory" ? "memoryReservation" : "memory");
  return (other !== undefined && integerOf(other) !== 0) || !taskLacks(task, "memory");
}
