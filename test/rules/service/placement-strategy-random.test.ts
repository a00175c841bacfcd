import { rule } from "../../../server/src/core/rules/service/placement-strategy-random.js";
import { service } from "../../support/documents.js";
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
  },
});
