// The awslogs driver has to be told the log group.
import type { Editor } from "../../edit/editor.js";
import { type LogConfiguration, logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled, isAbsent, lacks, rawText } from "../../model/values.js";
import { type Node, rawMember } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

const KEY = "awslogs-group";

export const rule = defineRule({
  id: "log/awslogs-group",
  kinds: ["ecs.taskDefinition"],
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
    const group = `/ecs/${rawText(taskValue(task, "family")) ?? "<family>"}`;
    for (const log of logConfigurations(task)) {
      const missing = log.driver === "awslogs" ? placeOfMissingGroup(log) : undefined;
      if (missing === undefined) continue;
      const fixes: RuleFix[] = [{ title: `Add "${KEY}": "${group}"`, edit: (editor) => addGroup(editor, log, group) }];
      report(missing, "missing", { label: log.container.label }, { fixes });
    }
  },
});

function placeOfMissingGroup({ node }: LogConfiguration): Node | undefined {
  const options = filled(node, "options");
  if (options === undefined) return lacks(node, "options") ? node : undefined;
  return isAbsent(options, KEY) ? (rawMember(options, KEY) ?? options) : undefined;
}

function addGroup(editor: Editor, { node }: LogConfiguration, group: string): void {
  const options = filled(node, "options");
  if (options === undefined) editor.put(node, "options", { [KEY]: group }, "logDriver");
  else editor.put(options, KEY, group);
}
