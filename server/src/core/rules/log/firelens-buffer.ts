// How much output may wait between a container and the log router.
import { BUFFER_LIMIT, FIRELENS_SOURCE } from "../../data/firelens.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "log/firelens-buffer",
  kinds: ["ecs.taskDefinition"],
  needs: ["log-driver-buffer-limit"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`log-driver-buffer-limit` is a whole number of lines, below 536870912.",
  why: "The option says how many lines of output may wait in memory while the router does not take them, however long they are. It is no size: a unit behind it keeps the container from starting on Fargate.",
  sources: [FIRELENS_SOURCE.buffer],
  messages: {
    form: 'log-driver-buffer-limit is how many lines may wait, a number from {least} to {most}, and cannot be "{limit}". Write the digits alone.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" }
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awsfirelens",
        "options": { "Name": "stdout", "log-driver-buffer-limit": "2m" }
      }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" }
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awsfirelens",
        "options": { "Name": "stdout", "log-driver-buffer-limit": "2097152" }
      }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { driver, options } of logConfigurations(taskDefinition(doc))) {
      const limitNode = driver === "awsfirelens" ? filled(options, "log-driver-buffer-limit") : undefined;
      const limit = knownText(limitNode);
      if (limitNode === undefined || limit === undefined) continue;
      if (!/^\d+$/.test(limit) || Number(limit) > BUFFER_LIMIT.most)
        report(limitNode, "form", { ...BUFFER_LIMIT, limit });
    }
  },
});
