// The log router cannot route its own logs.
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { useAwslogs } from "../shared/logOptions.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/firelens-self",
  kinds: ["ecs.taskDefinition"],
  needs: ["firelensConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The container with the `firelensConfiguration` does not log through awsfirelens itself.",
  why: "What the router writes would go to the router again, so its own messages and errors are never seen. It needs another log driver, such as awslogs.",
  sources: [ecsGuide("using_firelens.html")],
  messages: {
    self: "Container {label} routes the logs of the task, and cannot send its own through awsfirelens. Use another log driver for it, such as awslogs.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" },
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" },
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" }
      }
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const log of logConfigurations(task)) {
      if (log.driver !== "awsfirelens") continue;
      if (member(log.container.node, "firelensConfiguration") === undefined) continue;
      report(log.driverNode, "self", { label: log.container.label }, { fixes: [useAwslogs(task, log)] });
    }
  },
});
