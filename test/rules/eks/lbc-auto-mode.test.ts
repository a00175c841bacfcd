import { rule } from "../../../server/src/core/rules/eks/lbc-auto-mode.js";
import { ruleTest } from "../../support/ruleTest.js";

const service = (name: string, balancer = "eks.amazonaws.com/nlb") =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  annotations:\n    ${name}: a\nspec:\n  loadBalancerClass: ${balancer}\n`;
const ingress = (name: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  annotations:\n    ${name}: auto\nspec:\n  ingressClassName: auto\n`;
const CLASS = {
  "class.yaml":
    "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata:\n  name: auto\nspec:\n  controller: eks.amazonaws.com/alb\n",
};

ruleTest(rule, {
  valid: {
    taken: service("service.beta.kubernetes.io/aws-load-balancer-scheme"),
    "another controller": service("service.beta.kubernetes.io/aws-load-balancer-type", "service.k8s.aws/nlb"),
    "a class that is not here": ingress("alb.ingress.kubernetes.io/group.name"),
  },
  invalid: {
    ignored: { code: service("«service.beta.kubernetes.io/aws-load-balancer-type»"), messages: ["ignored"] },
    "of an Ingress": { code: ingress("«alb.ingress.kubernetes.io/group.name»"), files: CLASS, messages: ["ignored"] },
    class: { code: ingress("«kubernetes.io/ingress.class»"), files: CLASS, messages: ["class"] },
  },
});
