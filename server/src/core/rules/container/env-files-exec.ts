// ECS fetches environment files before a container starts, and needs a role to do so.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { addExecutionRole, missingRole } from "../shared/executionRole.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/env-files-exec",
  kinds: ["ecs.taskDefinition"],
  needs: ["environmentFiles"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A task with `environmentFiles` has an `executionRoleArn`.",
  why: "ECS itself reads the files from S3, with the execution role of the task. Without the role the task definition is registered, and its tasks do not start.",
  sources: [ecsGuide("use-environment-file.html"), ecsGuide("task_execution_IAM_role.html")],
  messages: {
    missing:
      "Container {label} gets environment files, but the task has no executionRoleArn, the role with which ECS reads them. Add it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::web-settings/production.env" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::web-settings/production.env" }]
    }
  ]
}`,
  },
  check(doc, report) {
    // Where ECS refuses the task definition for want of the role, other rules say so.
    const missing = missingRole(taskDefinition(doc), ["files"]);
    if (missing === undefined) return;
    const { root, node, container, related } = missing;
    report(node, "missing", { label: container.label }, { fixes: [addExecutionRole(root)], related });
  },
});
