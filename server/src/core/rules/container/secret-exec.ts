// ECS fetches the secrets of a container before it starts, and needs a role to do so.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { addExecutionRole, missingRole } from "../shared/executionRole.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/secret-exec",
  kinds: ["ecs.taskDefinition"],
  needs: ["secrets", "secretOptions"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task whose containers or log drivers get secrets has an `executionRoleArn`.",
  why: "ECS itself reads the secrets, with the execution role of the task. It refuses a task definition that refers to secrets and names no such role.",
  sources: [ecsGuide("specifying-sensitive-data.html"), ecsGuide("task_execution_IAM_role.html")],
  awsError: ["When you are specifying container secrets, you must also specify a value for 'executionRoleArn'"],
  messages: {
    secrets:
      "Container {label} gets secrets, but the task has no executionRoleArn, the role with which ECS reads them. Add it.",
    options:
      "The log driver of container {label} gets secrets, but the task has no executionRoleArn, the role with which ECS reads them. Add it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "TOKEN", "valueFrom": "/web/token" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "TOKEN", "valueFrom": "/web/token" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const missing = missingRole(taskDefinition(doc), ["secrets", "options"]);
    if (missing === undefined) return;
    const { root, node, container, related } = missing;
    const key = missing.reason === "options" ? "options" : "secrets";
    report(node, key, { label: container.label }, { fixes: [addExecutionRole(root)], related });
  },
});
