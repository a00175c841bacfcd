import { rule } from "../../../server/src/core/rules/service/circuit-breaker-off.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    on: service('"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true } }'),
    "off on purpose": service(
      '"deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": false, "rollback": false } }',
    ),
    CodeDeploy: service('"deploymentController": { "type": "CODE_DEPLOY" }'),
    "blue/green": service('"deploymentConfiguration": { "strategy": "BLUE_GREEN" }'),
    "an unknown configuration": service('"deploymentConfiguration": "${DEPLOYMENT}"'),
    "a misspelled key": service('"deploymentConfiguration": { "deploymentCircuitbreaker": {} }'),
  },
  invalid: {
    "no configuration": {
      code: `«{ "serviceName": "web", "taskDefinition": "web:3", "desiredCount": 2 }»`,
      messages: ["off"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web:3", "desiredCount": 2, "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true } } }`,
    },
    null: {
      code: service('"deploymentConfiguration": «{ "maximumPercent": 200, "deploymentCircuitBreaker": null }»'),
      messages: ["off"],
      fixed: service(
        '"deploymentConfiguration": { "maximumPercent": 200, "deploymentCircuitBreaker": { "enable": true, "rollback": true } }',
      ),
    },
  },
});
