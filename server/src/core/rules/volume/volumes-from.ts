// A container can take over the mounts of other containers of its task.
import { nearest } from "../../base/nearest.js";
import {
  type Container,
  containerNamed,
  knowsContainers,
  type TaskDefinition,
  taskDefinition,
} from "../../model/ecs/taskDefinition.js";
import { filled, rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/volumes-from",
  kinds: ["ecs.taskDefinition"],
  needs: ["volumesFrom"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`volumesFrom` names other containers of the same task, each once.",
  why: "A container sees the mounts of the containers that volumesFrom names. ECS refuses a task definition that names one it does not have.",
  sources: [ecsApi("API_VolumeFrom.html")],
  awsError: ["Invalid 'volumesFrom' setting. Unknown container"],
  messages: {
    unknown:
      'Container {label} is to use the volumes of "{name}", but the task has no container of that name. Name one of its containers, or remove the entry.',
    self: "Container {label} is to use its own volumes. Name another container of the task, or remove the entry.",
    twice: {
      severity: "warning",
      text: 'Container {label} names "{name}" in volumesFrom a second time. Remove one of the two entries.',
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "volumesFrom": [{ "sourceContainer": "date" }] },
    { "name": "data", "image": "nginx:1.27", "memory": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "volumesFrom": [{ "sourceContainer": "data" }] },
    { "name": "data", "image": "nginx:1.27", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const isSure = knowsContainers(task);
    for (const container of task.containers) {
      const { label } = container;
      const seen = new Set<string>();
      for (const entry of itemsOf(member(container.node, "volumesFrom"))) {
        const node = filled(entry, "sourceContainer");
        const name = rawText(node);
        if (node === undefined || name === undefined) continue;
        const isUnknown = isSure && knownText(node) !== undefined && containerNamed(task, name) === undefined;
        if (isUnknown) report(node, "unknown", { label, name }, { fixes: toNearest(task, container, node) });
        else if (name === container.name) report(node, "self", { label });
        else if (seen.has(name))
          report(node, "twice", { label, name }, { fixes: [removal(entry, "the second entry")] });
        seen.add(name);
      }
    }
  },
});

function toNearest(task: TaskDefinition, own: Container, node: Node): RuleFix[] {
  const others = task.containers.flatMap((other) => (other.name === own.name ? [] : (other.name ?? [])));
  const near = nearest(String(node.value), others);
  return near === undefined ? [] : [change(node, "sourceContainer", near)];
}
