// How long a container has to end by itself before it is killed.
import { FARGATE_TIMEOUT } from "../../data/containerLimits.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { outOfRange } from "../shared/range.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/stop-timeout",
  kinds: ["ecs.taskDefinition"],
  needs: ["stopTimeout"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`stopTimeout` is 2 to 120 seconds on Fargate, and at least 2 elsewhere.",
  why: "After the stop signal a container has this long to end by itself, 30 seconds when nothing is said. Fargate gives no container more than 120; on EC2 the API documents no upper end.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    fargate:
      "The stopTimeout of container {label} is {value} seconds, and Fargate takes {min} to {max}. Set one of these.",
    low: {
      severity: "warning",
      text: "The stopTimeout of container {label} is {value} seconds; ECS documents {min} as the least. Raise it.",
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
      "stopTimeout": 300
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
      "stopTimeout": 120
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const { min, max } = FARGATE_TIMEOUT;
    const range = task.fargate ? FARGATE_TIMEOUT : { min };
    for (const { node, label } of task.containers) {
      const found = outOfRange(node, "stopTimeout", range);
      if (found === undefined) continue;
      const fixes = [found.fix];
      if (task.fargate) report(found.node, "fargate", { label, value: found.value, min, max }, { fixes });
      else report(found.node, "low", { label, value: found.value, min }, { fixes });
    }
  },
});
