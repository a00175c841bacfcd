// Containers that wait for each other in a ring never start.
import { type Dependency, dependencies } from "../../model/ecs/dependencies.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { rings } from "../shared/rings.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/depends-on-cycle",
  kinds: ["ecs.taskDefinition"],
  needs: ["dependsOn"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "No container depends on itself, not over others either.",
  why: "A container starts after all that it depends on. In a ring each waits for the next, so ECS refuses the task definition.",
  sources: [ecsApi("API_ContainerDependency.html")],
  messages: {
    itself: "Container {label} depends on itself and could never start. Remove the dependency.",
    ring: "These containers wait for each other in a ring, so none of them could ever start: {ring}. Remove one of the dependencies.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "dependsOn": [{ "containerName": "cache", "condition": "START" }]
    },
    {
      "name": "cache",
      "image": "redis:7.4",
      "memory": 128,
      "dependsOn": [{ "containerName": "app", "condition": "START" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "dependsOn": [{ "containerName": "cache", "condition": "START" }]
    },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    for (const ring of rings(dependencies(taskDefinition(doc)))) {
      const first = ring[0] as Dependency;
      const { label } = first.from;
      if (ring.length === 1) {
        report(first.node, "itself", { label });
        continue;
      }
      const related = ring.slice(1).map(({ node, from, to }) => ({
        node,
        message: `Container ${from.label} depends on ${to?.label} here.`,
      }));
      report(first.node, "ring", { ring: [...ring.map(({ from }) => from.label), label].join(" → ") }, { related });
    }
  },
});
