// Fargate gives no container the rights of its host, and Windows does not know them.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/privileged-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["privileged"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, and on Windows, no container is `privileged`.",
  why: "A privileged container has the rights of root on its host, and on Fargate the host is not yours. ECS refuses to register the task definition, also when EC2 is listed beside FARGATE. Windows containers do not have the setting.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["Fargate requires that the 'privileged' setting be 'false'"],
  replaces: ["type"],
  messages: {
    fargate:
      "Container {label} is privileged, which Fargate never allows. Set privileged to false, or do without Fargate.",
    windows: {
      severity: "warning",
      text: "Container {label} is privileged, which Windows containers do not support. Set privileged to false.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "privileged": true }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "privileged": false }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const reason = task.fargate ? "fargate" : task.windows ? "windows" : undefined;
    if (reason === undefined) return;
    for (const {
      container: { label },
      value,
    } of containerValues(task, "privileged")) {
      if (booleanOf(value) !== true) continue;
      report(value, reason, { label }, { fixes: [change(value, "privileged", false)] });
    }
  },
});
