import { rule } from "../../../server/src/core/rules/service/service-connect-namespace.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    named: service('"serviceConnectConfiguration": { "enabled": true, "namespace": "web" }'),
    off: service('"serviceConnectConfiguration": { "enabled": false, "services": [] }'),
    unknown: service('"serviceConnectConfiguration": { "enabled": "${E}" }'),
  },
  invalid: {
    none: {
      code: service('"serviceConnectConfiguration": «{ "enabled": true }»'),
      messages: ["missing"],
      fixed: service('"serviceConnectConfiguration": { "enabled": true, "namespace": "<NAMESPACE>" }'),
    },
  },
});
