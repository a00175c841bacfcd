import { rule } from "../../../server/src/core/rules/service/launch-type-fargate-spot.js";
import { asRunTask, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    FARGATE: service('"launchType": "FARGATE"'),
    "a strategy": service('"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]'),
    "a placeholder": service('"launchType": "${TYPE}"'),
  },
  invalid: {
    alone: {
      code: service('"launchType": «"FARGATE_SPOT"», "enableExecuteCommand": true'),
      messages: ["strategy"],
      fixed: service(
        '"enableExecuteCommand": true, "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]',
      ),
    },
    "beside a strategy": {
      code: service('"launchType": «"FARGATE_SPOT"», "capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }]'),
      messages: ["strategy"],
      fixed: service('"capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }]'),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"launchType": «"FARGATE_SPOT"», "enableExecuteCommand": true')),
      messages: ["strategy"],
      fixed: asRunTask(
        service(
          '"enableExecuteCommand": true, "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]',
        ),
      ),
    },
  },
});
