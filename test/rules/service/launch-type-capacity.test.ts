import { rule } from "../../../server/src/core/rules/service/launch-type-capacity.js";
import { asRunTask, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "the launch type alone": service('"launchType": "EC2"'),
    "an empty strategy": service('"launchType": "EC2", "capacityProviderStrategy": []'),
    "the strategy alone": service('"launchType": null, "capacityProviderStrategy": [{ "capacityProvider": "a" }]'),
    "a placeholder": service('"launchType": "${TYPE}", "capacityProviderStrategy": [{ "capacityProvider": "a" }]'),
    "FARGATE_SPOT, of which another rule speaks": service(
      '"launchType": "FARGATE_SPOT", "capacityProviderStrategy": [{ "capacityProvider": "a" }]',
    ),
  },
  invalid: {
    both: {
      code: service(
        '"launchType": «"FARGATE"», "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]',
      ),
      messages: ["both"],
      fixed: service('"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]'),
      alternatives: { "Remove capacityProviderStrategy": service('"launchType": "FARGATE"') },
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"launchType": «"FARGATE"», "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]',
        ),
      ),
      messages: ["both"],
      fixed: asRunTask(service('"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }]')),
    },
  },
});
