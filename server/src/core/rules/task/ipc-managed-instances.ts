// On managed instances the containers of a task cannot choose how they share memory.
import { requires } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { dropCompatibility, removal } from "../shared/fixes.js";
import { cdkSource, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/ipc-managed-instances",
  kinds: ["ecs.taskDefinition"],
  needs: ["ipcMode"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With MANAGED_INSTANCES required, `ipcMode` is not set.",
  why: "Managed instances do not offer the choice of IPC namespaces, and the CDK refuses it before anything is deployed.",
  sources: [ecsGuide("task_definition_parameters-managed-instances.html"), cdkSource("base/task-definition.ts")],
  messages: {
    set: "ipcMode is not known on managed instances. Remove it, or take MANAGED_INSTANCES off requiresCompatibilities.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "ipcMode": "task",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "ipcMode");
    // With Fargate beside it another rule says it; what is no mode at all is the schema's.
    if (node === undefined || !requires(task, "MANAGED_INSTANCES") || task.fargate) return;
    if (!["task", "host", "none"].includes(knownText(node) ?? "")) return;
    report(node, "set", {}, { fixes: [removal(node, "ipcMode"), ...dropCompatibility(task, "MANAGED_INSTANCES")] });
  },
});
