import { rule } from "../../../server/src/core/rules/task/containers-empty.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "one container": task(""),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
    "containers from a template": '{ "family": "web", "containerDefinitions": [{{ containers }}] }',
    "the whole list from a template": '{ "family": "web", "cpu": "256", "containerDefinitions": ${containers} }',
    "keys from a template": '{ "family": "web", "cpu": "256", {% include "containers.json" %} }',
  },
  invalid: {
    "left out": {
      code: '«{ "family": "web", "cpu": "256" }»',
      messages: ["missing"],
      fixed:
        '{ "family": "web", "cpu": "256", "containerDefinitions": [{ "name": "app", "image": "<image>", "essential": true }] }',
    },
    null: {
      code: '{ "family": "web", "containerDefinitions": «null» }',
      messages: ["missing"],
      fixed: '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "<image>", "essential": true }] }',
    },
    empty: {
      code: '{ "family": "web", "containerDefinitions": «[]» }',
      messages: ["empty"],
      fixed: '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "<image>", "essential": true }] }',
    },
    "empty, wrapped": {
      code: '{ "taskDefinition": { "family": "web", "containerDefinitions": «[]» } }',
      messages: ["empty"],
      fixed:
        '{ "taskDefinition": { "family": "web", "containerDefinitions": [{ "name": "app", "image": "<image>", "essential": true }] } }',
    },
  },
});
