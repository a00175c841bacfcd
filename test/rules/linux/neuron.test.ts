import { rule } from "../../../server/src/core/rules/linux/neuron.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const needs = (requirements: string, name = "app"): string =>
  container(`"memory": 128, "resourceRequirements": [${requirements}]`, name);
const managed = '"requiresCompatibilities": ["MANAGED_INSTANCES"]';
const all = '{ "type": "NeuronDevice", "value": "ALL" }';

ruleTest(rule, {
  valid: {
    all: task(managed, needs(all)),
    "no launch type named": task("", needs(all)),
    "an unknown launch type": task('"requiresCompatibilities": ["${TYPE}"]', needs(all)),
    "an unknown value": task(managed, needs('{ "type": "NeuronDevice", "value": "${ALL}" }')),
    GPUs: task('"requiresCompatibilities": ["EC2"]', needs('{ "type": "GPU", "value": "1" }')),
  },
  invalid: {
    EC2: {
      code: task('"requiresCompatibilities": ["EC2"]', needs('{ "type": «"NeuronDevice"», "value": "1" }')),
      messages: ["instances"],
    },
    some: {
      code: task(managed, needs('{ "type": "NeuronDevice", "value": «"1"» }')),
      messages: ["value"],
      fixed: task(managed, needs(all)),
    },
    "no value, in a bare list": {
      code: `[${needs('«{ "type": "NeuronDevice" }»')}]`,
      messages: ["value"],
      fixed: `[${needs(all)}]`,
    },
    "two containers": {
      code: task(managed, `${needs(all)}, ${needs('{ "type": «"NeuronDevice"», "value": "ALL" }', "b")}`),
      messages: ["several"],
      fixed: task(managed, `${needs(all)}, ${needs("", "b")}`),
    },
  },
});
