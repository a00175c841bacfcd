import { rule } from "../../../server/src/core/rules/task/fargate-cpu-missing.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    given: fargate(""),
    "a placeholder": fargate('"cpu": "${SIZE}"'),
    "an unquoted placeholder":
      '{ "family": "web", "requiresCompatibilities": ["FARGATE"], "cpu": {{ size }}, "containerDefinitions": [] }',
    "EC2 needs none": task('"requiresCompatibilities": ["EC2"]'),
    "no launch type named": task(""),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
    "keys from a template":
      '{ "family": "web", "requiresCompatibilities": ["FARGATE"], {{ size }}, "containerDefinitions": [] }',
  },
  invalid: {
    "left out": {
      code: `«${task('"requiresCompatibilities": ["FARGATE"], "memory": "512"')}»`,
      messages: ["missing"],
      fixed: task('"requiresCompatibilities": ["FARGATE"], "memory": "512"').replace(/ }$/, ', "cpu": "256" }'),
    },
    "null, with EC2 beside it and a memory that needs more": {
      code: `«${task('"requiresCompatibilities": ["EC2", "FARGATE"], "cpu": null, "memory": "8GB"')}»`,
      messages: ["missing"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"], "cpu": "1024", "memory": "8GB"'),
    },
    "neither: the containers decide": {
      code: `«${task('"requiresCompatibilities": ["FARGATE"], "cpu": ""', container('"cpu": 600, "memory": 3000'))}»`,
      messages: ["missing"],
      fixed: task('"requiresCompatibilities": ["FARGATE"], "cpu": "1024"', container('"cpu": 600, "memory": 3000')),
    },
  },
});
