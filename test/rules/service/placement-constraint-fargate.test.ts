import { rule } from "../../../server/src/core/rules/service/placement-constraint-fargate.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    EC2: service('"placementStrategy": [{ "type": "random" }]'),
    empty: service('"launchType": "FARGATE", "placementConstraints": [], "placementStrategy": null'),
    unknown: service('"placementStrategy": [{ "type": "random" }], "launchType": "${T}"'),
  },
  invalid: {
    both: {
      code: service(
        '"launchType": "FARGATE", "placementConstraints": «[{ "type": "distinctInstance" }]», "placementStrategy": «[{ "type": "random" }]»',
      ),
      messages: ["given", "given"],
      fixed: service('"launchType": "FARGATE"'),
    },
    "by its capacity provider": {
      code: service(
        '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT" }], "placementStrategy": «[{ "type": "random" }]»',
      ),
      messages: ["given"],
      fixed: service('"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT" }]'),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"launchType": "FARGATE", "placementConstraints": «[{ "type": "distinctInstance" }]», "placementStrategy": «[{ "type": "random" }]»',
        ),
      ),
      messages: ["given", "given"],
      fixed: asUpdate(service('"launchType": "FARGATE"')),
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"launchType": "FARGATE", "placementConstraints": «[{ "type": "distinctInstance" }]», "placementStrategy": «[{ "type": "random" }]»',
        ),
      ),
      messages: ["given", "given"],
      fixed: asRunTask(service('"launchType": "FARGATE"')),
    },
  },
});
