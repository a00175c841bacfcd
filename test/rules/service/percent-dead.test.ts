import { rule } from "../../../server/src/core/rules/service/percent-dead.js";
import { service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "the usual": service('"deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 200 }'),
    "one is absent": service('"deploymentConfiguration": { "maximumPercent": 100 }'),
    "a placeholder": service('"deploymentConfiguration": { "minimumHealthyPercent": "${MIN}", "maximumPercent": 100 }'),
    "blue/green": service(
      '"deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 100, "strategy": "BLUE_GREEN" }',
    ),
    CodeDeploy: service(
      '"deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 100 }, "deploymentController": { "type": "CODE_DEPLOY" }',
    ),
    "an unknown strategy": service(
      '"deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 100, "strategy": "${STRATEGY}" }',
    ),
    "an update, which keeps the controller": update(
      '"deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 100 }',
    ),
  },
  invalid: {
    both: {
      code: service('"deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": «100» }'),
      messages: ["both"],
      fixed: service('"deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 200 }'),
      alternatives: {
        "Set minimumHealthyPercent to 50": service(
          '"deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 100 }',
        ),
      },
    },
    DAEMON: {
      code: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": «100», "strategy": "ROLLING" } }`,
      messages: ["both"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 100, "strategy": "ROLLING" } }`,
    },
    "in an update": {
      code: update(
        '"deploymentController": { "type": "ECS" }, "deploymentConfiguration": { "strategy": "ROLLING", "minimumHealthyPercent": 100, "maximumPercent": «100» }',
      ),
      messages: ["both"],
      fixed: update(
        '"deploymentController": { "type": "ECS" }, "deploymentConfiguration": { "strategy": "ROLLING", "minimumHealthyPercent": 50, "maximumPercent": 100 }',
      ),
    },
  },
});
