import { rule } from "../../../server/src/core/rules/eks/lbc-unknown.js";
import { ruleTest } from "../../support/ruleTest.js";

const ingress = (annotations: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n${annotations}`;
const service = (annotations: string, spec = "") =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n${annotations}spec:\n  type: LoadBalancer\n${spec}`;
const A = "    alb.ingress.kubernetes.io/";
const N = "    service.beta.kubernetes.io/aws-load-balancer-";

ruleTest(rule, {
  valid: {
    known: ingress(`${A}scheme: internal\n${A}actions.redirect: '{}'\n${A}target-control-port.web.80: "3000"\n`),
    "on a Service": service(`${A}target-type: ip\n${N}scheme: internal\n${N}listener-attributes.TCP-80: a=b\n`),
    "for one port": service(`${N}target-group-attributes.443: a=b\n`),
    "of pods":
      "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    service.beta.kubernetes.io/aws-load-balancer-quic-enabled-containers: a\n",
    "without beta": service("    service.kubernetes.io/aws-load-balancer-scheme: internal\n"),
    "of others": service('    service.beta.kubernetes.io/azure-load-balancer-internal: "true"\n'),
  },
  invalid: {
    near: {
      code: ingress(`    «alb.ingress.kubernetes.io/shceme»: internal\n`),
      messages: ["near"],
      fixed: ingress(`${A}scheme: internal\n`),
    },
    unknown: {
      code: service(`    «service.beta.kubernetes.io/aws-load-balancer-colour»: blue\n`),
      messages: ["unknown"],
    },
    place: {
      code: `${service("    «alb.ingress.kubernetes.io/scheme»: internal\n")}---\n${ingress("    «service.beta.kubernetes.io/aws-load-balancer-scheme»: internal\n")}`,
      messages: ["place", "place"],
    },
    "on pods": {
      code: "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    metadata:\n      annotations:\n        «alb.ingress.kubernetes.io/target-type»: ip\n",
      messages: ["place"],
    },
  },
});
