import { rule } from "../../../server/src/core/rules/container/secret-arn.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:web-AbCdEf";
const app = (value: string): string => container(`"secrets": [{ "name": "PASSWORD", "valueFrom": ${value} }]`);

ruleTest(rule, {
  valid: {
    "a secret": task("", app(`"${SECRET}"`)),
    "a key of a secret": task("", app(`"${SECRET}:password::"`)),
    "a stage, a version": task("", `${app(`"${SECRET}::AWSPREVIOUS:"`)}, ${app(`"${SECRET}:::9d4cb84b"`)}`),
    "without the suffix, of which another rule speaks": task(
      "",
      app('"arn:aws:secretsmanager:eu-central-1:123456789012:secret:web"'),
    ),
    "a parameter by its ARN": task("", app('"arn:aws-cn:ssm:cn-north-1:123456789012:parameter/web/password"')),
    "a parameter by its name": task("", `${app('"/web/password"')}, ${app('"web.PASSWORD:3"')}`),
    placeholders: task("", `${app('"arn:aws:s3:${REGION}"')}, ${app('"{{resolve:ssm:a b}}"')}`),
    "null and empty, of which the schema speaks": task("", `${app("null")}, ${app('""')}`),
  },
  invalid: {
    "a key without its colons": {
      code: task("", app(`«"${SECRET}:password"»`)),
      messages: ["colons"],
      fixed: task("", app(`"${SECRET}:password::"`)),
    },
    "a key and a stage, in a bare list": {
      code: `[${app(`«"${SECRET}:password:AWSCURRENT"»`)}]`,
      messages: ["colons"],
      fixed: `[${app(`"${SECRET}:password:AWSCURRENT:"`)}]`,
    },
    "a stage and a version": { code: task("", app(`«"${SECRET}:a:b:c"»`)), messages: ["exclusive"] },
    "a colon too many": { code: task("", app(`«"${SECRET}:a:::"»`)), messages: ["secret"] },
    "no region, no account, no ARN": {
      code: task(
        "",
        [
          "arn:aws:secretsmanager::123456789012:secret:a",
          "arn:aws:secretsmanager:eu-central-1::secret:a",
          "arn:aws:secretsmanager",
        ]
          .map((value) => app(`«"${value}"»`))
          .join(", "),
      ),
      messages: ["secret", "secret", "secret"],
    },
    "no secret": {
      code: task("", app('«"arn:aws:secretsmanager:eu-central-1:123456789012:web"»')),
      messages: ["secret"],
    },
    "no parameter": {
      code: task(
        "",
        `${app('«"arn:aws:ssm:eu-central-1:123456789012:web"»')}, ${app('«"arn:aws:ssm:parameter/web"»')}`,
      ),
      messages: ["parameter", "parameter"],
    },
    "another service": { code: task("", app('«"arn:aws:s3:::bucket/password"»')), messages: ["service"] },
    "a name with blanks": { code: task("", app('«"the password"»')), messages: ["name"] },
    "for a log driver": {
      code: task(
        "",
        container(
          '"logConfiguration": { "logDriver": "splunk", "secretOptions": [{ "name": "splunk-token", "valueFrom": «"the token"» }] }',
        ),
      ),
      messages: ["name"],
    },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    secrets:
      - name: PASSWORD
        valueFrom: «${SECRET}:password» # of the database
`,
      messages: ["colons"],
      fixed: `containerDefinitions:
  - name: app
    secrets:
      - name: PASSWORD
        valueFrom: "${SECRET}:password::" # of the database
`,
    },
  },
});
