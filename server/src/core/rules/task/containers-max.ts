// A task holds a limited number of containers.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

/** A service quota that cannot be raised. */
const MOST = 10;

export const rule = defineRule({
  id: "task/containers-max",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task definition holds at most 10 containers.",
  why: "Ten containers a task is a quota that AWS does not raise; registration fails beyond it.",
  sources: [ecsGuide("service-quotas.html")],
  messages: {
    many: "There are {count} containers; a task definition holds at most 10. Split the task, or join containers.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app-1", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-2", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-3", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-4", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-5", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-6", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-7", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-8", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-9", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-10", "image": "nginx:1.27", "memory": 128 },
    { "name": "app-11", "image": "nginx:1.27", "memory": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const { containerList, containers } = taskDefinition(doc);
    const eleventh = containers[MOST];
    if (containerList === undefined || eleventh === undefined) return;
    report(
      containerList,
      "many",
      { count: containers.length },
      { related: [{ node: eleventh.node, message: "The eleventh container." }] },
    );
  },
});
