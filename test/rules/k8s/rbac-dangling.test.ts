import { rule } from "../../../server/src/core/rules/k8s/rbac-dangling.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const API = "rbac.authorization.k8s.io/v1";
const role = (name: string, kind = "Role") => object(API, kind, name, "rules: []\n");
const binding = (kind: string, name: string, account = "web", more = "", type = "RoleBinding") =>
  object(
    API,
    type,
    "web",
    `roleRef:\n  kind: ${kind}\n  name: ${name}\nsubjects:\n  - kind: ServiceAccount\n    name: ${account}\n${more}`,
  );
const ACCOUNT = object("v1", "ServiceAccount", "web");

ruleTest(rule, {
  valid: {
    "both are there": together(binding("Role", "reader"), role("reader"), ACCOUNT),
    "none are known": binding("Role", "reader"),
    "a role of every cluster": together(binding("ClusterRole", "view"), role("reader", "ClusterRole")),
    "the usual account": together(binding("Role", "reader", "default"), ACCOUNT),
    "in another namespace": together(binding("Role", "reader", "site", "    namespace: shop\n"), ACCOUNT),
    "filled in later": together(binding("Role", "${ROLE}", "${NAME}"), role("reader"), ACCOUNT),
    "a ClusterRole with a namespace": together(
      binding("ClusterRole", "reader"),
      role("writer", "ClusterRole"),
      object(API, "ClusterRole", "reader", "rules: []\n", "namespace: shop\n"),
    ),
  },
  invalid: {
    "another role": {
      code: together(binding("Role", "«readr»"), role("reader")),
      messages: ["role"],
      fixed: together(binding("Role", "reader"), role("reader")),
    },
    "another role of the cluster": {
      code: together(
        binding("ClusterRole", "«reader»", "web", "    namespace: a\n", "ClusterRoleBinding"),
        role("something", "ClusterRole"),
      ),
      messages: ["role"],
    },
    "another account": { code: together(binding("Role", "reader", "«website»"), ACCOUNT), messages: ["account"] },
  },
});
