// How the roles of a task are named.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

const ROLE_ARN = /^arn:aws[\w-]*:iam::\d{12}:role\/./;
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;

/** Well-formed, but no role of IAM. */
const OTHER_ARN = /^arn:aws[\w-]*:(?!iam:[^:]*:[^:]*:role\/)[\w-]+:[^:]*:[^:]*:./;

export const rule = defineRule({
  id: "task/role-arn",
  kinds: ["ecs.taskDefinition"],
  needs: ["taskRoleArn", "executionRoleArn"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`taskRoleArn` and `executionRoleArn` are the ARN of an IAM role, or its name.",
  why: "ECS looks the roles up when a task starts. A text that can be neither an ARN of a role nor a name makes the task fail then, or already the registration.",
  sources: [ecsApi("API_RegisterTaskDefinition.html"), ecsGuide("task-iam-roles.html")],
  messages: {
    other: `{key} "{text}" is the ARN of something else than an IAM role. A role's ARN reads arn:aws:iam::123456789012:role/name.`,
    form: '{key} "{text}" is neither the ARN of an IAM role nor the name of one. Write arn:aws:iam::123456789012:role/name, with the number of your account.',
  },
  examples: {
    bad: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:instance-profile/web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const key of ["taskRoleArn", "executionRoleArn"]) {
      const node = taskValue(task, key);
      const text = knownText(node);
      if (node === undefined || text === undefined || ROLE_ARN.test(text) || ROLE_NAME.test(text)) continue;
      report(node, OTHER_ARN.test(text) ? "other" : "form", { key, text });
    }
  },
});
