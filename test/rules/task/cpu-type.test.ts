import { rule } from "../../../server/src/core/rules/task/cpu-type.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    texts: task('"cpu": "256", "memory": "512"'),
    "no size even in quotes, of which other rules speak": task('"cpu": 0.5, "memory": 1.5'),
    absent: task('"cpu": null'),
    "a placeholder": '{ "family": "web", "cpu": {{ cpu }}, "memory": $MEMORY, "containerDefinitions": [] }',
    "containers take numbers": task("", container('"cpu": 256, "memory": 512')),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
  },
  invalid: {
    both: {
      code: task('"cpu": «256», "memory": «512»'),
      messages: ["number", "number"],
      fixed: task('"cpu": "256", "memory": "512"'),
    },
    "YAML with comments": {
      code: "family: web\ncpu: «256» # a quarter\ncontainerDefinitions: []\n",
      messages: ["number"],
      fixed: 'family: web\ncpu: "256" # a quarter\ncontainerDefinitions: []\n',
    },
    wrapped: {
      code: '{ "taskDefinition": { "family": "web", "memory": «512», "containerDefinitions": [] } }',
      messages: ["number"],
      fixed: '{ "taskDefinition": { "family": "web", "memory": "512", "containerDefinitions": [] } }',
    },
  },
});
