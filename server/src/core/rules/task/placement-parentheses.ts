// Parentheses in placement expressions: where they must not stand, and where they are missed.
import { defineRule } from "../rule.js";
import { PARENTHESES_MESSAGES } from "../shared/expressionMessages.js";
import { reportExpressions, taskConstraints } from "../shared/placementExpression.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-parentheses",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "Placement expressions that mix `and` with `or` say with parentheses what belongs together, and single conditions stand without.",
  why: "The documentation does not say whether and or or is taken first, so an expression that mixes them without parentheses may select other instances than it seems to. Around a single condition parentheses are documented as not allowed.",
  sources: [ecsGuide("cluster-query-language.html")],
  messages: PARENTHESES_MESSAGES,
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:stack == blue or attribute:stack == green and agentConnected == true" }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:stack == blue or (attribute:stack == green and agentConnected == true)" }
  ]
}`,
  },
  check(doc, report) {
    reportExpressions(taskConstraints(doc), PARENTHESES_MESSAGES, report);
  },
});
