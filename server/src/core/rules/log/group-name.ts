// The names that CloudWatch Logs takes for a log group.
import { LOG_GROUP_NAME } from "../../data/awslogs.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "log/group-name",
  kinds: ["ecs.taskDefinition"],
  needs: ["awslogs-group"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`awslogs-group` is a name that CloudWatch Logs takes: up to 512 letters, digits and `. - _ / #`.",
  why: "ECS does not look at the name, but CloudWatch Logs does: with one that it does not take, the log group can never exist, and the task does not start.",
  sources: [LOG_GROUP_NAME.url],
  messages: {
    characters:
      '"{group}" cannot be the name of a log group: CloudWatch Logs takes letters, digits, and . - _ / # only. Change the name.',
    long: "The name of the log group has {length} characters; CloudWatch Logs takes at most {most}. Shorten it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web logs", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" }
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
    for (const { driver, options } of logConfigurations(taskDefinition(doc))) {
      const groupNode = driver === "awslogs" ? filled(options, "awslogs-group") : undefined;
      const group = knownText(groupNode);
      if (groupNode === undefined || group === undefined) continue;
      const most = LOG_GROUP_NAME.longest;
      if (!LOG_GROUP_NAME.characters.test(group)) report(groupNode, "characters", { group });
      else if (group.length > most) report(groupNode, "long", { length: group.length, most });
    }
  },
});
