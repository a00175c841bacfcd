import { rule } from "../../../server/src/core/rules/log/splunk.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (fields: string, driver = '"splunk"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}${fields} }`);
const url = '"splunk-url": "https://<SPLUNK_HOST>:8088"';
const token =
  '"secretOptions": [{ "name": "splunk-token", "valueFrom": "arn:aws:secretsmanager:<REGION>:<ACCOUNT_ID>:secret:<SECRET>" }]';

ruleTest(rule, {
  valid: {
    "a secret token": task("", log(`, "options": { ${url} }, ${token}`)),
    "both options": task("", log(`, "options": { ${url}, "splunk-token": "\${TOKEN}" }`)),
    "another driver": task("", log("", '"awslogs"')),
    "an unknown driver": task("", log("", '"${DRIVER}"')),
    "all unknown": task("", log(', "options": "${OPTIONS}"')),
    "an unknown secret": task("", log(`, "options": { ${url} }, "secretOptions": [{ "name": "\${NAME}" }]`)),
    "unknown secrets": task("", log(`, "options": { ${url} }, "secretOptions": "\${SECRETS}"`)),
    "a secret from a template": `{ "family": "web", "containerDefinitions": [{ "logConfiguration": { "logDriver": "splunk", "options": { "splunk-url": "x" }, "secretOptions": [{{ more }}] } }] }`,
  },
  invalid: {
    nothing: {
      code: task("", log("", '«"splunk"»')),
      messages: ["missing"],
      fixed: task("", log(`, "options": { ${url} }, ${token}`)),
    },
    "no token, wrapped": {
      code: `{ "taskDefinition": ${task("", log(`, "options": { ${url}, "splunk-token": null }, "secretOptions": []`, '«"splunk"»'))} }`,
      messages: ["missing"],
      fixed: `{ "taskDefinition": ${task("", log(`, "options": { ${url}, "splunk-token": null }, ${token}`))} }`,
    },
    "no address, in a bare list": {
      code: `[${log(`, ${token}`, '«"splunk"»')}]`,
      messages: ["missing"],
      fixed: `[${log(`, "options": { ${url} }, ${token}`)}]`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: «splunk» # ours
      options:
        splunk-url: https://splunk.example.com:8088 # there
`,
      messages: ["missing"],
      fixed: `family: web
containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: splunk # ours
      options:
        splunk-url: https://splunk.example.com:8088 # there
      secretOptions:
        - name: splunk-token
          valueFrom: arn:aws:secretsmanager:<REGION>:<ACCOUNT_ID>:secret:<SECRET>
`,
    },
  },
});
