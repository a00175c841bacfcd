import { rule } from "../../../server/src/core/rules/task/family-pattern.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "letters, digits, hyphen, underscore": `{ "family": "My_web-2", "containerDefinitions": [{ "name": "app", "image": "nginx" }] }`,
    "255 characters": `{ "family": "${"a".repeat(255)}", "containerDefinitions": [{ "name": "app", "image": "nginx" }] }`,
    "a placeholder": '{ "family": "web-${env}", "containerDefinitions": [{ "name": "app", "image": "nginx" }] }',
    "an unquoted placeholder":
      '{ "family": {{ family }}, "containerDefinitions": [{ "name": "app", "image": "nginx" }] }',
    "keys may come from a template": '{ {{ common }}, "containerDefinitions": [{ "name": "app", "image": "nginx" }] }',
    "a bare list has its family elsewhere": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
    "a wrong type is the schema's business":
      '{ "family": 7, "containerDefinitions": [{ "name": "app", "image": "nginx" }] }',
  },
  invalid: {
    "left out": {
      code: '«{ "containerDefinitions": [{ "name": "app", "image": "nginx" }] }»',
      messages: ["missing"],
      fixed: '{ "containerDefinitions": [{ "name": "app", "image": "nginx" }], "family": "my-task" }',
    },
    "null, in a wrapper": {
      code: '{ "taskDefinition": «{ "family": null, "containerDefinitions": [{ "name": "app", "image": "nginx" }] }» }',
      messages: ["missing"],
      fixed:
        '{ "taskDefinition": { "family": "my-task", "containerDefinitions": [{ "name": "app", "image": "nginx" }] } }',
    },
    "empty, over several lines": {
      code: '«{»\n  "family": "",\n  "containerDefinitions": [{ "name": "app", "image": "nginx" }]\n}',
      messages: ["missing"],
      fixed: '{\n  "family": "my-task",\n  "containerDefinitions": [{ "name": "app", "image": "nginx" }]\n}',
    },
    "a blank and a dot": {
      code: '{ "family": «"my web.app"», "containerDefinitions": [{ "name": "app", "image": "nginx" }] }',
      messages: ["characters"],
      fixed: '{ "family": "my-web-app", "containerDefinitions": [{ "name": "app", "image": "nginx" }] }',
    },
    "too long": {
      code: `{ "family": «"${"a".repeat(256)}"», "containerDefinitions": [{ "name": "app", "image": "nginx" }] }`,
      messages: ["long"],
      fixed: `{ "family": "${"a".repeat(255)}", "containerDefinitions": [{ "name": "app", "image": "nginx" }] }`,
    },
    "YAML with a comment": {
      code: "family: «web app» # the shop\ncontainerDefinitions:\n  - name: app\n    image: nginx\n",
      messages: ["characters"],
      fixed: "family: web-app # the shop\ncontainerDefinitions:\n  - name: app\n    image: nginx\n",
    },
  },
});
