// Workloads whose selector does not choose their own pods.
import { labelSelector, labelsOf, unmet } from "../../model/k8s/labels.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/selector-template-mismatch",
  kinds: ["k8s.manifest"],
  objects: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/deployment/#selector")],
  awsError: ["`selector` does not match template `labels`"],
  controls: ["kube-linter mismatching-selector"],
  summary: "The selector of a workload chooses the pods of its template.",
  why: "The API server refuses a workload whose template has not all the labels that its selector asks for: it would make pods without end and find none of them.",
  messages: {
    label:
      "The selector asks for {wanted}, and the pods of the template do not have that label. Add it to the template.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: shop\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const selector = member(object.spec, "selector");
    const template = podTemplate(object);
    if (selector?.type !== "object" || template === undefined || template.node.partial) return;
    const labels = member(template.metadata, "labels");
    const canAdd = labels?.type === "object" || template.metadata === undefined;
    for (const { key, operator, values } of unmet(labelSelector(selector), labelsOf(labels))) {
      const value = operator === "In" && values.length === 1 ? values[0] : undefined;
      const fix: RuleFix = {
        title: `Add ${key}: ${value} to the template`,
        edit: (editor) => {
          if (labels?.type === "object") editor.put(labels, key, value as string);
          else editor.put(template.node, "metadata", { labels: { [key]: value as string } });
        },
      };
      const wanted = value === undefined ? `${key} (${operator})` : `${key}: ${value}`;
      const place = member(member(selector, "matchLabels"), key) ?? selector;
      report(place, "label", { wanted }, { fixes: canAdd && value !== undefined ? [fix] : [] });
    }
  },
});
