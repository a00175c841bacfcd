// Containers of a task are told apart by their names.
import { hasRepeats } from "../../base/repeats.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { freeName } from "../shared/names.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/name-duplicate",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Every container of a task has a name of its own.",
  why: "Dependencies, links, load balancers and logs refer to containers by name. ECS refuses a task definition in which two have the same one.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["Container names must be unique within a task definition"],
  messages: {
    repeated: 'A container named "{name}" stands above already. Give this one a name of its own.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128 },
    { "name": "app", "image": "redis:7.4", "memory": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128 },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const { containers } = taskDefinition(doc);
    if (!hasRepeats(containers.map(({ name }) => name ?? ""))) return;
    const first = new Map<string, Node>();
    for (const { node, name } of containers) {
      const value = member(node, "name");
      if (name === undefined || value === undefined) continue;
      const other = first.get(name);
      if (other === undefined) {
        first.set(name, value);
        continue;
      }
      const free = freeName(name, first);
      const fixes: RuleFix[] = [{ title: `Rename to "${free}"`, edit: (editor) => editor.set(value, free) }];
      report(
        value,
        "repeated",
        { name },
        { fixes, related: [{ node: other, message: "The first container of this name." }] },
      );
    }
  },
});
