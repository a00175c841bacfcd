import { rule } from "../../../server/src/core/rules/k8s/ing-shape.js";
import { indented, manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const API = "networking.k8s.io/v1";
const BACKEND = "backend:\n  service:\n    name: web\n    port:\n      number: 80\n";

const rules = (host: string, path: string) =>
  manifest(API, "Ingress", `rules:\n  - ${host}http:\n      paths:\n        - ${indented(path, 10).trimStart()}`);

const path = (lines: string, backend = BACKEND) => rules("", `${lines}${backend}`);
const backend = (lines: string) => path("path: /\npathType: Prefix\n", `backend:\n${indented(lines, 2)}`);
const host = (name: string) => rules(`host: ${name}\n    `, `path: /\npathType: Prefix\n${BACKEND}`);

ruleTest(rule, {
  valid: {
    plain: path("path: /\npathType: Prefix\n"),
    "no path": path("pathType: ImplementationSpecific\n"),
    "a pattern": path("path: /*\npathType: ImplementationSpecific\n"),
    "filled in later": path("path: ${PATH}\npathType: Prefix\n"),
    "a default": manifest(API, "Ingress", `default${BACKEND.replace("b", "B")}`),
    "a named port": backend("service:\n  name: web\n  port:\n    name: http\n"),
    "a resource": backend("resource:\n  kind: Bucket\n  name: web\n"),
    "a wildcard": host('"*.example.com"'),
    "the former form": manifest(
      "networking.k8s.io/v1beta1",
      "Ingress",
      "backend:\n  serviceName: web\n  servicePort: 80\n",
    ),
    "the former form in v1": backend("serviceName: web\nservicePort: 80\n"),
  },
  invalid: {
    nothing: {
      code: manifest(API, "Ingress", "ingressClassName: alb\n").replace("spec", "«spec»"),
      messages: ["empty"],
    },
    "a relative path": {
      code: path("path: «api»\npathType: Prefix\n"),
      messages: ["path"],
      fixed: path("path: /api\npathType: Prefix\n"),
    },
    "no path": { code: path("«pathType»: Exact\n"), messages: ["noPath"] },
    "a part": { code: path("path: «/a//b»\npathType: Prefix\n"), messages: ["part"] },
    "two backends": {
      code: backend("service:\n  name: web\n  port:\n    number: 80\n«resource»:\n  kind: Bucket\n  name: web\n"),
      messages: ["backends"],
    },
    "no backend": { code: path("path: /\npathType: Prefix\n", "backend: «{}»\n"), messages: ["noBackend"] },
    "two ports": {
      code: backend("service:\n  name: web\n  port:\n    number: «80»\n    name: http\n"),
      messages: ["ports"],
    },
    "no port": { code: backend("service:\n  «name: web»\n"), messages: ["noPort"] },
    "an empty port": { code: backend("service:\n  name: web\n  port: «{}»\n"), messages: ["noPort"] },
    "a number": { code: backend("service:\n  name: web\n  port:\n    number: «70000»\n"), messages: ["number"] },
    "an address": { code: host("«10.0.0.1»"), messages: ["address"] },
    "a wildcard within": { code: host('«"a.*.example.com"»'), messages: ["wildcard"] },
    "an address as a host": { code: host("«https://example.com»"), messages: ["host"] },
  },
});
