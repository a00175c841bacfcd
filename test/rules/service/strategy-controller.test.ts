import { rule } from "../../../server/src/core/rules/service/strategy-controller.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    ECS: service('"deploymentConfiguration": { "strategy": "BLUE_GREEN" }'),
    rolling: service(
      '"deploymentConfiguration": { "strategy": "ROLLING" }, "deploymentController": { "type": "CODE_DEPLOY" }',
    ),
    "an unknown strategy": service(
      '"deploymentConfiguration": { "strategy": "${S}" }, "deploymentController": { "type": "CODE_DEPLOY" }',
    ),
    "an unknown controller": service(
      '"deploymentConfiguration": { "strategy": "CANARY" }, "deploymentController": { "type": "${C}" }',
    ),
  },
  invalid: {
    CODE_DEPLOY: {
      code: service(
        '"deploymentConfiguration": { "strategy": «"LINEAR"» }, "deploymentController": { "type": "CODE_DEPLOY" }',
      ),
      messages: ["controller"],
      fixed: service('"deploymentConfiguration": { "strategy": "LINEAR" }, "deploymentController": { "type": "ECS" }'),
    },
    "a daemon": {
      code: service('"deploymentConfiguration": { "strategy": «"CANARY"» }, "schedulingStrategy": "DAEMON"'),
      messages: ["daemon"],
      fixed: service('"deploymentConfiguration": { "strategy": "ROLLING" }, "schedulingStrategy": "DAEMON"'),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentConfiguration": { "strategy": «"LINEAR"» }, "deploymentController": { "type": "CODE_DEPLOY" }',
        ),
      ),
      messages: ["controller"],
      fixed: asUpdate(
        service('"deploymentConfiguration": { "strategy": "LINEAR" }, "deploymentController": { "type": "ECS" }'),
      ),
    },
  },
});
