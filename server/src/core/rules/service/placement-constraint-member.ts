// A constraint says in the Cluster Query Language which instances may run the tasks of the service.
import { service } from "../../model/ecs/service.js";
import { placementConstraints } from "../../model/ecs/servicePlacement.js";
import { defineRule } from "../rule.js";
import { SYNTAX_MESSAGES } from "../shared/expressionMessages.js";
import { reportExpressions } from "../shared/placementExpression.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/placement-constraint-member",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "Placement constraints of type `memberOf` have an expression of at most 2,000 characters in the Cluster Query Language.",
  why: "ECS reads the expression to know which instances may run the tasks. Without one, or with one that is not written in the Cluster Query Language, there is nothing to go by, and the constraint is refused. The language knows the subjects agentConnected, agentVersion, ec2InstanceId, registeredAt, runningTasksCount, task:group and attribute:NAME; what is compared with a list uses in or !in.",
  sources: [ecsApi("API_PlacementConstraint.html"), ecsGuide("cluster-query-language.html")],
  messages: SYNTAX_MESSAGES,
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementConstraints": [{ "type": "memberOf", "expression": "ecs.instance-type == t3.medium" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.instance-type == t3.medium" }]
}`,
  },
  check(doc, report) {
    const constraints = placementConstraints(service(doc)).map(({ node }) => node);
    reportExpressions(constraints, SYNTAX_MESSAGES, report);
  },
});
