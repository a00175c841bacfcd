// Docker's security options belong to a host that Fargate does not show.
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/security-options-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["dockerSecurityOptions"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, no container has `dockerSecurityOptions`.",
  why: "The options speak to the Docker of a host of your own (SELinux, AppArmor, credential files). ECS refuses to register the task definition with FARGATE, also when EC2 is listed beside it.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["Fargate compatible task definitions do not support dockerSecurityOptions"],
  messages: {
    fargate: "Container {label} has dockerSecurityOptions, which Fargate does not support. Remove them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "dockerSecurityOptions": ["no-new-privileges"] }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate) return;
    for (const { container, list } of containerLists(task, "dockerSecurityOptions")) {
      report(list, "fargate", { label: container.label }, { fixes: [removal(list, "dockerSecurityOptions")] });
    }
  },
});
