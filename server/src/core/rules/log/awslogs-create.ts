// The awslogs driver can create its log group, if it may.
import { filterMap } from "../../base/filterMap.js";
import { AWSLOGS_NO, AWSLOGS_YES } from "../../data/awslogs.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/awslogs-create",
  kinds: ["ecs.taskDefinition"],
  needs: ["awslogs-create-group"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`awslogs-create-group` is true or false, and the role may create log groups.",
  why: "The option is read as a text that is `true` or `false`. With `true`, the first task creates the log group, which needs a permission that the managed policy AmazonECSTaskExecutionRolePolicy does not hold.",
  sources: [ecsApi("API_LogConfiguration.html"), ecsGuide("using_awslogs.html")],
  messages: {
    form: 'awslogs-create-group must be "true" or "false", not "{value}". Set one of the two.',
    permission: {
      severity: "hint",
      text: "awslogs-create-group needs the permission logs:CreateLogGroup, which the managed policy of the execution role does not give. Add it to the role, or create the log group beforehand.",
    },
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
          "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1",
          "awslogs-stream-prefix": "app", "awslogs-create-group": "yes"
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
        "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" }
      }
    }
  ]
}`,
  },
  check(doc, report) {
    const groups = filterMap(logConfigurations(taskDefinition(doc)), ({ driver, options }) => {
      const create = driver === "awslogs" ? filled(options, "awslogs-create-group") : undefined;
      const value = knownText(create);
      return create === undefined || value === undefined ? undefined : { create, value };
    });
    for (const { create, value } of groups) {
      if (AWSLOGS_YES.has(value) || AWSLOGS_NO.has(value)) continue;
      const lower = value.trim().toLowerCase();
      const fixes = lower === "true" || lower === "false" ? [change(create, "awslogs-create-group", lower)] : [];
      report(create, "form", { value }, { fixes });
    }
    // Once for all containers: they share the role.
    const first = groups.find(({ value }) => AWSLOGS_YES.has(value));
    if (first !== undefined) report(first.create, "permission", {});
  },
});
