import { rule } from "../../../server/src/core/rules/container/secret-duplicate.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const secret = (name: string): string => `{ "name": "${name}", "valueFrom": "/a" }`;
const app = (environment: string, secrets: string): string =>
  container(`"environment": [${environment}], "secrets": [${secrets}]`);

ruleTest(rule, {
  valid: {
    "names of their own": task("", app('{ "name": "A", "value": "1" }', secret("B"))),
    "the same name in another container": task(
      "",
      `${app("", secret("A"))}, ${container(`"secrets": [${secret("A")}]`, "b")}`,
    ),
    "a variable twice, of which another rule speaks": task(
      "",
      app('{ "name": "A", "value": "1" }, { "name": "A", "value": "2" }', ""),
    ),
    "null and empty are absent": task("", app('{ "name": "" }, null', '{ "name": null }, { "name": "" }')),
    "different placeholders": task("", app("", `${secret("${A}")}, ${secret("${B}")}`)),
  },
  invalid: {
    "two secrets": {
      code: task("", app("", `${secret("A")}, { "name": «"A"», "valueFrom": "/b" }, ${secret("A_2")}`)),
      messages: ["repeated"],
      related: ["The first one."],
      fixed: task("", app("", `${secret("A")}, { "name": "A_3", "valueFrom": "/b" }, ${secret("A_2")}`)),
      alternatives: { "Remove this A": task("", app("", `${secret("A")}, ${secret("A_2")}`)) },
    },
    "a variable, in a bare list": {
      code: `[${app('{ "name": "A", "value": "1" }, { "name": "B", "value": "2" }', '{ "name": «"A"», "valueFrom": "/a" }')}]`,
      messages: ["environment"],
      related: ["The variable."],
      fixed: `[${app('{ "name": "B", "value": "2" }', secret("A"))}]`,
      alternatives: {
        'Rename the secret to "A_2"': `[${app('{ "name": "A", "value": "1" }, { "name": "B", "value": "2" }', '{ "name": "A_2", "valueFrom": "/a" }')}]`,
      },
    },
    "the same placeholder": {
      code: task(
        "",
        app('{ "name": "${A}", "value": "1" }, { "name": "B" }', '{ "name": «"${A}"», "valueFrom": "/a" }'),
      ),
      messages: ["environment"],
      fixed: task("", app('{ "name": "B" }', '{ "name": "${A}", "valueFrom": "/a" }')),
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    environment:
      # where
      - name: HOST
        value: db
      - name: PASSWORD
        value: none
    secrets:
      - name: «PASSWORD» # of the database
        valueFrom: /db/password
`,
      messages: ["environment"],
      fixed: `family: web
containerDefinitions:
  - name: app
    environment:
      # where
      - name: HOST
        value: db
    secrets:
      - name: PASSWORD # of the database
        valueFrom: /db/password
`,
    },
  },
});
