// Objects without a name of their own.
import { apiOf } from "../../data/kubernetesApis.js";
import { isBuiltInGroup, kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { member, rawMember } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/generate-name",
  kinds: ["k8s.manifest"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/using-api/api-concepts/#generated-values")],
  awsError: ["resource name may not be empty", "name or generateName is required"],
  summary: "An object has a name.",
  why: "`kubectl apply` finds the object that it changes by its name, and refuses one without. With `generateName` each `kubectl create` makes another object, which GitOps tools cannot follow either.",
  messages: {
    missing: { severity: "error", text: "The {kind} has no name. Add metadata.name." },
    generated: {
      severity: "information",
      text: "With generateName each creation makes another {kind}, and `kubectl apply` refuses it. Use it with `kubectl create` alone, or give it a name.",
    },
  },
  replaces: ["required:metadata"],
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  labels:\n    app: web\ndata: {}\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    app: web\ndata: {}\n",
  },
  check(doc, report) {
    const { root, metadata, kind, apiVersion, group } = kubernetesObject(doc);
    // Among what nobody knows are files of tools.
    if (!isBuiltInGroup(group) || apiOf(apiVersion, kind) === undefined) return;
    if (kind === "" || apiVersion === "" || root.partial || NAMELESS.has(kind) || kind.endsWith("List")) return;
    const given = rawMember(root, "metadata");
    if (metadata === undefined) {
      if (given === undefined || given.type === "null") report(given?.key ?? root, "missing", { kind });
      return;
    }
    const generated = member(metadata, "generateName");
    if (!isAbsent(metadata, "name")) return;
    if (generated === undefined) report(metadata, "missing", { kind });
    else report(generated.key ?? generated, "generated", { kind });
  },
});

/** Questions to the API server, and files of tools that are no objects. */
const NAMELESS: ReadonlySet<string> = new Set([
  "AdmissionReview",
  "SelfSubjectAccessReview",
  "SelfSubjectReview",
  "SelfSubjectRulesReview",
  "SubjectAccessReview",
  "LocalSubjectAccessReview",
  "TokenReview",
  "TokenRequest",
  "DeleteOptions",
  "Status",
  "ConversionReview",
]);
