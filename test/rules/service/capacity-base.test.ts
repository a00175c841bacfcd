import { rule } from "../../../server/src/core/rules/service/capacity-base.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
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
    "in an update": {
      code: asUpdate(
        service(
          '"capacityProviderStrategy": [{ "capacityProvider": "a", "base": 1 }, { "capacityProvider": "b", "base": «2» }]',
        ),
      ),
      messages: ["several"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"capacityProviderStrategy": [{ "capacityProvider": "a", "base": 1 }, { "capacityProvider": "b", "base": «2» }]',
        ),
      ),
      messages: ["several"],
    },
  },
});
