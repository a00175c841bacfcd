// What the API server writes, in a manifest that somebody exported from a cluster.
import { kubernetesObject } from "../../model/k8s/object.js";
import { type Node, rawMember } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/server-field",
  kinds: ["k8s.manifest"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("reference/using-api/api-concepts/"),
    kubernetesDocs("reference/using-api/server-side-apply/"),
  ],
  awsError: ["the object has been modified; please apply your changes to the latest version"],
  summary: "A manifest holds nothing that only the API server writes.",
  why: "An object that was exported with `kubectl get -o yaml` holds its state, its uid and its version in the cluster. In another cluster these are ignored or refused; in the same one an old `resourceVersion` makes the next change fail.",
  messages: {
    fields:
      "{names} come from a running cluster: the API server writes them, and ignores or refuses them here. Remove them.",
    field: "{names} comes from a running cluster: the API server writes it, and ignores or refuses it here. Remove it.",
  },
  examples: {
    bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  uid: 5f8d7c7e-3c1b-4b8e-9f0e-1f2d3c4b5a69\n  resourceVersion: "1234"\ndata: {}\n',
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata: {}\n",
  },
  check(doc, report) {
    const { root, metadata, type } = kubernetesObject(doc);
    if (type === "CustomResourceDefinition") return;
    const own = metadata === undefined ? [] : FIELDS.flatMap((key) => rawMember(metadata, key) ?? []);
    const status = rawMember(root, "status");
    const found = [...own, ...(status === undefined ? [] : [status])]
      .filter(isWritten)
      .sort((a, b) => a.start - b.start);
    const [first] = found;
    if (first === undefined) return;
    const names = found.map(({ key }) => String(key?.value)).join(", ");
    const fix: RuleFix = {
      title: `Remove ${names}`,
      edit: (editor) => {
        for (const node of found) editor.remove(node);
      },
    };
    report(first.key ?? first, found.length === 1 ? "field" : "fields", { names }, { fixes: [fix] });
  },
});

const FIELDS = [
  "uid",
  "resourceVersion",
  "managedFields",
  "selfLink",
  "creationTimestamp",
  "deletionTimestamp",
  "generation",
];

/** `status: {}`, `status: { loadBalancer: {} }` and `creationTimestamp: null` are what generators of manifests write. */
function isWritten({ type, properties }: Node): boolean {
  return type !== "null" && (type !== "object" || properties.some(({ value }) => isWritten(value)));
}
