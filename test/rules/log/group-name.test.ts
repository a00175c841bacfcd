import { rule } from "../../../server/src/core/rules/log/group-name.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, driver = '"awslogs"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);
const group = (name: string, driver?: string): string => log(`{ "awslogs-group": ${name} }`, driver);

ruleTest(rule, {
  valid: {
    "all characters": task("", group('"/aws/ecs/Web_1-2.3#x"')),
    "the longest": task("", group(`"${"y".repeat(512)}"`)),
    "null and empty, of which another rule speaks": task("", `${group("null")}, ${group('""')}`),
    "a placeholder": task("", group('"/ecs/<the web>"')),
    "another driver": task("", group('"a b"', '"splunk"')),
  },
  invalid: {
    "a blank": { code: task("", group('«"/ecs/my web"»')), messages: ["characters"] },
    "an ARN, in a bare list": {
      code: `[${group('«"arn:aws:logs:eu-central-1:123456789012:log-group:web"»')}]`,
      messages: ["characters"],
    },
    "too long, wrapped": {
      code: `{ "taskDefinition": ${task("", group(`«"${"y".repeat(513)}"»`))} }`,
      messages: ["long"],
    },
  },
});
