import { rule } from "../../../server/src/core/rules/service/service-connect-alias-port.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    ports: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "ingressPortOverride": 8080, "clientAliases": [{ "port": 80 }] }] }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": "${P}" }] }] }',
    ),
  },
  invalid: {
    "an alias": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": «0» }] }] }',
      ),
      messages: ["zero"],
    },
    "an override": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "ingressPortOverride": «0» }] }',
      ),
      messages: ["zero"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": «0» }] }] }',
        ),
      ),
      messages: ["zero"],
    },
  },
});
