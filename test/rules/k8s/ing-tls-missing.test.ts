import { rule } from "../../../server/src/core/rules/k8s/ing-tls-missing.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object } from "../../support/workloads.js";

const ingress = (spec: string, metadata = "") =>
  object("networking.k8s.io/v1", "Ingress", "web", `spec:\n  ${spec}\n`, metadata);

ruleTest(rule, {
  valid: {
    tls: ingress("tls: [{ secretName: a }]"),
    "filled in later": ingress("tls: ${TLS}"),
    "a certificate of the load balancer": ingress(
      "rules: []",
      "annotations:\n  alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:eu-west-1:123456789012:certificate/a",
    ),
    "found by the host": ingress(
      "rules: []",
      "annotations:\n  alb.ingress.kubernetes.io/listen-ports: '[{\"HTTPS\": 443}]'",
    ),
  },
  invalid: {
    none: { code: ingress("rules: []").replace("spec", "«spec»"), messages: ["missing"] },
    "plain ports": {
      code: ingress("rules: []", "annotations:\n  alb.ingress.kubernetes.io/listen-ports: '[{\"HTTP\": 80}]'").replace(
        "spec",
        "«spec»",
      ),
      messages: ["missing"],
    },
  },
});
