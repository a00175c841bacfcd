// A value that its subject never has selects no instance.
import { defineRule } from "../rule.js";
import { VALUE_MESSAGES } from "../shared/expressionMessages.js";
import { reportExpressions, taskConstraints } from "../shared/placementExpression.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-value",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Values in placement expressions are ones that their subject can have.",
  why: "A condition that compares with a value that never occurs is met by no instance, or with a negative operator by all. Values are compared letter by letter: upper case counts, and a star stands for itself. Patterns need =~ and a regular expression.",
  sources: [
    ecsGuide("cluster-query-language.html"),
    ecsGuide("task-placement-constraints.html"),
    "https://github.com/aws/amazon-ecs-agent/pull/3044",
  ],
  messages: VALUE_MESSAGES,
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:ecs.os-type == Linux" }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:ecs.os-type == linux" }
  ]
}`,
  },
  check(doc, report) {
    reportExpressions(taskConstraints(doc), VALUE_MESSAGES, report);
  },
});
