import { rule } from "../../../server/src/core/rules/k8s/namespace-on-cluster-scoped.js";
import { ruleTest } from "../../support/ruleTest.js";

const role = (kind: string, rest: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata:\n  name: a\n${rest}`;

ruleTest(rule, {
  valid: {
    "in a namespace": role("Role", "  namespace: web\n"),
    without: role("ClusterRole", ""),
    "a kind that nobody knows": "apiVersion: example.com/v1\nkind: Backup\nmetadata:\n  namespace: web\n",
  },
  invalid: {
    ignored: {
      code: role("ClusterRole", "  namespace: «web»\n"),
      messages: ["ignored"],
      fixed: role("ClusterRole", ""),
    },
  },
});
