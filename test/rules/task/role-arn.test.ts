import { rule } from "../../../server/src/core/rules/task/role-arn.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const role = (text: string, open = "", close = ""): string => task(`"executionRoleArn": ${open}"${text}"${close}`);

ruleTest(rule, {
  valid: {
    "an ARN": role("arn:aws:iam::123456789012:role/web"),
    "an ARN with a path, in another partition": role("arn:aws-us-gov:iam::123456789012:role/team/web"),
    "a name": role("ecsTaskExecutionRole"),
    "a placeholder": role("arn:aws:iam::${ACCOUNT}:role/web"),
    none: task('"taskRoleArn": "", "executionRoleArn": null'),
  },
  invalid: {
    "something else": { code: role("arn:aws:iam::123456789012:instance-profile/web", "«", "»"), messages: ["other"] },
    "a service": { code: role("arn:aws:sts::123456789012:assumed-role/web/x", "«", "»"), messages: ["other"] },
    "an account of eleven digits": { code: role("arn:aws:iam::12345678901:role/web", "«", "»"), messages: ["form"] },
    "a path without the rest": { code: role("role/web", "«", "»"), messages: ["form"] },
    both: {
      code: task('"taskRoleArn": «"my role"», "executionRoleArn": «"arn:aws:iam:123456789012:role/web"»'),
      messages: ["form", "form"],
    },
  },
});
