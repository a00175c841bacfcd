import { rule } from "../../../server/src/core/rules/service/service-connect-duplicate.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    different: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "a", "discoveryName": "c" }, { "portName": "b", "discoveryName": "d" }] }',
    ),
    off: service(
      '"serviceConnectConfiguration": { "enabled": false, "services": [{ "portName": "a" }, { "portName": "a" }] }',
    ),
    "no names": service('"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{}, {}] }'),
  },
  invalid: {
    "a port": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "a", "discoveryName": "c" }, { "portName": «"a"», "discoveryName": "c" }] }',
      ),
      messages: ["port"],
      related: ["The first entry."],
    },
    "a name": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "a", "discoveryName": "${N}" }, { "portName": "b", "discoveryName": «"${N}"» }] }',
      ),
      messages: ["name"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "a", "discoveryName": "c" }, { "portName": «"a"», "discoveryName": "c" }] }',
        ),
      ),
      messages: ["port"],
    },
  },
});
