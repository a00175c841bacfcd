import { rule } from "../../../server/src/core/rules/service/desired-quota.js";
import { runTask, service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "5000": service('"desiredCount": 5000'),
    "1000 with discovery": service('"desiredCount": 1000, "serviceRegistries": [{ "registryArn": "a" }]'),
    "1001 with Service Connect off": service(
      '"desiredCount": 1001, "serviceConnectConfiguration": { "enabled": false }',
    ),
    "10 tasks to run": runTask('"count": 10'),
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
    "11 tasks to run": { code: runTask('"count": «11»'), messages: ["run"] },
    "in an update": { code: update('"desiredCount": «5001»'), messages: ["many"] },
  },
});
