// The role of the application and the role of ECS do different work.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { rawText } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/role-same",
  kinds: ["ecs.taskDefinition"],
  needs: ["executionRoleArn"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "`taskRoleArn` and `executionRoleArn` are two roles.",
  why: "The execution role lets ECS pull images, read secrets and write logs; the task role is what the application may do. With one role for both, the application can read the secrets of all its containers, and more rights than it needs.",
  sources: [ecsGuide("task-iam-roles.html"), ecsGuide("task_execution_IAM_role.html")],
  controls: ["CKV_AWS_249"],
  messages: {
    same: "The application has the same role as ECS itself ({role}), so it may do whatever ECS may do for it, such as reading secrets. Give it a role of its own.",
  },
  examples: {
    bad: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "taskRoleArn");
    const execution = taskValue(task, "executionRoleArn");
    const role = rawText(node);
    if (node === undefined || execution === undefined || role === undefined || role !== rawText(execution)) return;
    const related = [{ node: execution, message: "The execution role." }];
    report(node, "same", { role: role.slice(role.lastIndexOf("/") + 1) }, { related });
  },
});
