// Neuron devices go to one container, all of them, on ECS Managed Instances.
import { rulesOut } from "../../model/ecs/compatibilities.js";
import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/neuron",
  kinds: ["ecs.taskDefinition"],
  needs: ["resourceRequirements"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "At most one container asks for `NeuronDevice`, with the value `ALL`, in a task for ECS Managed Instances.",
  why: "ECS gives all Neuron devices of an instance to one container, and does so only on ECS Managed Instances.",
  sources: [ecsApi("API_ResourceRequirement.html")],
  messages: {
    instances:
      "Only ECS Managed Instances have Neuron devices for ECS to give, and requiresCompatibilities does not list MANAGED_INSTANCES. Add it, or remove the requirement.",
    value: 'A container gets all Neuron devices or none. Set value to "ALL".',
    several:
      "Container {first} asks for all Neuron devices already, and only one container of a task can have them. Remove this requirement.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "resourceRequirements": [{ "type": "NeuronDevice", "value": "1" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "resourceRequirements": [{ "type": "NeuronDevice", "value": "ALL" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const all = resourceRequirements(task).filter(({ type }) => type === "NeuronDevice");
    const first = all[0];
    if (first === undefined) return;
    if (rulesOut(task, "MANAGED_INSTANCES")) {
      report(first.typeNode, "instances", {});
      return;
    }
    for (const { node, container, typeNode, value } of all) {
      if (container !== first.container) {
        const fixes: RuleFix[] = [{ title: "Remove the requirement", edit: (editor) => editor.remove(node) }];
        report(typeNode, "several", { first: first.container.label }, { fixes });
      } else if (value === undefined ? lacks(node, "value") : isKnown(value) && value.value !== "ALL") {
        const fixes: RuleFix[] = [
          { title: 'Set value to "ALL"', edit: (editor) => editor.put(node, "value", "ALL", "type") },
        ];
        report(value ?? node, "value", {}, { fixes });
      }
    }
  },
});
