import { rule } from "../../../server/src/core/rules/service/service-connect-dns.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    short: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": "db" }] }] }',
    ),
    long: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": "my_api.web-1.internal" }] }] }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": "${N}" }] }] }',
    ),
    "127": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }] }] }',
    ),
    empty: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": "" }] }] }',
    ),
  },
  invalid: {
    "an address": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": «"http://web"» }] }] }',
      ),
      messages: ["form"],
    },
    "a hyphen first": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": «"-web"» }] }] }',
      ),
      messages: ["form"],
    },
    "two dots": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": «"a..b"» }] }] }',
      ),
      messages: ["form"],
    },
    "128": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": «"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"» }] }] }',
      ),
      messages: ["long"],
    },
    "upper case": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": «"Web"» }] }] }',
      ),
      messages: ["upper"],
      fixed: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": "web" }] }] }',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "clientAliases": [{ "port": 80, "dnsName": «"http://web"» }] }] }',
        ),
      ),
      messages: ["form"],
    },
  },
});
