// Ephemeral storage of a chosen size is a thing of Fargate.
import { requires, rulesOut } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/ephemeral-ec2",
  kinds: ["ecs.taskDefinition"],
  needs: ["ephemeralStorage"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`ephemeralStorage` stands only in tasks for Fargate.",
  why: "On instances a task uses the disk of its host, whose size the instance decides. ECS refuses to register a task definition that asks for ephemeral storage and does not require FARGATE.",
  sources: [ecsApi("API_EphemeralStorage.html")],
  awsError: ["Tasks using the EC2 launch type do not support EphemeralStorage"],
  messages: {
    set: "ephemeralStorage is known on Fargate only, and this task requires {types}. Remove it: on instances, the disk of the host sets the limit.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "ephemeralStorage": { "sizeInGiB": 30 },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = taskValue(task, "ephemeralStorage");
    // For managed instances another rule says it.
    if (node?.type !== "object" || !rulesOut(task, "FARGATE") || requires(task, "MANAGED_INSTANCES")) return;
    const types = [...task.compatibilities].join(" and ");
    report(node, "set", { types }, { fixes: [removal(node, "ephemeralStorage")] });
  },
});
