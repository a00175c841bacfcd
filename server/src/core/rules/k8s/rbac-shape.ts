// Roles and bindings as the API server takes them.
import { kubernetesObject } from "../../model/k8s/object.js";
import { filled, isAbsent } from "../../model/values.js";
import { itemsOf, member, type Node, rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/rbac-shape",
  kinds: ["k8s.manifest"],
  objects: ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/access-authn-authz/rbac/")],
  awsError: [
    "verbs must contain at least one value",
    "resource rules must supply at least one api group",
    "resource rules must supply at least one resource",
    "namespaced rules cannot apply to non-resource URLs",
    "rules cannot apply to both regular resources and non-resource URLs",
  ],
  summary:
    "The rules of a role have verbs, and either API groups with resources or URLs; a binding names a role and whom it is given to.",
  why: 'A rule is about resources of API groups (`""` is the core group), or in a ClusterRole about URLs that are no resources. The API server refuses rules that lack one half, and bindings whose subjects cannot be told.',
  messages: {
    verbs: "The rule has no verbs, so that it would grant nothing. Add some, such as get and list.",
    groups: 'The rule does not say which API groups its resources are in. Add apiGroups; [""] is the core group.',
    resources: "The rule does not say which resources it is about. Add resources.",
    urls: "A Role cannot grant nonResourceURLs, which are not in a namespace. Use a ClusterRole.",
    mixed: "A rule is about resources or about nonResourceURLs, not both. Make two rules of it.",
    role: "A ClusterRoleBinding grants a ClusterRole. Make it one, or use a RoleBinding.",
    group: '{kind} is in the API group "{right}", not "{group}".',
    namespace: {
      severity: "warning",
      text: "A ServiceAccount stands in a namespace, and a ClusterRoleBinding has to say in which, unless a kustomization sets it. Add namespace.",
    },
    name: "A subject without a name is nobody. Add the name.",
  },
  examples: {
    bad: "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: web\nrules:\n  - resources:\n      - pods\n    verbs:\n      - get\n",
    good: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: web\nrules:\n  - apiGroups:\n      - ""\n    resources:\n      - pods\n    verbs:\n      - get\n',
  },
  check(doc, report, { scope }) {
    const { root, type } = kubernetesObject(doc);
    for (const rule of itemsOf(member(root, "rules"))) checkRule(rule, type === "Role", report);
    if (!type.endsWith("Binding")) return;
    const role = member(root, "roleRef");
    if (type === "ClusterRoleBinding" && member(role, "kind")?.value === "Role")
      report(member(role, "kind") as Node, "role", {});
    checkGroup(role, RBAC, report);
    const needsNamespace = type === "ClusterRoleBinding" && scope?.setsNamespace() !== true;
    for (const subject of itemsOf(member(root, "subjects"))) checkSubject(subject, needsNamespace, report);
  },
});

type Reports = Parameters<typeof rule.check>[1];

const RBAC = "rbac.authorization.k8s.io";

function checkRule(rule: Node, isNamespaced: boolean, report: Reports): void {
  if (rule.type !== "object") return;
  const verbs = rawMember(rule, "verbs");
  if (verbs?.type === "array" && verbs.items.length === 0 && !verbs.partial) report(verbs, "verbs", {});
  const urls = filled(rule, "nonResourceURLs");
  if (urls !== undefined) {
    if (isNamespaced) report(urls.key ?? urls, "urls", {});
    else if (["apiGroups", "resources"].some((key) => filled(rule, key) !== undefined))
      report(urls.key ?? urls, "mixed", {});
    return;
  }
  if (isAbsent(rule, "apiGroups")) report(rawMember(rule, "apiGroups") ?? rule, "groups", {});
  if (isAbsent(rule, "resources")) report(rawMember(rule, "resources") ?? rule, "resources", {});
}

function checkSubject(subject: Node, needsNamespace: boolean, report: Reports): void {
  if (subject.type !== "object") return;
  const name = member(subject, "name");
  if (name?.value === "") report(name, "name", {});
  const kind = knownText(member(subject, "kind"));
  if (kind === "ServiceAccount") {
    checkGroup(subject, "", report);
    if (needsNamespace && isAbsent(subject, "namespace"))
      report(rawMember(subject, "namespace") ?? subject, "namespace", {});
  } else if (kind === "User" || kind === "Group") checkGroup(subject, RBAC, report);
}

/** An absent one is filled in. */
function checkGroup(node: Node | undefined, right: string, report: Reports): void {
  const group = filled(node, "apiGroup");
  const text = knownText(group);
  if (group === undefined || text === undefined || text === right) return;
  const kind = String(member(node, "kind")?.value ?? "This");
  const fix = right === "" ? removal(group, "apiGroup") : change(group, "apiGroup", right);
  report(group, "group", { kind, group: text, right }, { fixes: [fix] });
}
