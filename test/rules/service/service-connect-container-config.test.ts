import { rule } from "../../../server/src/core/rules/service/service-connect-container-config.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "containerConfigurations": [{ "logLevel": "info" }] }',
    ),
    none: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "containerConfigurations": [] }',
    ),
  },
  invalid: {
    twice: {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "containerConfigurations": [{ "logLevel": "info" }, «{ "logLevel": "debug" }»] }',
      ),
      messages: ["twice"],
      fixed: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "containerConfigurations": [{ "logLevel": "info" }] }',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "containerConfigurations": [{ "logLevel": "info" }, «{ "logLevel": "debug" }»] }',
        ),
      ),
      messages: ["twice"],
      fixed: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "containerConfigurations": [{ "logLevel": "info" }] }',
        ),
      ),
    },
  },
});
