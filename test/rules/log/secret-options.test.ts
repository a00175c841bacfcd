import { rule } from "../../../server/src/core/rules/log/secret-options.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, secrets: string, driver = '"splunk"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options}, "secretOptions": ${secrets} }`);
const secret = (name: string): string => `[{ "name": ${name}, "valueFrom": "splunk" }]`;

ruleTest(rule, {
  valid: {
    "a secret": task("", log('{ "splunk-url": "x" }', secret('"splunk-token"'))),
    "a placeholder": task("", log('{ "splunk-token": "${TOKEN}" }', "[]")),
    "null and empty": task(
      "",
      `${log('{ "splunk-token": null }', secret('"splunk-token"'))}, ${log('{ "splunk-token": "" }', "null")}`,
    ),
    "a token of FireLens from a placeholder": task("", log('{ "apikey": "<KEY>" }', "[]", '"awsfirelens"')),
    "awslogs on EC2": task("", log("{}", secret('"x"'), '"awslogs"')),
    "awslogs, and nothing secret": fargate("", log("{}", "[]", '"awslogs"')),
    "awslogs, and unknown secrets": fargate("", log("{}", '"${SECRETS}"', '"awslogs"')),
    "all unknown": task("", log('"${OPTIONS}"', '"${SECRETS}"')),
  },
  invalid: {
    "a token in clear": { code: task("", log('{ "splunk-token": «"12345678-abcd"» }', "[]")), messages: ["clear"] },
    "a password of FireLens, in a bare list": {
      code: `[${log('{ "HTTP_Passwd": «"secret"» }', "null", '"awsfirelens"')}]`,
      messages: ["clear"],
    },
    "in both places, wrapped": {
      code: `{ "taskDefinition": ${task("", log('{ "splunk-token": «"${TOKEN}"», "splunk-url": "x" }', secret('"splunk-token"')))} }`,
      messages: ["twice"],
      fixed: `{ "taskDefinition": ${task("", log('{ "splunk-url": "x" }', secret('"splunk-token"')))} }`,
    },
    "awslogs on Fargate": {
      code: fargate("", log("{}", `«${secret('"x"')}»`, '"awslogs"')),
      messages: ["awslogs"],
      fixed: fargate("", container('"logConfiguration": { "logDriver": "awslogs", "options": {} }')),
    },
  },
});
