// A container whose output goes nowhere cannot be looked into when it fails.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, lacks } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/missing",
  kinds: ["ecs.taskDefinition"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "Every container has a `logConfiguration`.",
  why: "On Fargate what a container prints is lost without one; on EC2 it stays on an instance that may be gone tomorrow. It is told once a task definition.",
  sources: [ecsGuide("using_awslogs.html")],
  controls: ["Security Hub ECS.9", "AWS Control Tower CT.ECS.PR.5"],
  messages: {
    none: "{labels} without logConfiguration: what is printed there is not kept. Add one, for example with the log driver awslogs.",
  },
  once: ["none"],
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "logConfiguration": { "logDriver": "json-file" } }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (containerValues(task, "logConfiguration").length === task.containers.length) return;
    const silent = task.containers.filter(
      ({ node }) => lacks(node, "logConfiguration") && lacks(node, "firelensConfiguration"),
    );
    const first = silent[0];
    if (first === undefined) return;
    const labels = silent.map(({ label }) => label).join(", ");
    report(filled(first.node, "name") ?? first.node, "none", {
      labels: silent.length === 1 ? `Container ${labels} is` : `Containers ${labels} are`,
    });
  },
});
