// The awslogs driver is to be told the region.
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { addOption, hasNoOptions, placeOfMissingOption } from "../shared/logOptions.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

const KEY = "awslogs-region";

export const rule = defineRule({
  id: "log/awslogs-region",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The log driver awslogs has the option `awslogs-region`.",
  why: "The API's reference lists the region among the options that awslogs requires. Without it the driver has to find out by itself where to send to, and the task may fail to start.",
  sources: [ecsApi("API_LogConfiguration.html"), ecsGuide("using_awslogs.html")],
  messages: {
    missing:
      "The log driver of container {label} is awslogs, and no awslogs-region says in which region its log group is. Add it to the options.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web", "awslogs-stream-prefix": "app" }
      }
    }
  ]
}`,
    good: `{
  "family": "web",
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
    for (const log of logConfigurations(taskDefinition(doc))) {
      const missing = log.driver === "awslogs" ? placeOfMissingOption(log, KEY) : undefined;
      // Where there are no options at all, the rule for the group says so.
      if (missing === undefined || hasNoOptions(log)) continue;
      report(missing, "missing", { label: log.container.label }, { fixes: [addOption(log, KEY, "<REGION>")] });
    }
  },
});
