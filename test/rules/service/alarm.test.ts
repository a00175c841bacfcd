import { rule } from "../../../server/src/core/rules/service/alarm.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    named: service(
      '"deploymentConfiguration": { "alarms": { "alarmNames": ["a"], "enable": true, "rollback": true } }',
    ),
    off: service(
      '"deploymentConfiguration": { "alarms": { "alarmNames": [], "enable": false, "rollback": false } }, "deploymentController": { "type": "CODE_DEPLOY" }',
    ),
    "an unknown controller": service(
      '"deploymentConfiguration": { "alarms": { "alarmNames": ["a"], "enable": true, "rollback": true } }, "deploymentController": { "type": "${C}" }',
    ),
    "left out, as the schema says": service(
      '"deploymentConfiguration": { "alarms": { "enable": true, "rollback": true } }',
    ),
    "a placeholder with a comma": service(
      '"deploymentConfiguration": { "alarms": { "alarmNames": ["${join(\\",\\", A)}"], "enable": true, "rollback": true } }',
    ),
  },
  invalid: {
    "another controller": {
      code: service(
        '"deploymentConfiguration": { "alarms": «{ "alarmNames": ["a"], "enable": true, "rollback": true }» }, "deploymentController": { "type": "CODE_DEPLOY" }',
      ),
      messages: ["controller"],
      fixed: service('"deploymentConfiguration": {}, "deploymentController": { "type": "CODE_DEPLOY" }'),
    },
    "no name": {
      code: service(
        '"deploymentConfiguration": { "alarms": { "alarmNames": «[]», "enable": true, "rollback": true } }',
      ),
      messages: ["empty"],
    },
    "two in one": {
      code: service(
        '"deploymentConfiguration": { "alarms": { "alarmNames": [«"a, b"»], "enable": true, "rollback": true } }',
      ),
      messages: ["comma"],
      fixed: service(
        '"deploymentConfiguration": { "alarms": { "alarmNames": ["a", "b"], "enable": true, "rollback": true } }',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentConfiguration": { "alarms": «{ "alarmNames": ["a"], "enable": true, "rollback": true }» }, "deploymentController": { "type": "CODE_DEPLOY" }',
        ),
      ),
      messages: ["controller"],
      fixed: asUpdate(service('"deploymentConfiguration": {}, "deploymentController": { "type": "CODE_DEPLOY" }')),
    },
  },
});
