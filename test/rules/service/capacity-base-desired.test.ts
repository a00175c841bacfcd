import { rule } from "../../../server/src/core/rules/service/capacity-base-desired.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    equal: service('"desiredCount": 2, "capacityProviderStrategy": [{ "capacityProvider": "a", "base": 2 }]'),
    "a count of 0": service('"desiredCount": 0, "capacityProviderStrategy": [{ "capacityProvider": "a", "base": 2 }]'),
    "an unknown count": service(
      '"desiredCount": "${COUNT}", "capacityProviderStrategy": [{ "capacityProvider": "a", "base": 2 }]',
    ),
  },
  invalid: {
    above: {
      code: service('"desiredCount": 2, "capacityProviderStrategy": [{ "capacityProvider": "a", "base": «3» }]'),
      messages: ["above"],
    },
  },
});
