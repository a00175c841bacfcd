import { rule } from "../../../server/src/core/rules/task/role-same.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const roles = (own: string, execution: string): string =>
  task(`"taskRoleArn": ${own}, "executionRoleArn": ${execution}`);

ruleTest(rule, {
  valid: {
    "two roles": roles('"arn:aws:iam::123456789012:role/web"', '"arn:aws:iam::123456789012:role/execution"'),
    "none of them": roles("null", "null"),
    "two empty ones": roles('""', '""'),
    "two placeholders": roles('"${TASK_ROLE}"', '"${EXECUTION_ROLE}"'),
  },
  invalid: {
    "one role": {
      code: roles('«"arn:aws:iam::123456789012:role/web"»', '"arn:aws:iam::123456789012:role/web"'),
      messages: ["same"],
      related: ["The execution role."],
    },
    "one placeholder": { code: roles('«"${ROLE}"»', '"${ROLE}"'), messages: ["same"] },
  },
});
