import { rule } from "../../../server/src/core/rules/eks/fargate-target-type.js";
import { deploymentOn, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const A = "    alb.ingress.kubernetes.io/";
const N = "    service.beta.kubernetes.io/aws-load-balancer-";
const PODS = { "pods.yaml": deploymentOn("containers: []\n") };
const service = (spec: string, annotations = "") =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\n${annotations === "" ? "" : `  annotations:\n${annotations}`}spec:\n  selector: { app: web }\n${spec}`;
const ingress = (annotations: string, name = "web") =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  namespace: shop\n  annotations:\n${annotations}spec:\n  ingressClassName: alb\n  defaultBackend: { service: { name: ${name}, port: { number: 80 } } }\n`;
const target = onFargateTarget;
const ALL = { ...PODS, "service.yaml": service("") };

ruleTest(rule, {
  valid: {
    ip: { code: service("", `${N}nlb-target-type: ip\n`), files: PODS, target },
    "on nodes": { code: service("", `${N}nlb-target-type: instance\n`), files: PODS },
    "other pods": {
      code: service("", `${N}nlb-target-type: instance\n`).replace("app: web", "app: api"),
      files: PODS,
      target,
    },
    "behind an Ingress": {
      code: service("  type: NodePort\n"),
      files: { ...PODS, "ingress.yaml": ingress(`${A}target-type: ip\n`) },
      target,
    },
    "an Ingress with ip": { code: ingress(`${A}target-type: ip\n`), files: ALL, target },
  },
  invalid: {
    service: {
      code: service("", `${N}nlb-target-type: «instance»\n`),
      files: PODS,
      target,
      messages: ["service"],
      fixed: service("", `${N}nlb-target-type: ip\n`),
    },
    ingress: {
      code: ingress(`${A}target-type: «instance»\n`),
      files: ALL,
      target,
      messages: ["ingress"],
      fixed: ingress(`${A}target-type: ip\n`),
    },
    usual: { code: ingress(`${A}scheme: internal\n`, "«web»"), files: ALL, target, messages: ["usual"] },
    nodePort: { code: service("  type: «NodePort»\n"), files: PODS, target, messages: ["nodePort"] },
  },
});
