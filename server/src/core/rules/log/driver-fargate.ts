// Fargate has a few of ECS's log drivers, not all.
import { LOG_DRIVERS, LOG_DRIVERS_SOURCE } from "../../data/logDrivers.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { useAwslogs } from "../shared/logOptions.js";

export const rule = defineRule({
  id: "log/driver-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, the log driver is awslogs, awsfirelens or splunk.",
  why: "On Fargate there is no host whose files or journal you could read, so only these drivers exist there. ECS refuses to register the others with FARGATE, also when EC2 is listed beside it.",
  sources: [LOG_DRIVERS_SOURCE.url],
  awsError: ["is not a valid log driver. Must be one of"],
  messages: {
    lacks: "Fargate does not have the log driver {driver}. Use {drivers}.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "logConfiguration": { "logDriver": "json-file" } }
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
    const task = taskDefinition(doc);
    if (!task.fargate) return;
    for (const log of logConfigurations(task)) {
      const { driver, driverNode } = log;
      // A driver that ECS does not know at all is the schema's matter.
      if (LOG_DRIVERS.find(({ name }) => name === driver)?.fargate !== false) continue;
      report(driverNode, "lacks", { driver, drivers: DRIVERS }, { fixes: [useAwslogs(task, log)] });
    }
  },
});

const OFFERED = LOG_DRIVERS.filter(({ fargate }) => fargate).map(({ name }) => name);
const DRIVERS = `${OFFERED.slice(0, -1).join(", ")} or ${OFFERED.at(-1)}`;
