// Roles and bindings that grant more than most need, or a way to everything.
import { kubernetesObject } from "../../model/k8s/object.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/rbac-risk",
  kinds: ["k8s.manifest"],
  objects: ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/security/rbac-good-practices/")],
  controls: [
    "kube-linter wildcard-in-rules",
    "kube-linter access-to-secrets",
    "kube-linter cluster-admin-role-binding",
    "Polaris clusterrolePodExecAttach",
    "Polaris rolePodExecAttach",
    "Polaris clusterrolebindingPodExecAttach",
    "Polaris rolebindingClusterRolePodExecAttach",
    "Polaris rolebindingRolePodExecAttach",
    "Polaris clusterrolebindingClusterAdmin",
    "Polaris rolebindingClusterAdminClusterRole",
    "Polaris rolebindingClusterAdminRole",
    "checkov CKV_K8S_49",
    "checkov CKV_K8S_157",
    "checkov CKV_K8S_158",
  ],
  summary: "A role grants what is needed, and no way to everything.",
  why: "A star includes what will be added later. Whoever may read Secrets can take the tokens of others, whoever may run commands in pods has the rights of those, and with escalate, bind or impersonate one gives oneself any right. cluster-admin is all of it.",
  messages: {
    star: '"*" in {key} grants everything, what will be added later included. Name what is needed.',
    escalate: 'Whoever may "{verb}" can give themselves any right. Leave it to administrators.',
    secrets:
      "This lets Secrets be read, the tokens of other accounts among them. Name the ones that are needed with resourceNames.",
    exec: 'With "{resource}" one runs commands in pods, with the rights of those. Leave it to administrators.',
    admin: "cluster-admin may do everything in the whole cluster. Bind a role that grants what is needed.",
    everyone: '"{name}" is everyone who can reach the API server. Name who is meant.',
  },
  examples: {
    bad: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: web\nrules:\n  - apiGroups:\n      - ""\n    resources:\n      - "*"\n    verbs:\n      - get\n',
    good: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: web\nrules:\n  - apiGroups:\n      - ""\n    resources:\n      - configmaps\n    verbs:\n      - get\n',
  },
  check(doc, report) {
    const { root, type, name: own = "" } = kubernetesObject(doc);
    if (OF_THE_CLUSTER.test(own)) return;
    for (const rule of itemsOf(member(root, "rules"))) checkRule(rule, report);
    if (!type.endsWith("Binding")) return;
    const name = member(member(root, "roleRef"), "name");
    if (name?.value === "cluster-admin") report(name, "admin", {});
    for (const subject of itemsOf(member(root, "subjects"))) {
      const node = member(subject, "name");
      const text = knownText(node);
      if (node !== undefined && text !== undefined && EVERYONE.has(text)) report(node, "everyone", { name: text });
    }
  },
});

/** What Kubernetes, or its provider, brings along. */
const OF_THE_CLUSTER = /^(?:system|gce|eks):|^(?:cluster-admin|admin|edit|view)$/;

const EVERYONE: ReadonlySet<string> = new Set(["system:anonymous", "system:unauthenticated", "system:authenticated"]);

type Reports = Parameters<typeof rule.check>[1];

function checkRule(rule: Node, report: Reports): void {
  const [groups, resources, verbs] = ["apiGroups", "resources", "verbs"].map((key) => itemsOf(member(rule, key)));
  for (const key of ["apiGroups", "resources", "verbs", "nonResourceURLs"])
    for (const node of itemsOf(member(rule, key))) if (node.value === "*") report(node, "star", { key });
  for (const node of verbs ?? []) {
    const verb = knownText(node);
    if (verb === "escalate" || verb === "bind" || verb === "impersonate") report(node, "escalate", { verb });
  }
  if (groups?.some(({ value }) => value === "" || value === "*") !== true) return;
  for (const node of resources ?? []) {
    const resource = knownText(node);
    if (resource === "secrets" && itemsOf(member(rule, "resourceNames")).length === 0 && hasAny(verbs, READING))
      report(node, "secrets", {});
    if ((resource === "pods/exec" || resource === "pods/attach") && hasAny(verbs, RUNNING))
      report(node, "exec", { resource });
  }
}

const READING: ReadonlySet<unknown> = new Set(["get", "list", "watch", "*"]);
const RUNNING: ReadonlySet<unknown> = new Set(["get", "create", "*"]);

function hasAny(verbs: readonly Node[] | undefined, wanted: ReadonlySet<unknown>): boolean {
  return verbs?.some(({ value }) => wanted.has(value)) === true;
}
