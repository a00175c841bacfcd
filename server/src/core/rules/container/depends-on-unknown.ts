// A container can only wait for a container of the same task.
import { nearest } from "../../base/nearest.js";
import { type Dependency, dependencies } from "../../model/ecs/dependencies.js";
import { knowsContainers, type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/depends-on-unknown",
  kinds: ["ecs.taskDefinition"],
  needs: ["dependsOn"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`dependsOn` names containers of the same task.",
  why: "ECS starts the containers of a task in the order that `dependsOn` gives. It refuses a task definition that waits for a container it does not have.",
  sources: [ecsApi("API_ContainerDependency.html")],
  awsError: ["Cannot depend on container", "because it does not exist"],
  messages: {
    near: 'Container {label} depends on "{name}", but the task has no container of that name. The nearest is "{near}": use it, or the name of another container.',
    unknown:
      'Container {label} depends on "{name}", but the task has no container of that name. Name one of its containers, or remove the dependency.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "dependsOn": [{ "containerName": "cahce", "condition": "START" }]
    },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
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
    const task = taskDefinition(doc);
    if (!knowsContainers(task)) return;
    for (const dependency of dependencies(task)) {
      const { node, to, from } = dependency;
      const name = to === undefined ? knownText(node) : undefined;
      if (name === undefined) continue;
      const near = nearestOther(task, dependency);
      if (near === undefined) {
        report(node, "unknown", { label: from.label, name });
        continue;
      }
      const fixes: RuleFix[] = [{ title: `Change to "${near}"`, edit: (editor) => editor.set(node, near) }];
      report(node, "near", { label: from.label, name, near }, { fixes });
    }
  },
});

/** Not the container itself, which cannot wait for itself. */
function nearestOther(task: TaskDefinition, { name, from }: Dependency): string | undefined {
  return nearest(
    name,
    task.containers.flatMap((container) => (container.name === from.name ? [] : (container.name ?? []))),
  );
}
