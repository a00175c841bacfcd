import { rule } from "../../../server/src/core/rules/service/circuit-breaker-controller.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    ECS: service('"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true } }'),
    off: service(
      '"deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": false, "rollback": false } }',
    ),
    "a placeholder": service(
      '"deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": "${BREAK}", "rollback": false } }',
    ),
    "blue/green by ECS, where the texts of AWS disagree": service(
      '"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true }, "strategy": "BLUE_GREEN" }',
    ),
    "an unknown controller": service(
      '"deploymentController": { "type": "${TYPE}" }, "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true } }',
    ),
  },
  invalid: {
    CODE_DEPLOY: {
      code: service(
        '"deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "deploymentCircuitBreaker": «{ "enable": true, "rollback": true }» }',
      ),
      messages: ["controller"],
    },
    EXTERNAL: {
      code: service(
        '"deploymentController": { "type": "EXTERNAL" }, "deploymentConfiguration": { "deploymentCircuitBreaker": «{ "enable": true, "rollback": true }» }',
      ),
      messages: ["controller"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": { "deploymentCircuitBreaker": «{ "enable": true, "rollback": true }» }',
        ),
      ),
      messages: ["controller"],
    },
  },
});
