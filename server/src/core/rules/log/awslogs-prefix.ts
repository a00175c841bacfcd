// Where the awslogs driver is not told a prefix, its streams have names that nobody can read.
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { addOption, hasNoOptions, placeOfMissingOption } from "../shared/logOptions.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

const KEY = "awslogs-stream-prefix";

export const rule = defineRule({
  id: "log/awslogs-prefix",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The log driver awslogs has the option `awslogs-stream-prefix`.",
  why: "With a prefix, a log stream is called prefix/container/task id. Fargate demands one. On EC2 the stream is otherwise called by Docker's container id, which can hardly be traced back to a task.",
  sources: [ecsApi("API_LogConfiguration.html"), ecsGuide("using_awslogs.html")],
  awsError: [
    "Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs",
  ],
  messages: {
    fargate:
      "On Fargate the log driver awslogs needs awslogs-stream-prefix, and the log configuration of container {label} has none. Add it to the options.",
    advice: {
      severity: "information",
      text: "The log configuration of container {label} has no awslogs-stream-prefix. Its log streams are then named after Docker's container id; with a prefix they hold the names of container and task.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1" }
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
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" }
      }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const log of logConfigurations(task)) {
      const missing = log.driver === "awslogs" ? placeOfMissingOption(log, KEY) : undefined;
      // Where there are no options at all, the rule for the group says so.
      if (missing === undefined || hasNoOptions(log)) continue;
      const { label, name } = log.container;
      report(missing, task.fargate ? "fargate" : "advice", { label }, { fixes: [addOption(log, KEY, name ?? "app")] });
    }
  },
});
