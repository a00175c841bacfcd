import { rule } from "../../../server/src/core/rules/k8s/name-rbac.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (name: string, kind = "ClusterRole", api = "rbac.authorization.k8s.io/v1") =>
  `apiVersion: ${api}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;

ruleTest(rule, {
  valid: { "colons and capitals": named("system:Node"), "filled in later": named("${NAME}/x") },
  invalid: {
    "a slash": { code: named("«web/reader»"), messages: ["character"] },
    "a percent sign": { code: named("«web%reader»"), messages: ["character"] },
    dots: { code: named("«..»"), messages: ["dots"] },
  },
});
