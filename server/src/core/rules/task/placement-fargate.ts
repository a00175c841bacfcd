// Fargate itself decides where a task runs.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled, hasEntry } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, there are no `placementConstraints`.",
  why: "Placement constraints choose among instances of a cluster. Fargate has none to choose from, and ECS refuses to register the task definition.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  awsError: ["Fargate compatible task definitions do not support constraints"],
  messages: {
    set: "placementConstraints choose among instances, which Fargate does not have; ECS refuses them. Remove them: the subnets of the service decide the Availability Zones.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.availability-zone == eu-central-1a" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "placementConstraints");
    if (!task.fargate || node === undefined || !hasEntry(node)) return;
    // Another rule says of each that it cannot stand here.
    if (itemsOf(node).every((item) => knownText(filled(item, "type")) === "distinctInstance")) return;
    report(node, "set", {}, { fixes: [removal(node, "placementConstraints")] });
  },
});
