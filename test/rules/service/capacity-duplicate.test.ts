import { rule } from "../../../server/src/core/rules/service/capacity-duplicate.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "two providers": service('"capacityProviderStrategy": [{ "capacityProvider": "a" }, { "capacityProvider": "b" }]'),
    nulls: service('"capacityProviderStrategy": [{ "capacityProvider": null }, { "capacityProvider": null }]'),
  },
  invalid: {
    "the same name": {
      code: service('"capacityProviderStrategy": [{ "capacityProvider": "a" }, { "capacityProvider": «"a"» }]'),
      messages: ["repeated"],
    },
    "the same placeholder": {
      code: service('"capacityProviderStrategy": [{ "capacityProvider": "${A}" }, { "capacityProvider": «"${A}"» }]'),
      messages: ["repeated"],
    },
    "in an update": {
      code: asUpdate(
        service('"capacityProviderStrategy": [{ "capacityProvider": "a" }, { "capacityProvider": «"a"» }]'),
      ),
      messages: ["repeated"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service('"capacityProviderStrategy": [{ "capacityProvider": "a" }, { "capacityProvider": «"a"» }]'),
      ),
      messages: ["repeated"],
    },
  },
});
