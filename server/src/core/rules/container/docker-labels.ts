// The agent has labels of its own on every container.

import { AGENT_LABEL_PREFIX } from "../../data/dockerLabels.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "container/docker-labels",
  kinds: ["ecs.taskDefinition"],
  needs: ["dockerLabels"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "No key of `dockerLabels` begins with `com.amazonaws.ecs.`.",
  why: "With labels of this name the agent marks which task and which container it has started. One in the task definition is overwritten, or misleads those who read them.",
  sources: ["https://github.com/aws/amazon-ecs-agent/blob/master/agent/engine/docker_task_engine.go"],
  messages: {
    reserved:
      'The label "{key}" of container {label} has a name that the ECS agent keeps for itself. Choose another one.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "dockerLabels": { "com.amazonaws.ecs.cluster": "web" }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "dockerLabels": { "com.example.cluster": "web" }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { container, value: labels } of containerValues(taskDefinition(doc), "dockerLabels")) {
      const { label } = container;
      for (const property of labels.properties) {
        const { name, value } = property;
        if (!name.startsWith(AGENT_LABEL_PREFIX) || value.type === "null") continue;
        report(property.key, "reserved", { key: name, label });
      }
    }
  },
});
