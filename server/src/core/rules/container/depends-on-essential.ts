// A container that others wait for to end cannot be one whose end stops the task.
import { dependencies } from "../../model/ecs/dependencies.js";
import { type Container, type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf, filled, lacks } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/depends-on-essential",
  kinds: ["ecs.taskDefinition"],
  needs: ["dependsOn"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A container that others wait for with COMPLETE or SUCCESS has `essential` false.",
  why: "When an essential container ends, its whole task stops. So nothing can wait for its end, and ECS refuses a task definition that does. A container is essential unless it says otherwise.",
  sources: [ecsApi("API_ContainerDependency.html")],
  awsError: ["A dependency container with SUCCESS or COMPLETE condition cannot be an essential container"],
  messages: {
    essential:
      'Container {label} waits for "{name}" to end ({condition}), but "{name}" is essential: its end stops the task. Set essential to false there, or wait with START.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128,
      "dependsOn": [{ "containerName": "setup", "condition": "SUCCESS" }] },
    { "name": "setup", "image": "busybox:1.37", "memory": 64 }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128,
      "dependsOn": [{ "containerName": "setup", "condition": "SUCCESS" }] },
    { "name": "setup", "image": "busybox:1.37", "memory": 64, "essential": false }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const { entry, from, to, name } of dependencies(task)) {
      const node = filled(entry, "condition");
      const condition = knownText(node);
      if (node === undefined || to === undefined || to === from) continue;
      if ((condition !== "COMPLETE" && condition !== "SUCCESS") || !isEssential(to)) continue;
      const data = { label: from.label, name, condition };
      const related = [
        {
          node: member(to.node, "essential") ?? member(to.node, "name") ?? to.node,
          message: "The essential container.",
        },
      ];
      report(node, "essential", data, { fixes: fixes(task, to, node), related });
    }
  },
});

/** Essential is the default; a value that is unknown may be either. */
function isEssential({ node }: Container): boolean {
  return lacks(node, "essential") || booleanOf(filled(node, "essential")) === true;
}

/** At least one container of a task has to stay essential. */
function fixes(task: TaskDefinition, to: Container, condition: Node): RuleFix[] {
  const start: RuleFix = { title: "Wait with START", edit: (editor) => editor.set(condition, "START") };
  if (!task.containers.some((container) => container !== to && isEssential(container))) return [start];
  const optional: RuleFix = {
    title: `Set essential to false in ${to.label}`,
    edit: (editor) => editor.put(to.node, "essential", false, "image"),
  };
  return [optional, start];
}
