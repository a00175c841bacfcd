import { rule } from "../../../server/src/core/rules/service/placement-strategy-spread.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    all: service(
      '"placementStrategy": [{ "type": "spread", "field": "instanceId" }, { "type": "spread", "field": "host" }, { "type": "spread", "field": "attribute:rack" }]',
    ),
    unknown: service(
      '"placementStrategy": [{ "type": "spread", "field": "attribute:${A}" }, { "type": "spread", "field": "${F}" }]',
    ),
  },
  invalid: {
    none: {
      code: service('"placementStrategy": [«{ "type": "spread" }»]'),
      messages: ["missing"],
      fixed: service('"placementStrategy": [{ "type": "spread", "field": "instanceId" }]'),
    },
    "no prefix": {
      code: service('"placementStrategy": [{ "type": "spread", "field": «"ecs.availability-zone"» }]'),
      messages: ["field"],
      fixed: service('"placementStrategy": [{ "type": "spread", "field": "attribute:ecs.availability-zone" }]'),
    },
    "a resource": {
      code: service('"placementStrategy": [{ "type": "spread", "field": «"memory"» }]'),
      messages: ["field"],
      fixed: service('"placementStrategy": [{ "type": "spread", "field": "instanceId" }]'),
    },
    "in an update": {
      code: asUpdate(service('"placementStrategy": [«{ "type": "spread" }»]')),
      messages: ["missing"],
      fixed: asUpdate(service('"placementStrategy": [{ "type": "spread", "field": "instanceId" }]')),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"placementStrategy": [«{ "type": "spread" }»]')),
      messages: ["missing"],
      fixed: asRunTask(service('"placementStrategy": [{ "type": "spread", "field": "instanceId" }]')),
    },
  },
});
