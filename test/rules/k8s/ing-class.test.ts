import { rule } from "../../../server/src/core/rules/k8s/ing-class.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const ingress = (name: string, metadata = "") =>
  object("networking.k8s.io/v1", "Ingress", "web", `spec:\n  ingressClassName: ${name}\n`, metadata);
const CLASS = object("networking.k8s.io/v1", "IngressClass", "nginx");

ruleTest(rule, {
  valid: {
    "it is there": together(ingress("nginx"), CLASS),
    "none are known": ingress("nginx"),
    "always there": together(ingress("alb"), CLASS),
    "filled in later": together(ingress("${CLASS}"), CLASS),
    "the annotation alone": object(
      "networking.k8s.io/v1",
      "Ingress",
      "web",
      "spec: {}\n",
      "annotations:\n  kubernetes.io/ingress.class: nginx",
    ),
  },
  invalid: {
    both: {
      code: ingress("nginx", "annotations:\n  kubernetes.io/ingress.class: «nginx»"),
      messages: ["both"],
      fixed: ingress("nginx"),
    },
    "both beside others": {
      code: ingress("nginx", "annotations:\n  a: b\n  kubernetes.io/ingress.class: «nginx»"),
      messages: ["both"],
      fixed: ingress("nginx", "annotations:\n  a: b"),
    },
    unknown: {
      code: together(ingress("«ngnix»"), CLASS),
      messages: ["missing"],
      fixed: together(ingress("nginx"), CLASS),
    },
  },
});
