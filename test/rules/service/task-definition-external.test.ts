import { rule } from "../../../server/src/core/rules/service/task-definition-external.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "controller ECS": service('"loadBalancers": [{ "targetGroupArn": "a" }]'),
    "no task definition": `{ "serviceName": "web", "desiredCount": 2, "deploymentController": { "type": "EXTERNAL" }, "loadBalancers": [] }`,
    "a placeholder": service('"taskDefinition": "${TASK}", "deploymentController": { "type": "EXTERNAL" }'),
    "an unknown controller": service('"deploymentController": { "type": "${TYPE}" }'),
  },
  invalid: {
    both: {
      code: `{ "serviceName": "web", "desiredCount": 2, "taskDefinition": «"web"», "deploymentController": { "type": "EXTERNAL" }, "loadBalancers": «[{ "targetGroupArn": "a" }]» }`,
      messages: ["given", "given"],
      fixed: `{ "serviceName": "web", "desiredCount": 2, "deploymentController": { "type": "EXTERNAL" } }`,
    },
  },
});
