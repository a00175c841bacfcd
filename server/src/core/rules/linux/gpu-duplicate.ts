// A container asks for a kind of device once.
import { type ResourceRequirement, resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/gpu-duplicate",
  kinds: ["ecs.taskDefinition"],
  needs: ["resourceRequirements"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A container has at most one resource requirement of a type.",
  why: "A requirement says all that the container needs of its type. A second one contradicts it.",
  sources: [ecsApi("API_ResourceRequirement.html")],
  messages: {
    repeated:
      "Container {label} has another requirement of type {type} already. Say what it needs in one of them, and remove the other.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "1" }, { "type": "GPU", "value": "2" }]
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
      "resourceRequirements": [{ "type": "GPU", "value": "3" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const firsts = new Map<string, ResourceRequirement>();
    for (const one of resourceRequirements(task)) {
      const { container, typeNode, type } = one;
      // Other rules want these gone altogether.
      if (type === "InferenceAccelerator" || (type === "GPU" && task.fargate)) continue;
      const first = firsts.get(`${container.index} ${type}`);
      firsts.set(`${container.index} ${type}`, first ?? one);
      if (first === undefined) continue;
      const related = [{ node: first.typeNode, message: "The first requirement of this type." }];
      report(typeNode, "repeated", { label: container.label, type }, { related });
    }
  },
});
