// Templates without pods.
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate, TEMPLATE_PATHS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/template-missing-spec",
  kinds: ["k8s.manifest"],
  objects: Object.keys(TEMPLATE_PATHS).filter((type) => type !== "Pod"),
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/pods/#pod-templates")],
  awsError: ["spec.template.spec.containers: Required value"],
  summary: "A pod template has a spec.",
  why: "The schema of the API lets the `spec` of a template be absent, and the API server refuses it all the same: there would be no container to run.",
  messages: {
    missing: "The template has no spec, so that there is no container to run. Add one.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const template = podTemplate(kubernetesObject(doc));
    if (template === undefined || template.node.partial || member(template.node, "spec") !== undefined) return;
    report(template.node.key ?? template.node, "missing", {});
  },
});
