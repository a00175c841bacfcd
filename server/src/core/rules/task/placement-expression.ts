// A constraint says in the Cluster Query Language which instances may run the task: an expression that is there, fits and can be read.
import { defineRule } from "../rule.js";
import { SYNTAX_MESSAGES } from "../shared/expressionMessages.js";
import { reportExpressions, taskConstraints } from "../shared/placementExpression.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-expression",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "Placement constraints of type `memberOf` have an expression of at most 2,000 characters in the Cluster Query Language.",
  why: "ECS reads the expression to know which instances may run the task. Without one, or with one that is not written in the Cluster Query Language, there is nothing to go by, and the constraint is refused. The language knows the subjects agentConnected, agentVersion, ec2InstanceId, registeredAt, runningTasksCount, task:group and attribute:NAME; what is compared with a list uses in or !in.",
  sources: [ecsApi("API_TaskDefinitionPlacementConstraint.html"), ecsGuide("cluster-query-language.html")],
  messages: SYNTAX_MESSAGES,
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "ecs.instance-type == t3.medium" }
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
    reportExpressions(taskConstraints(doc), SYNTAX_MESSAGES, report);
  },
});
