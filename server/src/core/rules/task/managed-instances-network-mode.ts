// Managed instances give a task a network interface of its own, or that of the host.
import { requires } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, dropCompatibility } from "../shared/fixes.js";
import { cdkSource, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/managed-instances-network-mode",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With MANAGED_INSTANCES required, `networkMode` is awsvpc or host.",
  why: "Managed instances have no Docker bridge. Of none the texts of AWS say different things, so that one may work.",
  sources: [ecsGuide("task_definition_parameters-managed-instances.html"), cdkSource("base/task-definition.ts")],
  messages: {
    bridge:
      "Managed instances do not have network mode bridge. Use awsvpc or host, or take MANAGED_INSTANCES off requiresCompatibilities.",
    none: "Whether managed instances take network mode none is not sure: the CDK refuses it. Use awsvpc or host where the task needs a network at all.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "networkMode": "bridge",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "networkMode": "awsvpc",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "networkMode");
    const mode = knownText(node);
    // With Fargate beside it awsvpc alone is right: another rule says so.
    if (node === undefined || !requires(task, "MANAGED_INSTANCES") || task.fargate) return;
    if (mode !== "bridge" && mode !== "none") return;
    const set = change(node, "networkMode", requires(task, "EXTERNAL") ? "host" : "awsvpc");
    report(node, mode, {}, { fixes: [set, ...dropCompatibility(task, "MANAGED_INSTANCES")] });
  },
});
