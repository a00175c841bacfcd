import { rule } from "../../../server/src/core/rules/service/service-connect-alias-max.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80 }] }] }',
    ),
    none: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [] }] }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": "${A}" }] }',
    ),
  },
  invalid: {
    two: {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": «[{ "port": 80 }, { "port": 81 }]» }] }',
      ),
      messages: ["many"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": «[{ "port": 80 }, { "port": 81 }]» }] }',
        ),
      ),
      messages: ["many"],
    },
  },
});
