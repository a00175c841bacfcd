// Task-level sizes are texts, container-level sizes are numbers: the most common slip of all.
import { cpuUnits, memoryMiB } from "../../base/quantity.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/cpu-type",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The task's `cpu` and `memory` are texts in quotes.",
  why: "At the level of the task the API takes texts, so that units can be given; only containers take numbers. The AWS CLI and SDKs refuse a number here.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  replaces: ["type"],
  messages: {
    number: 'The task\'s {key} is a text, not a number. Put it in quotes: "{value}".',
  },
  examples: {
    bad: `{
  "family": "web",
  "cpu": 256,
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const key of ["cpu", "memory"]) {
      const node = taskValue(task, key);
      if (node === undefined || node.type !== "number") continue;
      const value = String(node.value);
      // Quotes alone would not do: what is wrong with the number is another rule's matter.
      if ((key === "cpu" ? cpuUnits(value) : memoryMiB(value)) === undefined) continue;
      const fixes: RuleFix[] = [{ title: `Change to "${value}"`, edit: (editor) => editor.set(node, value) }];
      report(node, "number", { key, value }, { fixes });
    }
  },
});
