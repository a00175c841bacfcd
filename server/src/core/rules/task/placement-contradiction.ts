// Conditions that exclude each other leave no instance for the task; alternatives that cover everything select nothing.
import { defineRule } from "../rule.js";
import { LOGIC_MESSAGES } from "../shared/expressionMessages.js";
import { reportBetween, reportExpressions, taskConstraints } from "../shared/placementExpression.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-contradiction",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "The conditions of placement constraints can be met, and leave something out.",
  why: "All constraints have to hold together. An instance has one type, one zone and one value of each attribute, so two conditions that ask for different ones leave no instance, and the task is never placed. Two alternatives of which every instance meets one are no constraint.",
  sources: [ecsGuide("task-placement-constraints.html"), ecsGuide("cluster-query-language.html")],
  messages: LOGIC_MESSAGES,
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:stack == blue and attribute:stack == green" }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:stack == blue or attribute:stack == green" }
  ]
}`,
  },
  check(doc, report) {
    const constraints = taskConstraints(doc);
    reportExpressions(constraints, LOGIC_MESSAGES, report);
    reportBetween(constraints, report);
  },
});
