import { rule } from "../../../server/src/core/rules/k8s/ing-tls.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const ingress = (secret: string, host = "a.example", ruleHost = "host: a.example\n      ", metadata = "") =>
  object(
    "networking.k8s.io/v1",
    "Ingress",
    "web",
    `spec:\n  tls:\n    - secretName: ${secret}\n      hosts:\n        - ${host}\n  rules:\n    - ${ruleHost}http:\n        paths:\n          - path: /\n            pathType: Prefix\n`,
    metadata,
  );
const SECRET = object("v1", "Secret", "cert", "type: kubernetes.io/tls\nstringData:\n  tls.crt: a\n  tls.key: b\n");

ruleTest(rule, {
  valid: {
    "it is there": together(ingress("cert"), SECRET),
    "no others are known": ingress("cert"),
    "made by cert-manager": together(
      ingress("made", "a.example", "host: a.example\n      ", "annotations:\n  cert-manager.io/cluster-issuer: a"),
      SECRET,
    ),
    "a Secret without a type": together(ingress("cert"), SECRET.replace("type: kubernetes.io/tls\n", "")),
    "a wildcard": ingress("cert", '"*.example"'),
    "every host": ingress("cert", "b.example", ""),
    "filled in later": together(ingress("${SECRET}", "${HOST}"), SECRET),
  },
  invalid: {
    missing: {
      code: together(ingress("«certs»"), SECRET),
      messages: ["missing"],
      fixed: together(ingress("cert"), SECRET),
    },
    "no certificate": {
      code: ingress("«cert»"),
      files: { "secret.yaml": object("v1", "Secret", "«cert»", "stringData:\n  password: a\n") },
      messages: ["type"],
      related: ["The Secret."],
    },
    "another host": { code: ingress("cert", "«b.example»"), messages: ["host"] },
    "a wildcard for less": { code: ingress("cert", '«"*.a.example"»'), messages: ["host"] },
  },
});
