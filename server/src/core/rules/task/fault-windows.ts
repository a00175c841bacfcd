// Faults cannot be injected into Windows tasks.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { booleanOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/fault-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["enableFaultInjection"],
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Windows task has no `enableFaultInjection`.",
  why: "Fault injection is documented as not available on Windows.",
  sources: [ecsGuide("fault-injection.html")],
  messages: {
    windows: "Fault injection is not available for Windows tasks, so enableFaultInjection has no use. Remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "enableFaultInjection": true,
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "enableFaultInjection");
    if (!task.windows || node === undefined || booleanOf(node) !== true) return;
    report(node, "windows", {}, { fixes: [removal(node, "enableFaultInjection", true)] });
  },
});
