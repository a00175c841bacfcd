// A container waits for another one in one way.
import { type Dependency, dependencies } from "../../model/ecs/dependencies.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, rawText } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/depends-on-duplicate",
  kinds: ["ecs.taskDefinition"],
  needs: ["dependsOn"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "`dependsOn` names every container once.",
  why: "A container has one state to wait for in each other. A second entry adds nothing, or says something else than the first.",
  sources: [ecsApi("API_ContainerDependency.html")],
  messages: {
    same: 'Container {label} depends on "{name}" above already. Remove this entry.',
    differs: 'Container {label} depends on "{name}" above already, with another condition. Keep the one that is meant.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "dependsOn": [
        { "containerName": "cache", "condition": "START" },
        { "containerName": "cache", "condition": "START" }
      ]
    },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "dependsOn": [
        { "containerName": "cache", "condition": "START" }
      ]
    },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const all = dependencies(taskDefinition(doc));
    // Most containers wait for one other.
    if (all.every(({ from }, at) => from !== all[at - 1]?.from)) return;
    const first = new Map<string, Dependency>();
    for (const dependency of all) {
      const { from, node, name, entry } = dependency;
      const other = first.get(`${from.index} ${name}`);
      if (other === undefined) {
        first.set(`${from.index} ${name}`, dependency);
        continue;
      }
      const same = rawText(filled(entry, "condition")) === rawText(filled(other.entry, "condition"));
      const fixes = same ? [removal(entry, "this entry")] : [];
      const related = [{ node: other.node, message: "The first entry." }];
      report(node, same ? "same" : "differs", { label: from.label, name }, { fixes, related });
    }
  },
});
