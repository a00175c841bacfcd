// Elastic Inference is gone.
import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/inference-accelerator",
  kinds: ["ecs.taskDefinition"],
  needs: ["resourceRequirements"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "No container asks for an `InferenceAccelerator`.",
  why: "Such a requirement names an accelerator of `inferenceAccelerators`, and ECS no longer takes task definitions that have these: Elastic Inference has ended. Neuron devices and GPUs have taken its place.",
  sources: [ecsApi("API_InferenceAccelerator.html")],
  messages: {
    gone: "Container {label} asks for an Elastic Inference accelerator, which AWS no longer offers. Remove the requirement; GPUs and Neuron devices take its place.",
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
      "resourceRequirements": [{ "type": "InferenceAccelerator", "value": "device_1" }]
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
    // Where the task has accelerators, they are what is refused: another rule says so.
    if (taskValue(task, "inferenceAccelerators") !== undefined) return;
    for (const { node, container, typeNode, type } of resourceRequirements(task)) {
      if (type !== "InferenceAccelerator") continue;
      const fixes: RuleFix[] = [{ title: "Remove the requirement", edit: (editor) => editor.remove(node) }];
      report(typeNode, "gone", { label: container.label }, { fixes });
    }
  },
});
