// How long containers may take to reach the state that others wait for.
import { FARGATE_TIMEOUT } from "../../data/containerLimits.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { outOfRange } from "../shared/range.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/start-timeout",
  kinds: ["ecs.taskDefinition"],
  needs: ["startTimeout"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`startTimeout` is 2 to 120 seconds on Fargate, and at least 2 elsewhere.",
  why: "While others wait for a container to become healthy or to finish, `startTimeout` says when they give up. The API takes 2 to 120 seconds for it on Fargate; on EC2 it documents no upper end.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    fargate:
      "The startTimeout of container {label} is {value} seconds, and Fargate takes {min} to {max}. Set one of these.",
    low: {
      severity: "warning",
      text: "The startTimeout of container {label} is {value} seconds; ECS documents {min} as the least. Raise it.",
    },
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
      "startTimeout": 300
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "startTimeout": 120
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const { min, max } = FARGATE_TIMEOUT;
    const range = task.fargate ? FARGATE_TIMEOUT : { min };
    for (const { node, label } of task.containers) {
      const found = outOfRange(node, "startTimeout", range);
      if (found === undefined) continue;
      const fixes = [found.fix];
      if (task.fargate) report(found.node, "fargate", { label, value: found.value, min, max }, { fixes });
      else report(found.node, "low", { label, value: found.value, min }, { fixes });
    }
  },
});
