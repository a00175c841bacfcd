// Windows has no soft limit for memory.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/memory-reservation-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["memoryReservation"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Windows container says its memory with `memory`, not with `memoryReservation`.",
  why: "`memoryReservation` is a soft limit, which Windows does not have: nothing holds the container to it. What a Windows container needs and may use at most is its `memory`.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    windows:
      "Container {label} has memoryReservation, which Windows containers do not support. Use memory, the hard limit.",
  },
  examples: {
    bad: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "example/iis:1", "memoryReservation": 1024 }]
}`,
    good: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "example/iis:1", "memory": 1024 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.windows) return;
    for (const {
      container: { node, label },
      value,
    } of containerValues(task, "memoryReservation")) {
      const rename: RuleFix = {
        title: "Change memoryReservation to memory",
        edit: (editor) => editor.rename(value, "memory"),
      };
      const fix = lacks(node, "memory") ? rename : removal(value, "memoryReservation");
      report(value, "windows", { label }, { fixes: [fix] });
    }
  },
});
