import { rule } from "../../../server/src/core/rules/service/capacity-mix.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "Fargate and Fargate Spot": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }, { "capacityProvider": "FARGATE_SPOT" }]',
    ),
    groups: service('"capacityProviderStrategy": [{ "capacityProvider": "a" }, { "capacityProvider": "b" }]'),
    "a placeholder": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }, { "capacityProvider": "${PROVIDER}" }]',
    ),
  },
  invalid: {
    "Fargate first": {
      code: service('"capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }, { "capacityProvider": «"a"» }]'),
      messages: ["mixed"],
    },
    "Fargate last": {
      code: service(
        '"capacityProviderStrategy": [{ "capacityProvider": «"a"» }, { "capacityProvider": "b" }, { "capacityProvider": "FARGATE_SPOT" }]',
      ),
      messages: ["mixed"],
    },
    "Fargate in small letters": {
      code: service(
        '"capacityProviderStrategy": [{ "capacityProvider": «"fargate_spot"» }, { "capacityProvider": "FARGATE" }]',
      ),
      messages: ["case"],
      fixed: service(
        '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT" }, { "capacityProvider": "FARGATE" }]',
      ),
    },
    "in an update": {
      code: asUpdate(
        service('"capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }, { "capacityProvider": «"a"» }]'),
      ),
      messages: ["mixed"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service('"capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }, { "capacityProvider": «"a"» }]'),
      ),
      messages: ["mixed"],
    },
  },
});
