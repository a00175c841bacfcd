import { rule } from "../../../server/src/core/rules/k8s/secret-committed.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object } from "../../support/workloads.js";

ruleTest(rule, {
  valid: {
    "filled in later": object("v1", "Secret", "web", "stringData:\n  a: ${A}\ndata:\n  b: <base64>\n"),
    empty: object("v1", "Secret", "web", 'data:\n  a: ""\n  b:\n'),
    settings: object("v1", "ConfigMap", "web", "data:\n  mode: fast\n  TOKEN_URL: https://example.com\n"),
    "settings of a tool": object(
      "v1",
      "Secret",
      "web",
      "stringData:\n  url: https://example.com\n",
      "labels:\n  argocd.argoproj.io/secret-type: repository",
    ),
  },
  invalid: {
    plain: { code: object("v1", "Secret", "web", "«stringData»:\n  a: horse\n"), messages: ["secret"] },
    encoded: { code: object("v1", "Secret", "web", "«data»:\n  a: aG9yc2U=\n  b: ${B}\n"), messages: ["secret"] },
    "a private key": {
      code: object("v1", "ConfigMap", "web", 'data:\n  id: «"-----BEGIN PRIVATE KEY-----\\nabc"»\n'),
      messages: ["configMap"],
    },
    "in a ConfigMap": {
      code: object("v1", "ConfigMap", "web", "data:\n  DB_PASSWORD: «horse-battery»\n"),
      messages: ["configMap"],
    },
  },
});
