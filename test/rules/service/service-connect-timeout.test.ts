import { rule } from "../../../server/src/core/rules/service/service-connect-timeout.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    both: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": 300, "perRequestTimeoutSeconds": 300 } }] }',
    ),
    "no idle timeout": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": 0, "perRequestTimeoutSeconds": 300 } }] }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": "${I}", "perRequestTimeoutSeconds": 300 } }] }',
    ),
  },
  invalid: {
    negative: {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": «-1», "perRequestTimeoutSeconds": «-2» } }] }',
      ),
      messages: ["negative", "negative"],
    },
    "never reached": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": 60, "perRequestTimeoutSeconds": «300» } }] }',
      ),
      messages: ["idle"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "timeout": { "idleTimeoutSeconds": «-1», "perRequestTimeoutSeconds": «-2» } }] }',
        ),
      ),
      messages: ["negative", "negative"],
    },
  },
});
