import { rule } from "../../../server/src/core/rules/container/secret-arn-suffix.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:";
const app = (value: string): string => container(`"secrets": [{ "name": "PASSWORD", "valueFrom": ${value} }]`);

ruleTest(rule, {
  valid: {
    "the whole ARN": task("", app(`"${SECRET}web-AbCdEf"`)),
    "a key of it": task("", app(`"${SECRET}web/a-AbCd3f:password::"`)),
    "a parameter": task("", `${app('"arn:aws:ssm:eu-central-1:123456789012:parameter/web"')}, ${app('"/web"')}`),
    "a placeholder": task("", app(`"${SECRET}\${NAME}"`)),
    null: task("", app("null")),
  },
  invalid: {
    none: { code: task("", app(`«"${SECRET}web/database"»`)), messages: ["missing"] },
    "none before a key, in a bare list": {
      code: `[${app(`«"${SECRET}web-database:password::"»`)}]`,
      messages: ["missing"],
    },
    "YAML, for a log driver": {
      code: `containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: splunk
      secretOptions:
        - name: splunk-token
          valueFrom: «${SECRET}token»
`,
      messages: ["missing"],
    },
  },
});
