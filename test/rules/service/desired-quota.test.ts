import { rule } from "../../../server/src/core/rules/service/desired-quota.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "5000": service('"desiredCount": 5000'),
    "1000 with discovery": service('"desiredCount": 1000, "serviceRegistries": [{ "registryArn": "a" }]'),
    "1001 with Service Connect off": service(
      '"desiredCount": 1001, "serviceConnectConfiguration": { "enabled": false }',
    ),
  },
  invalid: {
    "5001": { code: service('"desiredCount": «5001»'), messages: ["many"] },
    "1001 with discovery": {
      code: service('"desiredCount": «1001», "serviceRegistries": [{ "registryArn": "a" }]'),
      messages: ["discovered"],
    },
    "1001 with Service Connect": {
      code: service('"desiredCount": «1001», "serviceConnectConfiguration": { "enabled": true }'),
      messages: ["discovered"],
    },
  },
});
