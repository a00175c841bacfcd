// The containers of a task get their GPUs in one way.
import { gpuStyle, resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/gpu-mix",
  kinds: ["ecs.taskDefinition"],
  needs: ["resourceRequirements"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "All containers of a task that ask for GPUs use the same option: a number, `ALL`, or a sharing strategy.",
  why: "The API wants the containers of a task to agree on how GPUs are given out: what one of them reserves or takes whole cannot be shared with another.",
  sources: [ecsApi("API_ResourceRequirement.html")],
  messages: {
    mixed:
      "Container {label} asks for {style}, and container {other} for {otherStyle}. Use the same option in all containers of the task.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "1" }]
    },
    {
      "name": "other", "image": "redis:7.4", "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "ALL" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "1" }]
    },
    {
      "name": "other", "image": "redis:7.4", "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "1" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate there are none: another rule says so.
    if (task.fargate) return;
    const styled = resourceRequirements(task).flatMap((requirement) => {
      const style = gpuStyle(requirement);
      return style === undefined ? [] : [{ requirement, style }];
    });
    const [first, ...rest] = styled;
    if (first === undefined) return;
    const other = first.requirement.container;
    for (const { requirement, style } of rest) {
      const { container, typeNode } = requirement;
      if (style === first.style || container === other) continue;
      const related = [
        { node: first.requirement.typeNode, message: `Container ${other.label} asks for ${first.style}.` },
      ];
      const data = { label: container.label, style, other: other.label, otherStyle: first.style };
      report(typeNode, "mixed", data, { related });
    }
  },
});
