// There are no GPUs on Fargate.
import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/gpu-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["resourceRequirements"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, no container asks for a GPU.",
  why: "Only EC2 instances and ECS Managed Instances have GPUs. ECS refuses a task definition that asks for one and requires FARGATE, also when EC2 is listed beside it.",
  sources: [ecsGuide("ecs-gpu.html")],
  awsError: ["Tasks using the Fargate launch type do not support GPU resource requirements"],
  messages: {
    present: "Container {label} asks for a GPU, and Fargate has none. Remove the requirement, or run the task on EC2.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "resourceRequirements": [{ "type": "GPU", "value": "1" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "1" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate) return;
    for (const { node, container, typeNode, type } of resourceRequirements(task)) {
      if (type !== "GPU") continue;
      const fixes: RuleFix[] = [{ title: "Remove the GPU requirement", edit: (editor) => editor.remove(node) }];
      report(typeNode, "present", { label: container.label }, { fixes });
    }
  },
});
