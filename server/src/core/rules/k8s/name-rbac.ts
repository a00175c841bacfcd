// The names of roles and their bindings, which are parts of paths.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/name-rbac",
  kinds: ["k8s.manifest"],
  objects: ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/names/#path-segment-names")],
  awsError: ["may not contain '/'", "may not contain '%'"],
  summary: "The name of a role or a binding can stand in a path.",
  why: "These names may hold colons and capitals, as `system:node` does. They stand in the path of the object, so that `/` and `%` are refused, and so are `.` and `..`.",
  messages: {
    character: 'The name of a {kind} must not hold "{character}", since it stands in a path. Use "-" or ":" instead.',
    dots: 'A {kind} cannot be called "{name}", which means a folder in a path.',
  },
  examples: {
    bad: "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: web/reader\nrules: []\n",
    good: "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: web:reader\nrules: []\n",
  },
  check(doc, report) {
    const { metadata, kind } = kubernetesObject(doc);
    const node = member(metadata, "name");
    const name = knownText(node);
    if (node === undefined || name === undefined) return;
    const character = /[/%]/.exec(name)?.[0];
    if (name === "." || name === "..") report(node, "dots", { kind, name });
    else if (character !== undefined) report(node, "character", { kind, character });
  },
});
