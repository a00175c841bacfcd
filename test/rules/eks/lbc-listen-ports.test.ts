import { rule } from "../../../server/src/core/rules/eks/lbc-listen-ports.js";
import { ruleTest } from "../../support/ruleTest.js";

const ingress = (annotations: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n${annotations}`;
const A = "    alb.ingress.kubernetes.io/";

const ports = (list: string, more = "") => ingress(`${A}listen-ports: ${list}\n${more}`);
const SPEC = "spec:\n  rules:\n    - http: { paths: [] }\n";

ruleTest(rule, {
  valid: {
    both: ports(`'[{"HTTP": 80}, {"HTTPS": 443}]'`, `${A}ssl-redirect: "443"\n${A}certificate-arn: arn\nspec: {}\n`),
    "several in one": ports(`'[{"HTTP": 80, "HTTPS": 443}]'`),
    "found by host": `${ports(`'[{"HTTPS": 443}]'`)}spec:\n  rules:\n    - host: example.com\n`,
    "the usual ones": ingress(`${A}ssl-redirect: "443"\n${A}certificate-arn: arn\n`),
    "of a group": ingress(`${A}ssl-redirect: "443"\n${A}group.name: web\n`),
    "filled in later": ports('"${PORTS}"', `${A}ssl-redirect: "443"\n`),
  },
  invalid: {
    form: { code: ports(`«'{"HTTP": 80}'»`), messages: ["form"] },
    "no JSON": { code: ports("«'[{HTTP: 80}]'»"), messages: ["form"] },
    protocol: { code: ports(`«'[{"TCP": 80}]'»`), messages: ["protocol"] },
    port: { code: ports(`«'[{"HTTP": "80"}]'»`).replace('"80"', "80.5"), messages: ["port"] },
    twice: { code: ports(`«'[{"HTTP": 80}, {"HTTPS": 80}]'»`), messages: ["twice"] },
    redirect: { code: ports(`'[{"HTTP": 80}]'`, `${A}ssl-redirect: «"443"»\n`), messages: ["redirect"] },
    "redirect with the usual ones": { code: ingress(`${A}ssl-redirect: «"443"»\n`), messages: ["redirect"] },
    plain: { code: ports(`'[{"HTTP": 80}]'`, `${A}ssl-redirect: «"80"»\n`), messages: ["plain"] },
    certificate: { code: `${ports(`«'[{"HTTPS": 443}]'»`)}${SPEC}`, messages: ["certificate"] },
  },
});
