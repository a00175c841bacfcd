import { rule } from "../../../server/src/core/rules/eks/lbc-deprecated.js";
import { ruleTest } from "../../support/ruleTest.js";

const ingress = (annotations: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n${annotations}`;
const service = (annotations: string, spec = "") =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n${annotations}spec:\n  type: LoadBalancer\n${spec}`;
const A = "    alb.ingress.kubernetes.io/";
const N = "    service.beta.kubernetes.io/aws-load-balancer-";

const OURS = "  loadBalancerClass: service.k8s.aws/nlb\n";

ruleTest(rule, {
  valid: {
    present: service(`${N}scheme: internal\n`, OURS),
    "of the former cloud provider": service(`${N}internal: "true"\n${N}type: nlb\n`),
  },
  invalid: {
    use: {
      code: ingress("    «alb.ingress.kubernetes.io/web-acl-id»: abc\n"),
      messages: ["use"],
      fixed: ingress(`${A}waf-acl-id: abc\n`),
    },
    scheme: {
      code: service('    «service.beta.kubernetes.io/aws-load-balancer-internal»: "true"\n', OURS),
      messages: ["use"],
      fixed: service(`${N}scheme: "internal"\n`, OURS),
    },
    "several attributes": {
      code: service(
        `    «service.beta.kubernetes.io/aws-load-balancer-access-log-enabled»: "true"\n    «service.beta.kubernetes.io/aws-load-balancer-access-log-s3-bucket-name»: logs\n`,
        OURS,
      ),
      messages: ["use", "use"],
      fixed: service(`${N}attributes: "access_logs.s3.enabled=true,access_logs.s3.bucket=logs"\n`, OURS),
    },
    type: {
      code: service(`${N}type: «nlb-ip»\n`),
      messages: ["type"],
      fixed: service(`${N}type: external\n${N}nlb-target-type: ip\n`),
    },
  },
});
