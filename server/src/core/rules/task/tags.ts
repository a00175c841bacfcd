// What a tag of a task definition may be.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";
import { TAG_MESSAGES, tagProblems } from "../shared/tags.js";

export const rule = defineRule({
  id: "task/tags",
  kinds: ["ecs.taskDefinition"],
  needs: ["tags"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Tags use the allowed characters, do not begin with `aws:`, and have keys of their own.",
  why: "ECS checks tags when a task definition is registered, and refuses it for a character that tags do not take, for a key that begins with `aws:` in any letter case, and for a key given twice.",
  sources: [ecsApi("API_Tag.html")],
  messages: TAG_MESSAGES,
  examples: {
    bad: `{
  "family": "web",
  "tags": [{ "key": "cost&center", "value": "web" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "tags": [{ "key": "cost-center", "value": "web" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    for (const { node, key, data, fixes, related } of tagProblems(taskValue(taskDefinition(doc), "tags")))
      report(node, key, data, { fixes, related });
  },
});
