import { rule } from "../../../server/src/core/rules/service/capacity-weight.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "one has a weight": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "a", "weight": 1 }, { "capacityProvider": "b" }]',
    ),
    "one provider alone": service('"capacityProviderStrategy": [{ "capacityProvider": "a" }]'),
    "a placeholder": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "a" }, { "capacityProvider": "b", "weight": "${WEIGHT}" }]',
    ),
  },
  invalid: {
    "absent and 0": {
      code: service(
        '"capacityProviderStrategy": «[{ "capacityProvider": "a", "weight": 0 }, { "capacityProvider": "b" }]»',
      ),
      messages: ["none"],
      fixed: service(
        '"capacityProviderStrategy": [{ "capacityProvider": "a", "weight": 1 }, { "capacityProvider": "b", "weight": 1 }]',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"capacityProviderStrategy": «[{ "capacityProvider": "a", "weight": 0 }, { "capacityProvider": "b" }]»',
        ),
      ),
      messages: ["none"],
      fixed: asUpdate(
        service(
          '"capacityProviderStrategy": [{ "capacityProvider": "a", "weight": 1 }, { "capacityProvider": "b", "weight": 1 }]',
        ),
      ),
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"capacityProviderStrategy": «[{ "capacityProvider": "a", "weight": 0 }, { "capacityProvider": "b" }]»',
        ),
      ),
      messages: ["none"],
      fixed: asRunTask(
        service(
          '"capacityProviderStrategy": [{ "capacityProvider": "a", "weight": 1 }, { "capacityProvider": "b", "weight": 1 }]',
        ),
      ),
    },
  },
});
