// Not every subject of the Cluster Query Language can be compared in every way.
import { defineRule } from "../rule.js";
import { OPERATOR_MESSAGES } from "../shared/expressionMessages.js";
import { reportExpressions, taskConstraints } from "../shared/placementExpression.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-operator",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "In placement expressions every subject is compared with an operator that it knows.",
  why: "Versions, times and counts are compared by size; instance ids, task groups and the state of the agent by equality, lists and patterns; only attributes take every operator. An expression that asks for anything else is documented as invalid.",
  sources: [ecsGuide("cluster-query-language.html")],
  messages: OPERATOR_MESSAGES,
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "runningTasksCount in [1, 2]" }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "runningTasksCount >= 1 and runningTasksCount <= 2" }
  ]
}`,
  },
  check(doc, report) {
    reportExpressions(taskConstraints(doc), OPERATOR_MESSAGES, report);
  },
});
