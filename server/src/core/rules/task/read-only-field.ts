// What DescribeTaskDefinition prints is no input as it stands: it holds keys that only the service writes.

import { TASK_DEFINITION_OUTPUT_KEYS } from "../../data/outputKeys.gen.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/read-only-field",
  kinds: ["ecs.taskDefinition"],
  severity: "information",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task definition to be registered holds no keys that only the service writes.",
  why: "`aws ecs register-task-definition` refuses keys such as `taskDefinitionArn` and `revision`, which stand in the output of `describe-task-definition`. Some deploy tools take them out by themselves, so this is only information.",
  sources: [ecsApi("API_TaskDefinition.html")],
  messages: {
    output:
      "{keys}: written by ECS, not read. `aws ecs register-task-definition` refuses the file as it stands; remove {them}.",
  },
  examples: {
    bad: `{
  "family": "web",
  "revision": 7,
  "status": "ACTIVE",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const { root } = taskDefinition(doc);
    const found = (root?.properties ?? [])
      .filter(({ name }) => TASK_DEFINITION_OUTPUT_KEYS.has(name))
      .map(({ key }) => key);
    const first = found[0];
    if (first === undefined) return;
    const fixes: RuleFix[] = [
      {
        title: "Remove what only ECS writes",
        edit: (editor) => {
          for (const key of found) editor.remove(key);
        },
      },
    ];
    report(
      first,
      "output",
      { keys: found.map((key) => key.value).join(", "), them: found.length === 1 ? "it" : "them" },
      { fixes },
    );
  },
});
