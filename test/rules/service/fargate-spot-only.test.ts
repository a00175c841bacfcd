import { rule } from "../../../server/src/core/rules/service/fargate-spot-only.js";
import { asUpdate, runTask, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "with FARGATE": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE", "base": 1 }, { "capacityProvider": "FARGATE_SPOT", "weight": 1 }]',
    ),
    "no tasks": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }], "desiredCount": 0',
    ),
    unknown: service(
      '"capacityProviderStrategy": [{ "capacityProvider": "${P}", "weight": 1 }, { "capacityProvider": "FARGATE_SPOT", "weight": 1 }]',
    ),
    "an unknown weight": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE", "weight": "${W}" }, { "capacityProvider": "FARGATE_SPOT", "weight": 1 }]',
    ),
    "a task, not a service": runTask(
      '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]',
    ),
  },
  invalid: {
    alone: {
      code: service('"capacityProviderStrategy": [«{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }»]'),
      messages: ["only"],
    },
    "beside one that gets nothing": {
      code: service(
        '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE", "weight": 0 }, «{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }»]',
      ),
      messages: ["only"],
    },
    "in an update": {
      code: asUpdate(service('"capacityProviderStrategy": [«{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }»]')),
      messages: ["only"],
    },
  },
});
