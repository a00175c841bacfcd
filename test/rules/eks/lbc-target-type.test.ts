import { rule } from "../../../server/src/core/rules/eks/lbc-target-type.js";
import { ruleTest } from "../../support/ruleTest.js";

const ingress = (annotations: string, name = "web") =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n${annotations}spec:\n  ingressClassName: alb\n  defaultBackend: { service: { name: ${name}, port: { number: 80 } } }\n`;
const A = "    alb.ingress.kubernetes.io/";
const N = "    service.beta.kubernetes.io/aws-load-balancer-";
const service = (spec: string, annotations = "") =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n${annotations === "" ? "" : `  annotations:\n${annotations}`}spec: ${spec}\n`;
const CLUSTER_IP = { "service.yaml": service("{ ports: [] }") };

ruleTest(rule, {
  valid: {
    ip: { code: ingress(`${A}target-type: ip\n`), files: CLUSTER_IP },
    "a node port": {
      code: ingress(`${A}target-type: instance\n`),
      files: { "service.yaml": service("{ type: NodePort }") },
    },
    "not here": {
      code: ingress(`${A}target-type: instance\n`),
      files: { "other.yaml": service("{}").replace("web", "api") },
    },
    "said by the Service": {
      code: ingress(`${A}target-type: instance\n`),
      files: { "service.yaml": service("{ ports: [] }", `${A}target-type: ip\n`) },
    },
    "said by the class": {
      code: ingress(`${A}scheme: internal\n`),
      files: {
        ...CLUSTER_IP,
        "class.yaml": "apiVersion: elbv2.k8s.aws/v1beta1\nkind: IngressClassParams\nmetadata:\n  name: alb\n",
      },
    },
    "before pods on Fargate": {
      code: ingress(`${A}target-type: instance\n`),
      files: {
        "service.yaml": service("{ selector: { app: web } }"),
        "pods.yaml":
          "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels: { app: web, eks.amazonaws.com/fargate-profile: web }\n",
      },
    },
    "another controller": {
      code: ingress(`${A}scheme: internal\n`).replace("Name: alb", "Name: nginx"),
      files: CLUSTER_IP,
    },
  },
  invalid: {
    instance: {
      code: ingress(`${A}target-type: «instance»\n`),
      files: { "service.yaml": service("{ type: «ClusterIP» }") },
      messages: ["instance"],
      related: ["The Service."],
      fixed: ingress(`${A}target-type: ip\n`),
    },
    usual: { code: ingress(`${A}scheme: internal\n`, "«web»"), files: CLUSTER_IP, messages: ["usual"] },
    ports: {
      code: service(
        "{ type: LoadBalancer, allocateLoadBalancerNodePorts: «false» }",
        `${N}type: external\n${N}nlb-target-type: instance\n`,
      ),
      messages: ["ports"],
    },
  },
});
