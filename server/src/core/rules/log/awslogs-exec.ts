// On Fargate ECS itself writes to CloudWatch Logs, and needs a role to do so.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { addExecutionRole, missingRole } from "../shared/executionRole.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/awslogs-exec",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A Fargate task that logs through awslogs has an `executionRoleArn`.",
  why: "On EC2 the instance's role writes the logs; on Fargate there is none, and the execution role of the task takes its place. ECS refuses to register the task definition without it.",
  sources: [ecsGuide("using_awslogs.html"), ecsGuide("task_execution_IAM_role.html")],
  awsError: ["Fargate requires task definition to have execution role ARN to support log driver awslogs"],
  messages: {
    missing:
      "On Fargate, logs go to CloudWatch with the execution role of the task, and there is no executionRoleArn. Add it.",
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
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" }
      }
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" }
      }
    }
  ]
}`,
  },
  check(doc, report) {
    const missing = missingRole(taskDefinition(doc), ["logs"]);
    if (missing === undefined) return;
    report(missing.node, "missing", {}, { fixes: [addExecutionRole(missing.root)], related: missing.related });
  },
});
