// How a log driver takes the output: it makes the container wait, or keeps a buffer.

import { nearest } from "../../base/nearest.js";
import { LOG_DELIVERY_SOURCE, LOG_MODES } from "../../data/logDelivery.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, lacks } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { addOption } from "../shared/logOptions.js";

export const rule = defineRule({
  id: "log/mode",
  kinds: ["ecs.taskDefinition"],
  needs: ["mode", "max-buffer-size"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The log option `mode` is `blocking` or `non-blocking`, and is given where a buffer size is.",
  why: "In blocking mode a container waits until its output is taken; in non-blocking mode output that does not fit into the buffer is lost. Since June 2025 the second is the default, unless an account setting says otherwise.",
  sources: [LOG_DELIVERY_SOURCE.url],
  messages: {
    unknown: 'The log option mode is "{mode}", and can only be blocking or non-blocking. Set one of the two.',
    implicit: {
      severity: "information",
      text: "max-buffer-size counts in non-blocking mode only, and mode is not given. Non-blocking is the default since June 2025, but the account setting defaultLogDriverMode may say otherwise: add mode.",
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
          "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app",
          "mode": "nonblocking"
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
          "mode": "non-blocking"
        }
      }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const log of logConfigurations(taskDefinition(doc))) {
      const { options } = log;
      const modeNode = filled(options, "mode");
      const mode = knownText(modeNode);
      const size = filled(options, "max-buffer-size");
      // What FireLens does with the options of its outputs is not ours to say.
      if (log.driver === "awsfirelens") continue;
      if (size !== undefined && lacks(options, "mode")) {
        report(size, "implicit", {}, { fixes: [addOption(log, "mode", "non-blocking")] });
      }
      if (modeNode === undefined || mode === undefined || LOG_MODES.includes(mode)) continue;
      const near = nearest(mode, LOG_MODES);
      report(modeNode, "unknown", { mode }, { fixes: near === undefined ? [] : [change(modeNode, "mode", near)] });
    }
  },
});
