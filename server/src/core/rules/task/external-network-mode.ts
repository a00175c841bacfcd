// External instances have no network interfaces to give to a task.
import { requires } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, dropCompatibility } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/external-network-mode",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With EXTERNAL required, `networkMode` is bridge, host or none.",
  why: "With awsvpc a task gets a network interface of a VPC, and an external instance (ECS Anywhere) stands in none. Its tasks have the network modes bridge, host and none.",
  sources: [ecsGuide("ecs-anywhere.html")],
  messages: {
    awsvpc:
      "External instances do not have network mode awsvpc. Use bridge, host or none, or take EXTERNAL off requiresCompatibilities.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EXTERNAL"],
  "networkMode": "awsvpc",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EXTERNAL"],
  "networkMode": "bridge",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "networkMode");
    // With Fargate beside it no mode fits: another rule says so.
    if (node === undefined || knownText(node) !== "awsvpc" || !requires(task, "EXTERNAL") || task.fargate) return;
    const mode = requires(task, "MANAGED_INSTANCES") ? "host" : "bridge";
    report(node, "awsvpc", {}, { fixes: [change(node, "networkMode", mode), ...dropCompatibility(task, "EXTERNAL")] });
  },
});
