import { rule } from "../../../server/src/core/rules/task/fargate-memory-missing.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    given: fargate(""),
    "a placeholder": fargate('"memory": "${SIZE}"'),
    "an unquoted placeholder":
      '{ "family": "web", "requiresCompatibilities": ["FARGATE"], "memory": {{ size }}, "containerDefinitions": [] }',
    "EC2 needs none": task('"requiresCompatibilities": ["EC2"]'),
    "no launch type named": task(""),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
    "keys from a template":
      '{ "family": "web", "requiresCompatibilities": ["FARGATE"], {{ size }}, "containerDefinitions": [] }',
  },
  invalid: {
    "left out": {
      code: `«${task('"requiresCompatibilities": ["FARGATE"], "cpu": "256"')}»`,
      messages: ["missing"],
      fixed: task('"requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512"'),
    },
    "null, with containers that need more": {
      code: `«${task('"requiresCompatibilities": ["FARGATE"], "cpu": "1 vCPU", "memory": null', container('"memory": 5000'))}»`,
      messages: ["missing"],
      fixed: task(
        '"requiresCompatibilities": ["FARGATE"], "cpu": "1 vCPU", "memory": "5120"',
        container('"memory": 5000'),
      ),
    },
  },
});
