// At least one container keeps the task alive.
import { type Container, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/no-essential",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "At least one container is essential.",
  why: "A task lives as long as its essential containers. ECS refuses a task definition in which every container says `essential: false`; left out it means true.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["Task definition doesn't have any essential container"],
  messages: {
    none: "No container is essential, so nothing would keep the task running. Set essential to true on the main one.",
  },
  once: ["none"],
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "essential": false }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "essential": true }]
}`,
  },
  check(doc, report) {
    const { containers, containerList } = taskDefinition(doc);
    if (containers.length === 0 || containerList?.partial || containerList?.items.length !== containers.length) return;
    const isOptional = ({ node }: Container) => !node.partial && booleanOf(member(node, "essential")) === false;
    if (!containers.every(isOptional)) return;
    const first = member(containers[0]?.node, "essential");
    if (first === undefined) return;
    const fixes: RuleFix[] = [
      { title: `Make ${containers[0]?.label} essential`, edit: (editor) => editor.set(first, true) },
    ];
    report(first, "none", {}, { fixes });
  },
});
