// On Fargate ECS itself pulls private images, and needs a role to do so.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { addExecutionRole, missingRole } from "../shared/executionRole.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/fargate-roles-image",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A Fargate task with images from private ECR repositories has an `executionRoleArn`.",
  why: "On EC2 the instance's role pulls the images; on Fargate there is none, and the execution role of the task takes its place. ECS refuses to register the task definition without it.",
  sources: [ecsGuide("task_execution_IAM_role.html")],
  awsError: ["Fargate requires task definition to have execution role ARN to support ECR images"],
  messages: {
    missing:
      "The image comes from a private ECR repository. On Fargate the execution role of the task pulls it, and there is no executionRoleArn. Add it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1.0" }
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
    { "name": "app", "image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1.0" }
  ]
}`,
  },
  check(doc, report) {
    const missing = missingRole(taskDefinition(doc), ["image"]);
    if (missing === undefined) return;
    report(missing.node, "missing", {}, { fixes: [addExecutionRole(missing.root)], related: missing.related });
  },
});
