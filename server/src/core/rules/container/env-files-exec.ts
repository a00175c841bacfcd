// ECS fetches environment files before a container starts, and needs a role to do so.
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { addExecutionRole, roleIsDemanded } from "../shared/executionRole.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/env-files-exec",
  kinds: ["ecs.taskDefinition"],
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
    const task = taskDefinition(doc);
    const { root } = task;
    // Where ECS refuses the task definition for want of the role, other rules say so.
    if (root === undefined || !taskLacks(task, "executionRoleArn") || roleIsDemanded(task)) return;
    const [first, ...others] = containerLists(task, "environmentFiles");
    if (first === undefined) return;
    const related = others.map(({ list }) => ({ node: list, message: "These files need the role as well." }));
    report(first.list, "missing", { label: first.container.label }, { fixes: [addExecutionRole(root)], related });
  },
});
