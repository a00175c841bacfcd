// Only a container with a health check can become healthy.
import { dependencies } from "../../model/ecs/dependencies.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, lacks } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/depends-on-health",
  kinds: ["ecs.taskDefinition"],
  needs: ["dependsOn"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A container that others wait for with HEALTHY has a `healthCheck`.",
  why: "ECS asks only the health checks of the task definition, not the one that an image brings along. It refuses a task definition that waits for the health of a container without one.",
  sources: [ecsApi("API_ContainerDependency.html")],
  awsError: ["A dependency container with HEALTHY condition must have health check configured"],
  messages: {
    unchecked:
      'Container {label} waits for "{name}" to be healthy, but "{name}" has no healthCheck (one in its image does not count). Add one, or wait with START.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "dependsOn": [{ "containerName": "cache", "condition": "HEALTHY" }]
    },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "dependsOn": [{ "containerName": "cache", "condition": "HEALTHY" }]
    },
    {
      "name": "cache",
      "image": "redis:7.4",
      "memory": 128,
      "healthCheck": { "command": ["CMD", "redis-cli", "ping"] }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { entry, from, to, name } of dependencies(taskDefinition(doc))) {
      const node = filled(entry, "condition");
      if (node === undefined || to === undefined || to === from || knownText(node) !== "HEALTHY") continue;
      if (!lacks(to.node, "healthCheck")) continue;
      const fixes: RuleFix[] = [
        {
          title: `Add a healthCheck to ${to.label} to fill in`,
          edit: (editor) => editor.put(to.node, "healthCheck", SKELETON),
        },
        { title: "Wait with START", edit: (editor) => editor.set(node, "START") },
      ];
      const related = [{ node: member(to.node, "name") ?? to.node, message: "The container without a health check." }];
      report(node, "unchecked", { label: from.label, name }, { fixes, related });
    }
  },
});

/** What tells that a container is healthy, only a person knows. */
const SKELETON = { command: ["CMD-SHELL", "<COMMAND> || exit 1"] };
