import { rule } from "../../../server/src/core/rules/service/percent-capacity.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a lower minimum": service(
      '"placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "minimumHealthyPercent": 50 }',
    ),
    memberOf: service('"placementConstraints": [{ "type": "memberOf", "expression": "a == b" }]'),
    "no tasks": service('"desiredCount": 0, "placementConstraints": [{ "type": "distinctInstance" }]'),
    "no room at all, of which other rules speak": service(
      '"placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "maximumPercent": 100 }',
    ),
    "no room for one more task, of which another rule speaks": service(
      '"desiredCount": 1, "placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "maximumPercent": 150 }',
    ),
    "an unknown count and a minimum that may leave one out": service(
      '"desiredCount": "${COUNT}", "placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "minimumHealthyPercent": 99 }',
    ),
    "an unknown minimum": service(
      '"placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "minimumHealthyPercent": "${MIN}" }',
    ),
    "Fargate, of which another rule speaks": service(
      '"placementConstraints": [{ "type": "distinctInstance" }], "launchType": "FARGATE"',
    ),
  },
  invalid: {
    "the default": { code: service('"placementConstraints": [«{ "type": "distinctInstance" }»]'), messages: ["spare"] },
    "a minimum that is rounded up to all": {
      code: service(
        '"desiredCount": 2, "placementConstraints": [«{ "type": "distinctInstance" }»], "deploymentConfiguration": { "minimumHealthyPercent": 60 }',
      ),
      messages: ["spare"],
    },
    "100": {
      code: service(
        '"desiredCount": "${COUNT}", "placementConstraints": [«{ "type": "distinctInstance" }»], "deploymentConfiguration": { "minimumHealthyPercent": 100 }',
      ),
      messages: ["spare"],
    },
  },
});
