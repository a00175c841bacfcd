import { rule } from "../../../server/src/core/rules/k8s/ing-class-none.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const API = "networking.k8s.io/v1";
const ingress = (spec = "rules: []", metadata = "") => object(API, "Ingress", "web", `spec:\n  ${spec}\n`, metadata);
const className = (value: string) =>
  object(API, "IngressClass", "alb", "", `annotations:\n  ingressclass.kubernetes.io/is-default-class: "${value}"`);

ruleTest(rule, {
  valid: {
    named: ingress("ingressClassName: alb"),
    "in the annotation": ingress("rules: []", "annotations:\n  kubernetes.io/ingress.class: alb"),
    "a default": together(ingress(), className("true")),
    "filled in later": ingress("ingressClassName: ${CLASS}"),
  },
  invalid: {
    none: { code: ingress().replace("spec", "«spec»"), messages: ["none"] },
    "no default": { code: together(ingress().replace("spec", "«spec»"), className("false")), messages: ["none"] },
  },
});
