import { rule } from "../../../server/src/core/rules/service/hook-pause.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    fine: service(
      '"deploymentConfiguration": { "lifecycleHooks": [{ "targetType": "PAUSE", "lifecycleStages": ["POST_SCALE_UP"] }] }',
    ),
    "a function": service(
      '"deploymentConfiguration": { "lifecycleHooks": [{ "hookTargetArn": "a", "hookDetails": {}, "lifecycleStages": ["TEST_TRAFFIC_SHIFT"] }] }',
    ),
  },
  invalid: {
    "a target": {
      code: service(
        '"deploymentConfiguration": { "lifecycleHooks": [{ "targetType": "PAUSE", "hookTargetArn": «"a"», "hookDetails": «{ "b": 1 }» }] }',
      ),
      messages: ["target", "target"],
      fixed: service('"deploymentConfiguration": { "lifecycleHooks": [{ "targetType": "PAUSE" }] }'),
    },
    "while traffic moves": {
      code: service(
        '"deploymentConfiguration": { "lifecycleHooks": [{ "targetType": "PAUSE", "lifecycleStages": [«"TEST_TRAFFIC_SHIFT"», «"PRODUCTION_TRAFFIC_SHIFT"»] }] }',
      ),
      messages: ["stage", "stage"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentConfiguration": { "lifecycleHooks": [{ "targetType": "PAUSE", "hookTargetArn": «"a"», "hookDetails": «{ "b": 1 }» }] }',
        ),
      ),
      messages: ["target", "target"],
      fixed: asUpdate(service('"deploymentConfiguration": { "lifecycleHooks": [{ "targetType": "PAUSE" }] }')),
    },
  },
});
