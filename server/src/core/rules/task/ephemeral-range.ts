// The ephemeral storage of a Fargate task comes in a limited range of sizes.
import { EPHEMERAL_GIB, TASK_LIMITS_SOURCE } from "../../data/taskLimits.js";
import { requires, rulesOut } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "task/ephemeral-range",
  kinds: ["ecs.taskDefinition"],
  needs: ["ephemeralStorage"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`ephemeralStorage` asks for 21 to 200 GiB.",
  why: "Every Fargate task has 20 GiB of ephemeral storage. Asking for less than 21 or more than 200 is refused; who needs 20 leaves the setting out.",
  sources: [TASK_LIMITS_SOURCE.storage],
  awsError: ["EphemeralStorage size should be at least 21", "EphemeralStorage size should be at most 200"],
  messages: {
    small:
      "{size} GiB of ephemeral storage is too little to ask for: the least is {least}. Use {least} to {most}, or remove ephemeralStorage for the {default} GiB that every task has.",
    large: "{size} GiB of ephemeral storage is too much: Fargate gives at most {most}. Use {least} to {most}.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "ephemeralStorage": { "sizeInGiB": 20 },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "ephemeralStorage": { "sizeInGiB": 21 },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const storage = taskValue(task, "ephemeralStorage");
    const node = filled(storage, "sizeInGiB");
    const size = integerOf(node);
    // Where a task cannot have the setting at all, other rules say so.
    if (rulesOut(task, "FARGATE") || requires(task, "MANAGED_INSTANCES")) return;
    if (storage === undefined || node === undefined || size === undefined) return;
    const data = { size, ...EPHEMERAL_GIB };
    if (size > EPHEMERAL_GIB.most) {
      report(node, "large", data, { fixes: [change(node, "sizeInGiB", EPHEMERAL_GIB.most)] });
    } else if (size < EPHEMERAL_GIB.least) {
      const remove = removal(storage, "ephemeralStorage", size === EPHEMERAL_GIB.default);
      const raise = change(node, "sizeInGiB", EPHEMERAL_GIB.least);
      report(node, "small", data, { fixes: size === EPHEMERAL_GIB.default ? [remove, raise] : [raise, remove] });
    }
  },
});
