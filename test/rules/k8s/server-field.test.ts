import { rule } from "../../../server/src/core/rules/k8s/server-field.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (meta: string, rest = "") =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n${meta}data: {}\n${rest}`;

ruleTest(rule, {
  valid: {
    clean: map(""),
    "what generators write": map("  creationTimestamp: null\n", "status: {}\n"),
    "what generators write of Services": map("", "status:\n  loadBalancer: {}\n"),
    "a definition": "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nstatus:\n  conditions: []\n",
  },
  invalid: {
    several: {
      code: map("  «uid»: abc\n  resourceVersion: 12\n", "status:\n  a: b\n"),
      messages: ["fields"],
      fixed: map(""),
    },
    one: { code: map("  «generation»: 3\n"), messages: ["field"], fixed: map("") },
  },
});
