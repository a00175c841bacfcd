import { rule } from "../../../server/src/core/rules/service/placement-strategy-dead.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "zone, then binpack": service(
      '"placementStrategy": [{ "type": "spread", "field": "attribute:ecs.availability-zone" }, { "type": "binpack", "field": "cpu" }]',
    ),
    "random last": service('"placementStrategy": [{ "type": "binpack", "field": "cpu" }, { "type": "random" }]'),
    "unknown ones": service(
      '"placementStrategy": [{ "type": "spread", "field": "${F}" }, { "type": "spread", "field": "${F}" }]',
    ),
  },
  invalid: {
    "after random": {
      code: service('"placementStrategy": [{ "type": "random" }, «{ "type": "binpack", "field": "cpu" }»]'),
      messages: ["random"],
      fixed: service('"placementStrategy": [{ "type": "random" }]'),
    },
    "after instances": {
      code: service(
        '"placementStrategy": [{ "type": "spread", "field": "host" }, «{ "type": "binpack", "field": "cpu" }»]',
      ),
      messages: ["spread"],
    },
    again: {
      code: service(
        '"placementStrategy": [{ "type": "binpack", "field": "cpu" }, «{ "type": "binpack", "field": "cpu" }»]',
      ),
      messages: ["repeated"],
      fixed: service('"placementStrategy": [{ "type": "binpack", "field": "cpu" }]'),
    },
    "in an update": {
      code: asUpdate(service('"placementStrategy": [{ "type": "random" }, «{ "type": "binpack", "field": "cpu" }»]')),
      messages: ["random"],
      fixed: asUpdate(service('"placementStrategy": [{ "type": "random" }]')),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"placementStrategy": [{ "type": "random" }, «{ "type": "binpack", "field": "cpu" }»]')),
      messages: ["random"],
      fixed: asRunTask(service('"placementStrategy": [{ "type": "random" }]')),
    },
  },
});
