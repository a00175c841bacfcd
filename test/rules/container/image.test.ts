import { rule } from "../../../server/src/core/rules/container/image.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    given: task("", container("")),
    "a placeholder": '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "${IMAGE}" }] }',
    "a word to replace": '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "<IMAGE1_NAME>" }] }',
    "an unquoted placeholder": '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": {{ image }} }] }',
    "keys from a template": '{ "family": "web", "containerDefinitions": [{ "name": "app", {{ image }} }] }',
    "no string, of which the schema speaks":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": [] }] }',
    "a bare list": `[${container('"memory": 128')}]`,
    "a key in another case, of which the schema speaks":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "Image": "nginx" }] }',
    "half typed": '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": }] }',
  },
  invalid: {
    "left out": {
      code: '{ "family": "web", "containerDefinitions": [«{ "name": "app" }»] }',
      messages: ["missing"],
    },
    "switched off": {
      code: '{ "family": "web", "containerDefinitions": [«{ "name": "app", "_image": "nginx" }»] }',
      messages: ["missing"],
    },
    "null and empty": {
      code: '{ "family": "web", "containerDefinitions": [{ "name": "a", "image": «null» }, { "name": "b", "image": «""» }] }',
      messages: ["missing", "missing"],
    },
    "nothing but blanks": {
      code: '{ "family": "web", "containerDefinitions": [{ "name": "a", "image": «"  "» }] }',
      messages: ["blank"],
    },
    "in a bare list": {
      code: '[{ "name": "a", "image": «""», "memory": 128 }, { "image": «" "», "name": "b" }]',
      messages: ["missing", "blank"],
    },
    "wrapped, in a container without a name": {
      code: '{ "taskDefinition": { "containerDefinitions": [«{ "memory": 128 }»] } }',
      messages: ["missing"],
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  # the app
  - «name»: app # no image
    memory: 128
  - name: cache
    «image»: # filled in later
    memory: 128
`,
      messages: ["missing", "missing"],
    },
  },
});
