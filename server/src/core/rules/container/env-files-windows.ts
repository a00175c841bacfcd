// Windows containers get no variables from files.
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/env-files-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["environmentFiles"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Windows containers have no `environmentFiles`.",
  why: "The developer guide leaves Windows containers out, on EC2 and on Fargate; on Fargate their tasks were seen to be turned away.",
  sources: [ecsGuide("use-environment-file.html")],
  messages: {
    windows:
      "Container {label} has environmentFiles, which Windows containers do not support. Remove them, and give the variables in environment or secrets.",
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 1024,
      "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::web-settings/production.env" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 1024,
      "environment": [{ "name": "STAGE", "value": "production" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.windows) return;
    for (const { container, list } of containerLists(task, "environmentFiles")) {
      report(list, "windows", { label: container.label }, { fixes: [removal(list, "environmentFiles")] });
    }
  },
});
