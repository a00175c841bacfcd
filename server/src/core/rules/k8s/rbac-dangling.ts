// Bindings of a role, or to an account, that is not there.
import { kubernetesObject } from "../../model/k8s/object.js";
import { rawText } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { missingClusterName, missingName } from "../shared/missingReference.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/rbac-dangling",
  kinds: ["k8s.manifest"],
  objects: ["RoleBinding", "ClusterRoleBinding"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding")],
  summary: "A binding names a role and service accounts that are there.",
  why: "The API server takes a binding of a role that does not exist, or to an account that does not exist: it grants nothing, and only the errors of whoever needs it show that.",
  messages: {
    role: 'There is no {kind} "{name}" beside this binding.{hint} It would grant nothing.',
    account: 'There is no ServiceAccount "{name}" beside this binding.{hint} Nobody would be granted anything.',
  },
  examples: {
    bad: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: pod-reader\nrules:\n  - apiGroups:\n      - ""\n    resources:\n      - pods\n    verbs:\n      - get\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: web\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: pods-reader\nsubjects:\n  - kind: User\n    name: anna\n',
    good: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: pod-reader\nrules:\n  - apiGroups:\n      - ""\n    resources:\n      - pods\n    verbs:\n      - get\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: web\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: pod-reader\nsubjects:\n  - kind: User\n    name: anna\n',
  },
  check(doc, report, { scope }) {
    const { root, namespace, type } = kubernetesObject(doc);
    const role = member(root, "roleRef");
    const kind = knownText(member(role, "kind"));
    const node = member(role, "name");
    if (node !== undefined && (kind === "ClusterRole" || (kind === "Role" && type === "RoleBinding"))) {
      const found =
        kind === "Role" ? missingName(scope, "Role", node, namespace) : missingClusterName(scope, "ClusterRole", node);
      if (found !== undefined)
        report(node, "role", { kind, name: found.name, hint: found.hint }, { fixes: found.fixes });
    }
    for (const subject of itemsOf(member(root, "subjects"))) {
      const account = member(subject, "name");
      if (account === undefined || member(subject, "kind")?.value !== "ServiceAccount") continue;
      const given = rawText(member(subject, "namespace")) ?? (type === "RoleBinding" ? namespace : undefined);
      const found = missingName(scope, "ServiceAccount", account, given);
      if (found !== undefined)
        report(account, "account", { name: found.name, hint: found.hint }, { fixes: found.fixes });
    }
  },
});
