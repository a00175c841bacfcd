import { rule } from "../../../server/src/core/rules/service/service-connect-discovery-name.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    fine: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": "_web-1" }] }',
    ),
    "64": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }] }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": "${N}" }] }',
    ),
    empty: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": "" }] }',
    ),
  },
  invalid: {
    "upper case and dots": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": «"My.Web"» }] }',
      ),
      messages: ["form"],
      fixed: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": "my-web" }] }',
      ),
    },
    "a hyphen first": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": «"-web"» }] }',
      ),
      messages: ["form"],
    },
    "65": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": «"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"» }] }',
      ),
      messages: ["form"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": «"My.Web"» }] }',
        ),
      ),
      messages: ["form"],
      fixed: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "discoveryName": "my-web" }] }',
        ),
      ),
    },
  },
});
