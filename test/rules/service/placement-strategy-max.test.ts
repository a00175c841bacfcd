import { rule } from "../../../server/src/core/rules/service/placement-strategy-max.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    five: service(
      '"placementStrategy": [{ "type": "spread", "field": "attribute:a0" }, { "type": "spread", "field": "attribute:a1" }, { "type": "spread", "field": "attribute:a2" }, { "type": "spread", "field": "attribute:a3" }, { "type": "spread", "field": "attribute:a4" }]',
    ),
    Fargate: service(
      '"placementStrategy": [{ "type": "spread", "field": "attribute:a0" }, { "type": "spread", "field": "attribute:a1" }, { "type": "spread", "field": "attribute:a2" }, { "type": "spread", "field": "attribute:a3" }, { "type": "spread", "field": "attribute:a4" }, { "type": "spread", "field": "attribute:a5" }], "launchType": "FARGATE"',
    ),
  },
  invalid: {
    six: {
      code: service(
        '"placementStrategy": «[{ "type": "spread", "field": "attribute:a0" }, { "type": "spread", "field": "attribute:a1" }, { "type": "spread", "field": "attribute:a2" }, { "type": "spread", "field": "attribute:a3" }, { "type": "spread", "field": "attribute:a4" }, { "type": "spread", "field": "attribute:a5" }]»',
      ),
      messages: ["many"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"placementStrategy": «[{ "type": "spread", "field": "attribute:a0" }, { "type": "spread", "field": "attribute:a1" }, { "type": "spread", "field": "attribute:a2" }, { "type": "spread", "field": "attribute:a3" }, { "type": "spread", "field": "attribute:a4" }, { "type": "spread", "field": "attribute:a5" }]»',
        ),
      ),
      messages: ["many"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"placementStrategy": «[{ "type": "spread", "field": "attribute:a0" }, { "type": "spread", "field": "attribute:a1" }, { "type": "spread", "field": "attribute:a2" }, { "type": "spread", "field": "attribute:a3" }, { "type": "spread", "field": "attribute:a4" }, { "type": "spread", "field": "attribute:a5" }]»',
        ),
      ),
      messages: ["many"],
    },
  },
});
