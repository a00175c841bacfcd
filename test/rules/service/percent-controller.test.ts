import { rule } from "../../../server/src/core/rules/service/percent-controller.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "the defaults": service(
      '"launchType": "EC2", "deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 200 }',
    ),
    "controller ECS": service('"launchType": "EC2", "deploymentConfiguration": { "minimumHealthyPercent": 50 }'),
    Fargate: service(
      '"launchType": "FARGATE", "deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "minimumHealthyPercent": 50 }',
    ),
    "a placeholder": service(
      '"launchType": "EC2", "deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "minimumHealthyPercent": "${MIN}" }',
    ),
  },
  invalid: {
    both: {
      code: service(
        '"launchType": "EC2", "deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "minimumHealthyPercent": «50», "maximumPercent": «150» }',
      ),
      messages: ["custom", "custom"],
    },
    "EXTERNAL on capacity providers": {
      code: service(
        '"capacityProviderStrategy": [{ "capacityProvider": "a" }], "deploymentController": { "type": "EXTERNAL" }, "deploymentConfiguration": { "maximumPercent": «150» }',
      ),
      messages: ["custom"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"launchType": "EC2", "deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "minimumHealthyPercent": «50», "maximumPercent": «150» }',
        ),
      ),
      messages: ["custom", "custom"],
    },
  },
});
