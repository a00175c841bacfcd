// The awslogs driver has to be told the log group.
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { addOption, awslogsGroup, awslogsOptions, hasNoOptions, placeOfMissingOption } from "../shared/logOptions.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

const KEY = "awslogs-group";

export const rule = defineRule({
  id: "log/awslogs-group",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The log driver awslogs has the option `awslogs-group`.",
  why: "The driver sends to one log group of CloudWatch, and there is no default. ECS refuses a task definition that does not name it.",
  sources: [ecsApi("API_LogConfiguration.html"), ecsGuide("using_awslogs.html")],
  awsError: ["Log driver awslogs requires options: awslogs-group"],
  messages: {
    options:
      "The log driver of container {label} is awslogs, and there are no options to say where to log. Add awslogs-group, awslogs-region and awslogs-stream-prefix.",
    missing:
      "The log driver of container {label} is awslogs, and no awslogs-group says where to log. Add the name of the log group to its options.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" }
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
    const task = taskDefinition(doc);
    for (const log of logConfigurations(task)) {
      const missing = log.driver === "awslogs" ? placeOfMissingOption(log, KEY) : undefined;
      if (missing === undefined) continue;
      const { container, node } = log;
      const fixes: RuleFix[] = hasNoOptions(log)
        ? [
            {
              title: "Add the options, with a region to fill in",
              edit: (editor) => editor.put(node, "options", awslogsOptions(task, container), "logDriver"),
            },
          ]
        : [addOption(log, KEY, awslogsGroup(task))];
      report(missing, hasNoOptions(log) ? "options" : "missing", { label: container.label }, { fixes });
    }
  },
});
