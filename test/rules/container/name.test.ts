import { rule } from "../../../server/src/core/rules/container/name.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const longest = "n".repeat(255);

ruleTest(rule, {
  valid: {
    "every character allowed": task("", container("", "Web_app-1")),
    "255 characters": task("", container("", longest)),
    "a placeholder": task("", container("", "${APP}")),
    "a placeholder within": task("", container("", "my {{ app }}")),
    "an unquoted placeholder": '{ "family": "web", "containerDefinitions": [{ "name": {{ app }}, "image": "nginx" }] }',
    "keys from a template": '{ "family": "web", "containerDefinitions": [{ {{ base }}, "image": "nginx" }] }',
    "a placeholder in place of a container": '{ "family": "web", "containerDefinitions": ["${APP}"] }',
    "an empty list, of which the schema speaks":
      '{ "family": "web", "containerDefinitions": [{ "name": [], "image": "nginx" }] }',
    "a number, of which the schema speaks":
      '{ "family": "web", "containerDefinitions": [{ "name": 1.5, "image": "nginx" }] }',
    "a misspelled key, of which the schema speaks":
      '{ "family": "web", "containerDefinitions": [{ "nmae": "app", "image": "nginx" }] }',
    "a merged map brings it": `family: web
containerDefinitions:
  - &base
    name: app
    image: nginx:1.27
  - <<: *base
    name: other
`,
  },
  invalid: {
    "left out": {
      code: '{ "family": "web", "containerDefinitions": [«{ "image": "nginx" }»] }',
      messages: ["missing"],
    },
    "null and empty": {
      code: '{ "family": "web", "containerDefinitions": [{ "name": «null», "image": "a" }, { "name": «""», "image": "b" }] }',
      messages: ["missing", "missing"],
    },
    "a blank and a dot": {
      code: '{ "family": "web", "containerDefinitions": [{ "name": «"web app"» }, { "name": «"web.app"» }] }',
      messages: ["characters", "characters"],
    },
    "nothing but blanks": {
      code: '{ "family": "web", "containerDefinitions": [{ "name": «" "», "image": "a" }] }',
      messages: ["characters"],
    },
    "256 characters": {
      code: `{ "family": "web", "containerDefinitions": [{ "name": «"${longest}n"», "image": "a" }] }`,
      messages: ["long"],
    },
    "in a bare list": {
      code: '[{ "name": «"web/app"», "image": "nginx", "memory": 128 }]',
      messages: ["characters"],
    },
    "wrapped in taskDefinition": {
      code: '{ "taskDefinition": { "family": "web", "containerDefinitions": [«{ "image": "nginx" }»] } }',
      messages: ["missing"],
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  # the app
  - name: «web app» # with a blank
    image: nginx:1.27
  - «image»: redis:7.4 # nameless
    memory: 128
  - «name»:
    image: redis:7.4
`,
      messages: ["characters", "missing", "missing"],
    },
  },
});
