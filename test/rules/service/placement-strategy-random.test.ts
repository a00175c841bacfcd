import { rule } from "../../../server/src/core/rules/service/placement-strategy-random.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    none: service('"placementStrategy": [{ "type": "random" }]'),
    empty: service('"placementStrategy": [{ "type": "random", "field": "" }]'),
  },
  invalid: {
    "a field": {
      code: service('"placementStrategy": [{ "type": "random", "field": «"cpu"» }]'),
      messages: ["field"],
      fixed: service('"placementStrategy": [{ "type": "random" }]'),
    },
    "in an update": {
      code: asUpdate(service('"placementStrategy": [{ "type": "random", "field": «"cpu"» }]')),
      messages: ["field"],
      fixed: asUpdate(service('"placementStrategy": [{ "type": "random" }]')),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"placementStrategy": [{ "type": "random", "field": «"cpu"» }]')),
      messages: ["field"],
      fixed: asRunTask(service('"placementStrategy": [{ "type": "random" }]')),
    },
  },
});
