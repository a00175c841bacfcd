// The awslogs driver finds the first line of an entry in one way or in the other.
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/awslogs-multi",
  kinds: ["ecs.taskDefinition"],
  needs: ["awslogs-multiline-pattern"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "awslogs has `awslogs-datetime-format` or `awslogs-multiline-pattern`, not both.",
  why: "Both options say where an entry of several lines begins. The API's reference says that the pattern is ignored beside the format, and that both cannot be configured together.",
  sources: [ecsApi("API_LogConfiguration.html")],
  messages: {
    both: "awslogs-multiline-pattern cannot stand beside awslogs-datetime-format, which says already where a log entry begins. Remove one of them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": {
          "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app",
          "awslogs-datetime-format": "%Y-%m-%d",
          "awslogs-multiline-pattern": "^INFO"
        }
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
        "options": {
          "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app",
          "awslogs-multiline-pattern": "^INFO"
        }
      }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { driver, options } of logConfigurations(taskDefinition(doc))) {
      if (driver !== "awslogs") continue;
      const pattern = filled(options, "awslogs-multiline-pattern");
      const format = filled(options, "awslogs-datetime-format");
      if (pattern === undefined || format === undefined) continue;
      const fixes = [removal(pattern, "awslogs-multiline-pattern"), removal(format, "awslogs-datetime-format")];
      report(pattern, "both", {}, { fixes, related: [{ node: format, message: "The other option." }] });
    }
  },
});
