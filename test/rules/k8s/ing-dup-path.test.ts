import { rule } from "../../../server/src/core/rules/k8s/ing-dup-path.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const path = (text: string, type = "Prefix", port = "number: 80") =>
  `          - path: ${text}\n            pathType: ${type}\n            backend:\n              service:\n                name: web\n                port:\n                  ${port}\n`;
const ingress = (paths: string, name = "web", metadata = "", host = "") =>
  object(
    "networking.k8s.io/v1",
    "Ingress",
    name,
    `spec:\n  rules:\n    - ${host}http:\n        paths:\n${paths}`,
    metadata,
  );

ruleTest(rule, {
  valid: {
    "two paths": ingress(path("/") + path("/api")),
    "another type": ingress(path("/a") + path("/a", "Exact")),
    "another host": together(ingress(path("/")), ingress(path("/"), "other", "", "host: a.example\n      ")),
    "another namespace": together(ingress(path("/")), ingress(path("/"), "other", "namespace: shop")),
    "another class": together(
      ingress(path("/")),
      ingress(path("/"), "other", "annotations:\n  kubernetes.io/ingress.class: alb"),
    ),
    "for some requests": together(
      ingress(path("/")),
      ingress(path("/"), "other", "annotations:\n  nginx.ingress.kubernetes.io/canary: 'true'"),
    ),
    "a redirection": ingress(
      path("/*", "ImplementationSpecific", "name: use-annotation") + path("/*", "ImplementationSpecific"),
    ),
    "filled in later": ingress(path("${PATH}") + path("${PATH}")),
    "the same in two places": { code: ingress(path("/")), files: { "a.yaml": ingress(path("/")) } },
  },
  invalid: {
    "in one Ingress": {
      code: ingress(path("/") + path("«/»")),
      messages: ["here"],
      related: ["The first one."],
    },
    "in two": {
      code: together(ingress(path("/")), ingress(path("«/»"), "other")),
      messages: ["other"],
      related: ["The other one."],
    },
  },
});
