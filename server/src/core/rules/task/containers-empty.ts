// A task definition without containers describes nothing.
import { taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { rawMember } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/containers-empty",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`containerDefinitions` holds at least one container.",
  why: "A task is its containers. ECS refuses to register a task definition that has none.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  awsError: ["Container list cannot be empty"],
  replaces: ["required:containerDefinitions"],
  messages: {
    missing: "The task definition has no containerDefinitions. Add the list with at least one container.",
    empty: "containerDefinitions is empty. Add at least one container.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": []
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const { root } = task;
    if (root === undefined || !taskLacks(task, "containerDefinitions")) return;
    const fixes: RuleFix[] = [
      {
        title: "Add a container",
        edit: (editor) =>
          editor.put(root, "containerDefinitions", [{ name: "app", image: "<image>", essential: true }]),
      },
    ];
    const empty = rawMember(root, "containerDefinitions");
    if (empty?.type === "array") report(empty, "empty", {}, { fixes });
    else report(empty ?? root, "missing", {}, { fixes });
  },
});
