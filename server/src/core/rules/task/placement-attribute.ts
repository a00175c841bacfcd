// An attribute that no instance has selects no instance.
import { defineRule } from "../rule.js";
import { ATTRIBUTE_MESSAGES } from "../shared/expressionMessages.js";
import { reportExpressions, taskConstraints } from "../shared/placementExpression.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-attribute",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Attributes in placement expressions have names that instances can have.",
  why: "A condition on an attribute that no instance has is met by none, or with a negative operator by all. The names that begin with ecs. are given by ECS and its agent, so one that they do not give is most likely misspelled.",
  sources: [
    ecsGuide("task-placement-constraints.html"),
    ecsApi("API_Attribute.html"),
    "https://github.com/aws/amazon-ecs-agent/pull/3044",
  ],
  messages: ATTRIBUTE_MESSAGES,
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:ecs.instance-typ == t3.medium" }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:ecs.instance-type == t3.medium" }
  ]
}`,
  },
  check(doc, report) {
    reportExpressions(taskConstraints(doc), ATTRIBUTE_MESSAGES, report);
  },
});
