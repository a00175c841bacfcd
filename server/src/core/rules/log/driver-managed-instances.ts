// Managed instances have a few of ECS's log drivers, not all.
import { LOG_DRIVERS, LOG_DRIVERS_SOURCE } from "../../data/logDrivers.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { useAwslogs } from "../shared/logOptions.js";

export const rule = defineRule({
  id: "log/driver-managed-instances",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With MANAGED_INSTANCES required, the log driver is awslogs, awsfirelens, splunk or json-file.",
  why: "Managed instances belong to ECS, which offers only these drivers on them.",
  sources: [LOG_DRIVERS_SOURCE.url],
  messages: {
    lacks: "Managed instances do not have the log driver {driver}. Use {drivers}.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "journald"
      }
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["MANAGED_INSTANCES"],
  "networkMode": "awsvpc",
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
    // With Fargate listed as well, the rule for Fargate says it.
    if (task.fargate || !task.compatibilities.has("MANAGED_INSTANCES")) return;
    for (const log of logConfigurations(task)) {
      const { driver, driverNode } = log;
      // A driver that ECS does not know at all is the schema's matter.
      if (LOG_DRIVERS.find(({ name }) => name === driver)?.managed !== false) continue;
      report(driverNode, "lacks", { driver, drivers: DRIVERS }, { fixes: [useAwslogs(task, log)] });
    }
  },
});

const OFFERED = LOG_DRIVERS.filter(({ managed }) => managed).map(({ name }) => name);
const DRIVERS = `${OFFERED.slice(0, -1).join(", ")} or ${OFFERED.at(-1)}`;
