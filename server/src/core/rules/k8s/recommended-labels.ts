// The labels that tools look for.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { isAbsent } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/recommended-labels",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  severity: "hint",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/common-labels/")],
  controls: ["Polaris metadataAndInstanceMismatched"],
  summary: "A workload has the recommended labels.",
  why: "Dashboards and tools tell applications apart by `app.kubernetes.io/name`, `app.kubernetes.io/instance` and their like. Without them each tool needs a setting of its own.",
  messages: {
    missing: "The {kind} has no label app.kubernetes.io/name, by which tools tell applications apart. Add it.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app.kubernetes.io/name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n",
  },
  check(doc, report) {
    const { metadata, kind, name } = kubernetesObject(doc);
    if (metadata === undefined || metadata.partial) return;
    const labels = member(metadata, "labels");
    if (labels !== undefined && !isAbsent(labels, "app.kubernetes.io/name")) return;
    const add: RuleFix = {
      title: `Add app.kubernetes.io/name: ${name}`,
      edit: (editor) => {
        if (labels === undefined) editor.put(metadata, "labels", { "app.kubernetes.io/name": name as string });
        else editor.put(labels, "app.kubernetes.io/name", name as string);
      },
    };
    report(labels?.key ?? metadata, "missing", { kind }, { fixes: name === undefined ? [] : [add] });
  },
});
