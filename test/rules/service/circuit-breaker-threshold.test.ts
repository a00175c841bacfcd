import { rule } from "../../../server/src/core/rules/service/circuit-breaker-threshold.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "1": service(
      '"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "thresholdConfiguration": { "type": "COUNT", "value": 1 } } }',
    ),
    "a placeholder": service(
      '"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "thresholdConfiguration": { "type": "COUNT", "value": "${VALUE}" } } }',
    ),
    none: service('"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true } }'),
  },
  invalid: {
    "0": {
      code: service(
        '"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "thresholdConfiguration": { "type": "COUNT", "value": «0» } } }',
      ),
      messages: ["low"],
    },
    negative: {
      code: service(
        '"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "thresholdConfiguration": { "type": "BOUNDED_PERCENT", "value": «-5» } } }',
      ),
      messages: ["low"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "thresholdConfiguration": { "type": "COUNT", "value": «0» } } }',
        ),
      ),
      messages: ["low"],
    },
  },
});
