import { rule } from "../../../server/src/core/rules/container/depends-on-essential.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (condition: string, more = ""): string =>
  container(`"dependsOn": [{ "containerName": "setup", "condition": ${condition} }]${more}`);
const setup = (more: string): string => `{ "name": "setup", "image": "busybox"${more} }`;

ruleTest(rule, {
  valid: {
    "not essential": task("", `${app('"SUCCESS"')}, ${setup(', "essential": false')}`),
    START: task("", `${app('"START"')}, ${setup("")}`),
    HEALTHY: task("", `${app('"HEALTHY"')}, ${setup("")}`),
    "essential from a template": task("", `${app('"SUCCESS"')}, ${setup(', "essential": "${ESSENTIAL}"')}`),
    "keys from a template": task("", `${app('"SUCCESS"')}, { "name": "setup", {{ more }} }`),
    "an unknown condition": task("", `${app('"${CONDITION}"')}, ${setup("")}`),
    "an unknown container, of which another rule speaks": task("", app('"SUCCESS"')),
    "itself, of which another rule speaks": task(
      "",
      container('"dependsOn": [{ "containerName": "app", "condition": "COMPLETE" }]'),
    ),
    null: task("", `${app("null")}, ${setup("")}`),
  },
  invalid: {
    "essential by default": {
      code: task("", `${app('«"SUCCESS"»')}, ${setup("")}`),
      messages: ["essential"],
      related: ["The essential container."],
      fixed: task("", `${app('"SUCCESS"')}, ${setup(', "essential": false')}`),
      alternatives: { "Wait with START": task("", `${app('"START"')}, ${setup("")}`) },
    },
    "said, in a bare list": {
      code: `[${app('«"COMPLETE"»')}, ${setup(', "essential": true')}]`,
      messages: ["essential"],
      fixed: `[${app('"COMPLETE"')}, ${setup(', "essential": false')}]`,
    },
    "the only essential one": {
      code: task("", `${app('«"COMPLETE"»', ', "essential": false')}, ${setup("")}`),
      messages: ["essential"],
      fixed: task("", `${app('"START"', ', "essential": false')}, ${setup("")}`),
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx
    dependsOn:
      - containerName: setup # first
        condition: «SUCCESS»
  - name: setup # makes tables
    image: busybox # small
    memory: 64
`,
      messages: ["essential"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx
    dependsOn:
      - containerName: setup # first
        condition: SUCCESS
  - name: setup # makes tables
    image: busybox # small
    essential: false
    memory: 64
`,
    },
  },
});
