import { rule } from "../../../server/src/core/rules/service/task-definition-missing.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    there: service('"launchType": "EC2"'),
    "a placeholder": service('"taskDefinition": "${TASK}"'),
    "controller EXTERNAL": `{ "serviceName": "web", "desiredCount": 2, "deploymentController": { "type": "EXTERNAL" } }`,
    "an unknown controller": `{ "serviceName": "web", "desiredCount": 2, "deploymentController": { "type": "\${TYPE}" } }`,
    "no name either": `{ "desiredCount": 2, "launchType": "EC2" }`,
    "a misspelled key": `{ "serviceName": "web", "taskDefiniton": "web", "desiredCount": 2 }`,
  },
  invalid: {
    none: { code: `«{ "serviceName": "web", "desiredCount": 2, "launchType": "EC2" }»`, messages: ["missing"] },
    "null, with CodeDeploy": {
      code: `«{ "serviceName": "web", "taskDefinition": null, "desiredCount": 2, "deploymentController": { "type": "CODE_DEPLOY" } }»`,
      messages: ["missing"],
    },
  },
});
