// The names of most objects.
import { asDnsName, isDnsSubdomain } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { renaming } from "../shared/kubernetesNames.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/name-subdomain",
  kinds: ["k8s.manifest"],
  needs: ["metadata"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/names/#dns-subdomain-names")],
  awsError: ["a lowercase RFC 1123 subdomain must consist of"],
  summary: "The name of an object is an RFC 1123 subdomain.",
  why: "The API server takes only lower-case letters, digits, `-` and `.`, a letter or digit at both ends, and at most 253 characters. Some kinds are stricter, and have rules of their own; the names of RBAC objects are freer.",
  messages: {
    form: '"{name}" is no name for a {kind}: use lower-case letters, digits, "-" and ".", with a letter or digit at both ends.',
    long: "The name has {length} characters; at most 253 are allowed.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: Web_Settings\ndata: {}\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web-settings\ndata: {}\n",
  },
  check(doc, report) {
    const { metadata, type, kind } = kubernetesObject(doc);
    const node = member(metadata, "name");
    const name = knownText(node);
    if (node === undefined || name === undefined || OTHERS.has(type) || isDnsSubdomain(name)) return;
    if (name.length > 253) report(node, "long", { length: name.length });
    else
      report(
        node,
        "form",
        { name, kind: kind || "object" },
        { fixes: renaming(node, asDnsName(name, { dots: true, most: 253 })) },
      );
  },
});

/** Kinds with rules of their own, stricter or freer; and those whose names no API server sees. */
const OTHERS: ReadonlySet<string> = new Set([
  "Namespace",
  "Service",
  "Role",
  "ClusterRole",
  "RoleBinding",
  "ClusterRoleBinding",
  "CertificateSigningRequest",
]);
