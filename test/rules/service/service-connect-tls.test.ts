import { rule } from "../../../server/src/core/rules/service/service-connect-tls.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "tls": { "issuerCertificateAuthority": { "awsPcaAuthorityArn": "arn:aws:acm-pca:eu-central-1:123456789012:certificate-authority/1" } } }] }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "tls": { "issuerCertificateAuthority": { "awsPcaAuthorityArn": "${A}" } } }] }',
    ),
    "no issuer, as the schema says": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "tls": {} }] }',
    ),
  },
  invalid: {
    none: {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "tls": { "issuerCertificateAuthority": «{}» } }] }',
      ),
      messages: ["missing"],
    },
    another: {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "tls": { "issuerCertificateAuthority": { "awsPcaAuthorityArn": «"arn:aws:acm:eu-central-1:123456789012:certificate/1"» } } }] }',
      ),
      messages: ["arn"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "tls": { "issuerCertificateAuthority": «{}» } }] }',
        ),
      ),
      messages: ["missing"],
    },
  },
});
