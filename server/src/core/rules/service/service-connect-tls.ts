// TLS needs the authority that signs the certificates.
import { arnOf } from "../../base/arn.js";
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { connectServices } from "../../model/ecs/serviceConnect.js";
import { filled, placeOfMissing } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/service-connect-tls",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "TLS in Service Connect names a private certificate authority by its ARN.",
  why: "The certificates of the proxies are signed by an authority of AWS Private CA. Without the ARN of one there is nobody to sign them.",
  sources: [SERVICE_CONNECT_SOURCE.tls],
  messages: {
    missing:
      "issuerCertificateAuthority names no authority, so nobody can sign the certificates. Add awsPcaAuthorityArn.",
    arn: '"{arn}" is not the ARN of a private certificate authority. It looks like arn:aws:acm-pca:REGION:ACCOUNT:certificate-authority/ID.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80 }], "tls": { "issuerCertificateAuthority": {} } }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{
    "portName": "web", "clientAliases": [{ "port": 80 }],
    "tls": { "issuerCertificateAuthority": { "awsPcaAuthorityArn": "arn:aws:acm-pca:eu-central-1:123456789012:certificate-authority/01234567-89ab-cdef-0123-456789abcdef" } }
  }] }
}`,
  },
  check(doc, report) {
    for (const entry of connectServices(service(doc))) {
      const issuer = filled(filled(entry, "tls"), "issuerCertificateAuthority");
      if (issuer === undefined) continue;
      const place = placeOfMissing(issuer, "awsPcaAuthorityArn");
      if (place !== undefined) report(place, "missing", {});
      const node = filled(issuer, "awsPcaAuthorityArn");
      const text = knownText(node);
      if (node === undefined || text === undefined) continue;
      const arn = arnOf(text);
      const fits = arn?.service === "acm-pca" && arn.resource.startsWith("certificate-authority/");
      if (!fits) report(node, "arn", { arn: text });
    }
  },
});
