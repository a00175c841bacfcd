// Which kinds of placement constraints stand in a task definition, and which in a service.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-type",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A placement constraint of a task definition has the type `memberOf`.",
  why: "`distinctInstance` keeps the tasks of one service apart, so it belongs to the service (or to RunTask). In a task definition ECS knows only `memberOf` and refuses anything else.",
  sources: [ecsApi("API_TaskDefinitionPlacementConstraint.html")],
  replaces: ["enum"],
  messages: {
    fargate:
      "distinctInstance puts each task on an instance of its own, and Fargate has no instances; ECS refuses it. Remove it.",
    distinct:
      "distinctInstance is a constraint of services and of RunTask; a task definition knows only memberOf. Move it to the placementConstraints of the service.",
  },
  examples: {
    bad: `{
  "family": "web",
  "placementConstraints": [{ "type": "distinctInstance" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.instance-type == t3.micro" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const item of itemsOf(taskValue(task, "placementConstraints"))) {
      const type = filled(item, "type");
      if (type === undefined || knownText(type) !== "distinctInstance") continue;
      report(type, task.fargate ? "fargate" : "distinct", {}, { fixes: [removal(item, "this constraint")] });
    }
  },
});
