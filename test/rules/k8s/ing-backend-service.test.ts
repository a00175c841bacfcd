import { rule } from "../../../server/src/core/rules/k8s/ing-backend-service.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const ingress = (name: string, port: string, metadata = "") =>
  object(
    "networking.k8s.io/v1",
    "Ingress",
    "web",
    `spec:\n  rules:\n    - http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: ${name}\n                port:\n                  ${port}\n`,
    metadata,
  );
const old = (name: string, port: string) =>
  object(
    "extensions/v1beta1",
    "Ingress",
    "web",
    `spec:\n  backend:\n    serviceName: ${name}\n    servicePort: ${port}\n`,
  );
const service = (port: string, name = "web") => object("v1", "Service", name, `spec:\n  ports:\n    - ${port}\n`);

ruleTest(rule, {
  valid: {
    number: together(ingress("web", "number: 80"), service("port: 80")),
    name: together(ingress("web", "name: http"), service("name: http\n      port: 80")),
    "in another file": { code: ingress("web", "number: 80"), files: { "service.yaml": service("port: 80") } },
    "no Services beside it": ingress("web", "number: 80"),
    "in another namespace": together(ingress("web", "number: 80", "namespace: shop"), service("port: 81")),
    "an action": together(ingress("ssl-redirect", "name: use-annotation"), service("port: 80")),
    "filled in later": together(ingress("${NAME}", "number: 80"), service("port: 80")),
    "a port that is filled in": together(ingress("web", "number: 80"), service("port: ${PORT}")),
    "the former form": together(old("web", "80"), service("port: 80")),
  },
  invalid: {
    "no Service": { code: together(ingress("«site»", "number: 80"), service("port: 80")), messages: ["service"] },
    "another number": {
      code: ingress("web", "number: «80»"),
      files: { "service.yaml": service("port: 8080", "«web»") },
      messages: ["port"],
      related: ["The Service."],
    },
    "another name": {
      code: together(ingress("web", "name: «http»"), service("name: https\n      port: 443")),
      messages: ["port"],
    },
    "the former form": { code: together(old("web", "«http»"), service("port: 80")), messages: ["port"] },
  },
});
