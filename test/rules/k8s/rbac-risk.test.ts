import { rule } from "../../../server/src/core/rules/k8s/rbac-risk.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object } from "../../support/workloads.js";

const API = "rbac.authorization.k8s.io/v1";
const role = (resources: string, verbs: string, more = "", groups = '""') =>
  object(
    API,
    "Role",
    "web",
    `rules:\n  - apiGroups: [${groups}]\n    resources: [${resources}]\n    verbs: [${verbs}]\n${more}`,
  );
const binding = (name: string, subject: string) =>
  object(
    API,
    "ClusterRoleBinding",
    "web",
    `roleRef:\n  kind: ClusterRole\n  name: ${name}\nsubjects:\n  - kind: Group\n    name: ${subject}\n`,
  );

ruleTest(rule, {
  valid: {
    "what is needed": role("configmaps, pods/log", "get, list"),
    "one Secret": role("secrets", "get", "    resourceNames: [web]\n"),
    "Secrets that are made": role("secrets", "create"),
    "another group": role("secrets", "get", "", "example.com"),
    "a role of the system": role("secrets", "get").replace("name: web", "name: system:web"),
    "a role of few": binding("view", "team"),
    "filled in later": role("'${RESOURCE}'", "'${VERB}'"),
  },
  invalid: {
    stars: { code: role('«"*"»', '«"*"»', "", '«"*"»'), messages: ["star", "star", "star"] },
    escalate: {
      code: role("roles", "«escalate», «bind»", "", "rbac.authorization.k8s.io"),
      messages: ["escalate", "escalate"],
    },
    secrets: { code: role("«secrets»", "list"), messages: ["secrets"] },
    commands: { code: role("«pods/exec»", "create"), messages: ["exec"] },
    everything: { code: binding("«cluster-admin»", "«system:unauthenticated»"), messages: ["admin", "everyone"] },
  },
});
