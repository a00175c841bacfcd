import { rule } from "../../../server/src/core/rules/service/service-connect-access.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "with a log": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "accessLogConfiguration": { "format": "TEXT" }, "logConfiguration": { "logDriver": "awslogs" } }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "accessLogConfiguration": { "format": "TEXT" }, "logConfiguration": "${L}" }',
    ),
    neither: service('"serviceConnectConfiguration": { "enabled": true, "namespace": "web" }'),
  },
  invalid: {
    without: {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "accessLogConfiguration": «{ "format": "TEXT" }» }',
      ),
      messages: ["missing"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "accessLogConfiguration": «{ "format": "TEXT" }» }',
        ),
      ),
      messages: ["missing"],
    },
  },
});
