import { rule } from "../../../server/src/core/rules/linux/gpu-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const needs = (requirements: string): string => container(`"resourceRequirements": [${requirements}]`);

ruleTest(rule, {
  valid: {
    none: fargate("", needs("")),
    "another type": fargate("", needs('{ "type": "NeuronDevice", "value": "ALL" }')),
    "an unknown type": fargate("", needs('{ "type": "${TYPE}", "value": "1" }')),
    EC2: task('"requiresCompatibilities": ["EC2"]', needs('{ "type": "GPU", "value": "1" }')),
    "a bare list": `[${needs('{ "type": "GPU", "value": "1" }')}]`,
  },
  invalid: {
    "a count": {
      code: fargate("", needs('{ "type": «"GPU"», "value": "1" }')),
      messages: ["present"],
      fixed: fargate("", needs("")),
    },
    "an unknown count, EC2 beside FARGATE": {
      code: task('"requiresCompatibilities": ["EC2", "FARGATE"]', needs('{ "value": "${N}", "type": «"GPU"» }')),
      messages: ["present"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"]', needs("")),
    },
  },
});
