// The buffer of a log driver that does not make the container wait.
import { BUFFER_SIZE, LOG_DELIVERY_SOURCE } from "../../data/logDelivery.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "log/buffer",
  kinds: ["ecs.taskDefinition"],
  needs: ["max-buffer-size"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`max-buffer-size` is a size such as `10m`, and stands in non-blocking mode.",
  why: "The option says how much output may wait in memory in non-blocking mode. In blocking mode nothing waits, and a size that the driver cannot read keeps the container from starting.",
  sources: [LOG_DELIVERY_SOURCE.url],
  messages: {
    blocking:
      "max-buffer-size has no effect in blocking mode, where output is never kept. Remove it, or set mode to non-blocking.",
    form: 'max-buffer-size is "{size}", which is no size. Write a number and a unit, such as 512k or 10m.',
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
          "mode": "non-blocking",
          "max-buffer-size": "ten"
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
          "mode": "non-blocking",
          "max-buffer-size": "10m"
        }
      }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { options } of logConfigurations(taskDefinition(doc))) {
      const sizeNode = filled(options, "max-buffer-size");
      if (sizeNode === undefined) continue;
      const size = knownText(sizeNode);
      const isBlocking = knownText(filled(options, "mode")) === "blocking";
      if (isBlocking) report(sizeNode, "blocking", {}, { fixes: [removal(sizeNode, "max-buffer-size")] });
      else if (size !== undefined && !BUFFER_SIZE.test(size)) report(sizeNode, "form", { size });
    }
  },
});
