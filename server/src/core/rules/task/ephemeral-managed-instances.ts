// Managed instances have disks of their own.
import { requires } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { dropCompatibility, removal } from "../shared/fixes.js";
import { cdkSource, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/ephemeral-managed-instances",
  kinds: ["ecs.taskDefinition"],
  needs: ["ephemeralStorage"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With MANAGED_INSTANCES required, `ephemeralStorage` is not set.",
  why: "The storage of managed instances is set in their capacity provider, not in the task definition, and the CDK refuses it before anything is deployed.",
  sources: [ecsGuide("task_definition_parameters-managed-instances.html"), cdkSource("base/task-definition.ts")],
  messages: {
    set: "ephemeralStorage is not known on managed instances, whose capacity provider sets the size of their disks. Remove it, or take MANAGED_INSTANCES off requiresCompatibilities.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "ephemeralStorage": { "sizeInGiB": 30 },
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
    const node = taskValue(task, "ephemeralStorage");
    if (node?.type !== "object" || !requires(task, "MANAGED_INSTANCES")) return;
    const drop = dropCompatibility(task, "MANAGED_INSTANCES");
    report(node, "set", {}, { fixes: [removal(node, "ephemeralStorage"), ...drop] });
  },
});
