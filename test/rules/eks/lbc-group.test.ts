import { rule } from "../../../server/src/core/rules/eks/lbc-group.js";
import { ruleTest } from "../../support/ruleTest.js";

const A = "    alb.ingress.kubernetes.io/";
const ingress = (name: string, annotations: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: ${name}\n  annotations:\n${A}group.name: shop\n${annotations}`;

ruleTest(rule, {
  valid: {
    agree: {
      code: ingress("web", `${A}scheme: internal\n${A}group.order: "1"\n`),
      files: { "api.yaml": ingress("api", `${A}scheme: internal\n${A}group.order: "2"\n`) },
    },
    "another group": {
      code: ingress("web", `${A}scheme: internal\n`),
      files: { "api.yaml": ingress("api", `${A}scheme: internet-facing\n`).replace("shop", "other") },
    },
    "the same for another environment": {
      code: ingress("web", `${A}scheme: internal\n`),
      files: { "api.yaml": ingress("web", `${A}scheme: internet-facing\n`) },
    },
  },
  invalid: {
    order: {
      code: ingress("web", `${A}group.order: «"5"»\n`),
      files: { "api.yaml": ingress("api", `${A}group.order: «"5"»\n`) },
      messages: ["order"],
      related: ["The other Ingress."],
    },
    conflict: {
      code: ingress("web", `${A}scheme: «internal»\n`),
      files: { "api.yaml": ingress("api", `${A}scheme: «internet-facing»\n`) },
      messages: ["conflict"],
      related: ["The other Ingress."],
    },
  },
});
