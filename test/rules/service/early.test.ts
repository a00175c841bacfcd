import { rule } from "../../../server/src/core/rules/service/early.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    complete: service(
      '"deploymentConfiguration": { "earlySuccessCriteria": { "enable": true, "healthyPercent": 100, "sourceServiceRevisionCleanup": "BLOCKING" } }',
    ),
    off: service(
      '"deploymentConfiguration": { "strategy": "CANARY", "earlySuccessCriteria": { "enable": false, "healthyPercent": 101 } }',
    ),
    unknown: service(
      '"deploymentConfiguration": { "strategy": "${S}", "earlySuccessCriteria": { "enable": true, "healthyPercent": "${P}", "sourceServiceRevisionCleanup": "BLOCKING" } }',
    ),
  },
  invalid: {
    "another strategy": {
      code: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "earlySuccessCriteria": «{ "enable": true }» }',
      ),
      messages: ["strategy"],
    },
    "both missing": {
      code: service('"deploymentConfiguration": { "earlySuccessCriteria": «{ "enable": true }» }'),
      messages: ["missing"],
    },
    "too much": {
      code: service(
        '"deploymentConfiguration": { "earlySuccessCriteria": { "enable": true, "healthyPercent": «101», "sourceServiceRevisionCleanup": "BLOCKING" } }',
      ),
      messages: ["range"],
    },
    "under the minimum": {
      code: service(
        '"deploymentConfiguration": { "minimumHealthyPercent": 50, "earlySuccessCriteria": { "enable": true, "healthyPercent": «40», "sourceServiceRevisionCleanup": "BLOCKING" } }',
      ),
      messages: ["below"],
    },
    "in an update": {
      code: asUpdate(
        service('"deploymentConfiguration": { "strategy": "CANARY", "earlySuccessCriteria": «{ "enable": true }» }'),
      ),
      messages: ["strategy"],
    },
  },
});
