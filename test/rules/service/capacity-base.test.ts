import { rule } from "../../../server/src/core/rules/service/capacity-base.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: service(
      '"capacityProviderStrategy": [{ "capacityProvider": "a", "base": 1 }, { "capacityProvider": "b", "base": 0 }]',
    ),
    "a placeholder": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "a", "base": 1 }, { "capacityProvider": "b", "base": "${BASE}" }]',
    ),
  },
  invalid: {
    two: {
      code: service(
        '"capacityProviderStrategy": [{ "capacityProvider": "a", "base": 1 }, { "capacityProvider": "b", "base": «2» }]',
      ),
      messages: ["several"],
    },
  },
});
