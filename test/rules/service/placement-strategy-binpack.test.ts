import { rule } from "../../../server/src/core/rules/service/placement-strategy-binpack.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    memory: service('"placementStrategy": [{ "type": "binpack", "field": "memory" }]'),
    "capitals, as ECS prints them": service('"placementStrategy": [{ "type": "binpack", "field": "CPU" }]'),
    unknown: service('"placementStrategy": [{ "type": "binpack", "field": "${F}" }]'),
    spread: service('"placementStrategy": [{ "type": "spread", "field": "host" }]'),
  },
  invalid: {
    another: {
      code: service('"placementStrategy": [{ "type": "binpack", "field": «"gpu"» }]'),
      messages: ["field"],
      fixed: service('"placementStrategy": [{ "type": "binpack", "field": "memory" }]'),
    },
    none: {
      code: service('"placementStrategy": [«{ "type": "binpack" }»]'),
      messages: ["missing"],
      fixed: service('"placementStrategy": [{ "type": "binpack", "field": "memory" }]'),
    },
    "in an update": {
      code: asUpdate(service('"placementStrategy": [{ "type": "binpack", "field": «"gpu"» }]')),
      messages: ["field"],
      fixed: asUpdate(service('"placementStrategy": [{ "type": "binpack", "field": "memory" }]')),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"placementStrategy": [{ "type": "binpack", "field": «"gpu"» }]')),
      messages: ["field"],
      fixed: asRunTask(service('"placementStrategy": [{ "type": "binpack", "field": "memory" }]')),
    },
  },
});
