import { rule } from "../../../server/src/core/rules/service/placement-strategy-binpack-distinct.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "binpack alone": service('"placementStrategy": [{ "type": "binpack", "field": "cpu" }]'),
    "apart and spread": service(
      '"placementStrategy": [{ "type": "spread", "field": "host" }], "placementConstraints": [{ "type": "distinctInstance" }]',
    ),
  },
  invalid: {
    both: {
      code: service(
        '"placementStrategy": [«{ "type": "binpack", "field": "cpu" }»], "placementConstraints": [{ "type": "distinctInstance" }]',
      ),
      messages: ["apart"],
      related: ["Keeps the tasks apart."],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"placementStrategy": [«{ "type": "binpack", "field": "cpu" }»], "placementConstraints": [{ "type": "distinctInstance" }]',
        ),
      ),
      messages: ["apart"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"placementStrategy": [«{ "type": "binpack", "field": "cpu" }»], "placementConstraints": [{ "type": "distinctInstance" }]',
        ),
      ),
      messages: ["apart"],
    },
  },
});
