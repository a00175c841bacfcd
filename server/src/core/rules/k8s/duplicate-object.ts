// The same object twice: the second takes the place of the first.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/duplicate-object",
  kinds: ["k8s.manifest"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/names/")],
  awsError: ["may not add resource with an already registered id"],
  summary: "An object stands in a file once.",
  why: "An object is found by its kind, its namespace and its name. Of two of the same, the second overwrites the first when the file is applied, and kustomize refuses them.",
  messages: {
    duplicate:
      'This {kind} "{name}" stands in the file a second time: it overwrites the first. Rename or remove one of them.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  a: b\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  a: c\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  a: b\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web-2\ndata:\n  a: c\n",
  },
  check(doc, report, { scope }) {
    const { metadata, type, kind, namespace } = kubernetesObject(doc);
    const node = member(metadata, "name");
    const name = knownText(node);
    if (node === undefined || name === undefined || name === "" || kind === "" || scope === undefined) return;
    const all = scope.named(type, name, namespace);
    if (all.length < 2) return;
    const own = all.findIndex(({ isSelf }) => isSelf);
    // In other files the same object may stand for another environment.
    const first = all.slice(0, own).find(({ isSameFile }) => isSameFile);
    const place = first === undefined ? undefined : member(first.open().object.metadata, "name");
    if (place !== undefined)
      report(node, "duplicate", { kind, name }, { related: [{ node: place, message: "The first one." }] });
  },
});
