import { rule } from "../../../server/src/core/rules/container/env-secret.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const of = (name: string, value: string): string => `{ "name": "${name}", "value": ${value} }`;
const environment = (...entries: string[]): string => container(`"environment": [${entries.join(", ")}]`);
const moved = (name: string): string =>
  `[{ "name": "${name}", "valueFrom": "arn:aws:secretsmanager:<REGION>:<ACCOUNT_ID>:secret:<SECRET_NAME>" }]`;

ruleTest(rule, {
  valid: {
    "an ordinary variable": task("", environment(of("PORT", '"8080"'), of("KEYBOARD", '"qwerty"'))),
    "where a secret is": task(
      "",
      environment(
        of("DB_PASSWORD", '"arn:aws:ssm:eu-central-1:123456789012:parameter/db"'),
        of("DB_PASSWORD_PARAMETER", '"/web/db/password"'),
        of("SECRET_NAME", '"web/db"'),
        of("PASSWORD_FILE", '"/run/secrets/db"'),
        of("tokenUrl", '"login.example.com"'),
        of("TOKEN_SERVICE", '"https://login.example.com/token"'),
      ),
    ),
    "about a secret": task(
      "",
      environment(
        of("TOKEN_EXPIRES_IN", '"1h"'),
        of("MAX_TOKENS", '"4096"'),
        of("PASSWORD_LENGTH", '"12"'),
        of("USE_CREDENTIALS", '"true"'),
      ),
    ),
    "empty and null are absent": task("", environment(of("TOKEN", '""'), of("TOKEN2", "null"), "null")),
    "a placeholder": task("", environment(of("DB_PASSWORD", '"${DB_PASSWORD}"'), of("TOKEN", '"<token>"'))),
    "a stand-in": task(
      "",
      environment(
        of("DB_PASSWORD", '"changeme"'),
        of("DB_PASSWORD2", '"REDACTED"'),
        of("API_TOKEN", '"MY_API_TOKEN"'),
        of("API_KEY", '"*****"'),
      ),
    ),
    "a number, of which the schema speaks": task("", environment(of("DB_PASSWORD", "1234"))),
    "in secrets": task("", container(`"secrets": ${moved("DB_PASSWORD")}`)),
  },
  invalid: {
    "a password, alone": {
      code: task("", environment(of("DB_PASSWORD", '«"correct-horse"»'))),
      messages: ["clear"],
      fixed: task("", container(`"secrets": ${moved("DB_PASSWORD")}`)),
    },
    "a password of digits beside another variable": {
      code: task("", environment(of("PORT", '"80"'), of("dbPassword", '«"1234"»'))),
      messages: ["clear"],
      fixed: task("", container(`"environment": [${of("PORT", '"80"')}], "secrets": ${moved("dbPassword")}`)),
    },
    "more than one, beside a secret that is kept well, in a bare list": {
      code: `[${container(`"secrets": ${moved("A")}, "environment": [${of("API_KEY", '«"k3y"»')}, ${of("PRIVATE-KEY", '«"k3y"»')}]`)}]`,
      messages: ["clear", "clear"],
      fixed: `[${container(
        `"secrets": ${[moved("A"), moved("API_KEY"), moved("PRIVATE-KEY")]
          .map((one) => one.slice(1, -1))
          .join(", ")
          .replace(/^/, "[")}]`,
      )}]`,
    },
    "keys of AWS by their names": {
      code: task("", environment(of("AWS_SECRET_ACCESS_KEY", '«"wJalrXUtnFEMI/K7MDENG"»'))),
      messages: ["clear"],
      fixed: task("", container(`"secrets": ${moved("AWS_SECRET_ACCESS_KEY")}`)),
    },
    "an access key id by its value": {
      code: task("", environment(of("UPLOAD_USER", '«"AKIAIOSFODNN7EXAMPLE"»'))),
      messages: ["clear"],
      fixed: task("", container(`"secrets": ${moved("UPLOAD_USER")}`)),
    },
  },
});
