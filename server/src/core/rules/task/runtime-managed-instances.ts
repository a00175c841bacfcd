// Managed instances run Linux.
import { OPERATING_SYSTEMS } from "../../data/operatingSystems.js";
import { requires } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, dropCompatibility } from "../shared/fixes.js";
import { cdkSource, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/runtime-managed-instances",
  kinds: ["ecs.taskDefinition"],
  needs: ["runtimePlatform"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With MANAGED_INSTANCES required, the operating system is LINUX.",
  why: "AWS offers managed instances with Linux (Bottlerocket) only, and the CDK refuses anything else before it is deployed.",
  sources: [ecsGuide("task_definition_parameters-managed-instances.html"), cdkSource("base/task-definition.ts")],
  messages: {
    windows:
      "Managed instances run Linux only, and operatingSystemFamily is {family}. Use LINUX, or take MANAGED_INSTANCES off requiresCompatibilities.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "runtimePlatform": { "operatingSystemFamily": "LINUX" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = member(taskValue(task, "runtimePlatform"), "operatingSystemFamily");
    const family = knownText(node);
    if (node === undefined || family === undefined || family === "LINUX" || !requires(task, "MANAGED_INSTANCES"))
      return;
    // What is no operating system at all is the schema's.
    if (!OPERATING_SYSTEMS.some((system) => system.family === family)) return;
    const drop = dropCompatibility(task, "MANAGED_INSTANCES");
    report(node, "windows", { family }, { fixes: [change(node, "operatingSystemFamily", "LINUX"), ...drop] });
  },
});
