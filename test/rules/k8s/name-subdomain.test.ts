import { rule } from "../../../server/src/core/rules/k8s/name-subdomain.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (name: string, kind = "ConfigMap", api = "v1") =>
  `apiVersion: ${api}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;

ruleTest(rule, {
  valid: {
    plain: named("web-1.example"),
    "a kind with a rule of its own": named("Web", "Namespace"),
    "an RBAC name": named("system:Node", "ClusterRole", "rbac.authorization.k8s.io/v1"),
    "filled in later": named("${NAME}_x"),
    "no name": "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n",
  },
  invalid: {
    capitals: { code: named("«Web_Settings»"), messages: ["form"], fixed: named("web-settings") },
    "a dash at the end": { code: named("«web-»"), messages: ["form"], fixed: named("web") },
    "nothing usable in it": { code: named('«"_"»'), messages: ["form"] },
    "too long": { code: named(`«${"a".repeat(254)}»`), messages: ["long"] },
  },
});
