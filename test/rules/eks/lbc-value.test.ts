import { rule } from "../../../server/src/core/rules/eks/lbc-value.js";
import { ruleTest } from "../../support/ruleTest.js";

const ingress = (annotations: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n${annotations}`;
const service = (annotations: string, spec = "") =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n${annotations}spec:\n  type: LoadBalancer\n${spec}`;
const A = "    alb.ingress.kubernetes.io/";
const N = "    service.beta.kubernetes.io/aws-load-balancer-";

ruleTest(rule, {
  valid: {
    fine: ingress(
      `${A}scheme: internal\n${A}group.name: team.web\n${A}group.order: "-5"\n${A}tags: a=b,c=d\n${A}healthcheck-port: "80"\n${A}use-regex-path-match: "True"\n${A}actions.a: '{"type": "redirect"}'\n${A}load-balancer-name: web\n`,
    ),
    "checks of a Service": service(`${N}healthcheck-protocol: HTTP\n${N}healthcheck-port: http\n${N}type: nlb\n`),
    "filled in later": ingress(`${A}scheme: "\${SCHEME}"\n`),
  },
  invalid: {
    values: {
      code: ingress(`${A}scheme: «Internal»\n${A}target-type: «pods»\n`),
      messages: ["values", "values"],
      fixed: ingress(`${A}scheme: internal\n${A}target-type: pods\n`),
    },
    unusual: { code: service(`${N}type: «alb»\n`), messages: ["unusual"], fixed: service(`${N}type: nlb\n`) },
    boolean: { code: ingress(`${A}shield-advanced-protection: «"yes"»\n`), messages: ["boolean"] },
    integer: { code: ingress(`${A}group.order: «first»\n`), messages: ["integer"] },
    range: { code: ingress(`${A}group.order: «"1001"»\n`), messages: ["range"] },
    port: { code: ingress(`${A}frontend-nlb-healthcheck-port: «http»\n`), messages: ["port"] },
    long: { code: service(`${N}name: «${"a".repeat(33)}»\n`), messages: ["long"] },
    map: { code: ingress(`${A}tags: «"a=b,c"»\n`), messages: ["map"] },
    json: { code: ingress(`${A}actions.a: «'{"type": redirect}'»\n`), messages: ["json"] },
    group: { code: ingress(`${A}group.name: «Team_1»\n`), messages: ["group"] },
    timeout: {
      code: ingress(`${A}healthcheck-timeout-seconds: «"15"»\n${A}healthcheck-interval-seconds: "15"\n`),
      messages: ["timeout"],
    },
  },
});
