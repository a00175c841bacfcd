// A task has a limited number of placement constraints.
import { PLACEMENT_CONSTRAINTS, TASK_LIMITS_SOURCE } from "../../data/taskLimits.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "task/placement-max",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task definition holds at most 10 placement constraints.",
  why: "A task has at most ten constraints, those included that are given when it is run. ECS refuses more.",
  sources: [TASK_LIMITS_SOURCE.parameters],
  messages: {
    many: "There are {count} placement constraints; a task has at most {most}, those given when it is run included. Join them with && into fewer expressions.",
  },
  examples: {
    bad: `{
  "family": "web",
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:rack exists" },
    { "type": "memberOf", "expression": "attribute:label-1 exists" },
    { "type": "memberOf", "expression": "attribute:label-2 exists" },
    { "type": "memberOf", "expression": "attribute:label-3 exists" },
    { "type": "memberOf", "expression": "attribute:label-4 exists" },
    { "type": "memberOf", "expression": "attribute:label-5 exists" },
    { "type": "memberOf", "expression": "attribute:label-6 exists" },
    { "type": "memberOf", "expression": "attribute:label-7 exists" },
    { "type": "memberOf", "expression": "attribute:label-8 exists" },
    { "type": "memberOf", "expression": "attribute:label-9 exists" },
    { "type": "memberOf", "expression": "attribute:label-10 exists" }
  ],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "placementConstraints": [{ "type": "memberOf", "expression": "attribute:rack exists" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "placementConstraints");
    const count = itemsOf(node).filter(({ type }) => type === "object").length;
    // On Fargate any constraint is one too many: another rule says so.
    if (task.fargate || node === undefined || count <= PLACEMENT_CONSTRAINTS) return;
    report(node, "many", { count, most: PLACEMENT_CONSTRAINTS });
  },
});
