import { rule } from "../../../server/src/core/rules/k8s/rbac-shape.js";
import { indented } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const API = "rbac.authorization.k8s.io";
const object = (kind: string, rest: string) => `apiVersion: ${API}/v1\nkind: ${kind}\nmetadata:\n  name: web\n${rest}`;
const role = (rule: string, kind = "Role") => object(kind, `rules:\n  - ${indented(rule, 4).trimStart()}`);
const binding = (subject: string, kind = "RoleBinding", roleKind = "ClusterRole", group = API) =>
  object(
    kind,
    `roleRef:\n  apiGroup: ${group}\n  kind: ${roleKind}\n  name: web\nsubjects:\n  - ${indented(subject, 4).trimStart()}`,
  );
const ACCOUNT = "kind: ServiceAccount\nname: web\nnamespace: shop\n";

ruleTest(rule, {
  valid: {
    "a rule": role('apiGroups: [""]\nresources: [pods]\nverbs: [get]\n'),
    "a rule about URLs": role("nonResourceURLs: [/metrics]\nverbs: [get]\n", "ClusterRole"),
    "filled in later": role("apiGroups: ${GROUPS}\nresources: ${RESOURCES}\nverbs: ${VERBS}\n"),
    "a binding": binding(ACCOUNT, "ClusterRoleBinding"),
    "in the own namespace": binding("kind: ServiceAccount\nname: web\n"),
    "groups that are filled in": binding(`kind: User\nname: a\n`, "RoleBinding", "Role", '""'),
    "a user": binding(`kind: User\nname: a\napiGroup: ${API}\n`),
    "an empty group": binding('kind: ServiceAccount\nname: web\napiGroup: ""\n'),
    "a namespace that a kustomization gives": {
      code: binding("kind: ServiceAccount\nname: web\n", "ClusterRoleBinding"),
      files: { "kustomization.yaml": "namespace: shop\nresources:\n  - checked\n" },
    },
    "no rules": object("ClusterRole", "aggregationRule:\n  clusterRoleSelectors: []\nrules: []\n"),
  },
  invalid: {
    "no verbs": { code: role('apiGroups: [""]\nresources: [pods]\nverbs: «[]»\n'), messages: ["verbs"] },
    "no group": { code: role("«resources»:\n  - pods\nverbs: [get]\n"), messages: ["groups"] },
    "no resources": { code: role('apiGroups: [""]\nresources: «[]»\nverbs: [get]\n'), messages: ["resources"] },
    "URLs in a Role": { code: role("«nonResourceURLs»:\n  - /metrics\nverbs: [get]\n"), messages: ["urls"] },
    mixed: {
      code: role('apiGroups: [""]\nresources: [pods]\n«nonResourceURLs»:\n  - /metrics\nverbs: [get]\n', "ClusterRole"),
      messages: ["mixed"],
    },
    "a Role for all": { code: binding(ACCOUNT, "ClusterRoleBinding", "«Role»"), messages: ["role"] },
    "another group": {
      code: binding(`kind: ServiceAccount\nname: web\napiGroup: «${API}»\n`, "RoleBinding", "Role", "«v1»"),
      messages: ["group", "group"],
      fixed: binding("kind: ServiceAccount\nname: web\n", "RoleBinding", "Role"),
    },
    "no namespace": {
      code: binding("«kind»: ServiceAccount\nname: web\n", "ClusterRoleBinding"),
      messages: ["namespace"],
    },
    "no namespace, and a kustomization that gives none": {
      code: binding("«kind»: ServiceAccount\nname: web\n", "ClusterRoleBinding"),
      files: { "kustomization.yaml": "resources:\n  - checked\n" },
      messages: ["namespace"],
    },
    "no name": { code: binding('kind: ServiceAccount\nname: «""»\n'), messages: ["name"] },
  },
});
