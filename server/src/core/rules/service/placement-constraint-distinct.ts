// distinctInstance says all there is to say by its name.
import { service } from "../../model/ecs/service.js";
import { placementConstraints } from "../../model/ecs/servicePlacement.js";
import { filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/placement-constraint-distinct",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`distinctInstance` stands once and has no expression.",
  why: "The constraint puts every task of the service on an instance of its own. There is nothing to express beside it, so ECS refuses an expression; and a second one changes nothing.",
  sources: [ecsApi("API_PlacementConstraint.html")],
  awsError: ["distinctInstance expression should not be specified"],
  messages: {
    expression:
      "distinctInstance takes no expression: it puts every task on an instance of its own. Remove the expression, or use memberOf.",
    twice: {
      severity: "warning",
      text: "distinctInstance stands here already, and a second one changes nothing. Remove this one.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementConstraints": [{ "type": "distinctInstance", "expression": "attribute:rack exists" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementConstraints": [{ "type": "distinctInstance" }]
}`,
  },
  check(doc, report) {
    const distinct = placementConstraints(service(doc)).filter(({ type }) => type === "distinctInstance");
    for (const [index, { node }] of distinct.entries()) {
      const expression = filled(node, "expression");
      if (expression !== undefined)
        report(expression, "expression", {}, { fixes: [removal(expression, "expression")] });
      const first = distinct[0];
      if (index === 0 || first === undefined) continue;
      const related = [{ node: first.node, message: "The first one." }];
      report(node, "twice", {}, { fixes: [removal(node, "this constraint")], related });
    }
  },
});
