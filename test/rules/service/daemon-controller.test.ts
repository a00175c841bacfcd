import { rule } from "../../../server/src/core/rules/service/daemon-controller.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    ECS: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentController": { "type": "ECS" } }`,
    "no controller": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON" }`,
    REPLICA: service('"deploymentController": { "type": "CODE_DEPLOY" }'),
    "an unknown controller": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentController": { "type": "\${TYPE}" } }`,
  },
  invalid: {
    CODE_DEPLOY: {
      code: service('"schedulingStrategy": «"DAEMON"», "deploymentController": { "type": "CODE_DEPLOY" }'),
      messages: ["daemon"],
    },
    EXTERNAL: {
      code: service('"schedulingStrategy": «"DAEMON"», "deploymentController": { "type": "EXTERNAL" }'),
      messages: ["daemon"],
    },
  },
});
