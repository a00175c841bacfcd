// Workloads that do not say which pods are theirs.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { selectorOfTemplate } from "../shared/selectorOfTemplate.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/selector-required",
  kinds: ["k8s.manifest"],
  objects: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/deployment/#selector")],
  awsError: ["empty selector is invalid for", "spec.selector: Required value"],
  replaces: ["required:selector"],
  summary: "A workload has a selector for its pods.",
  why: "The API server refuses a Deployment, ReplicaSet, StatefulSet or DaemonSet of `apps/v1` whose selector is absent or empty. It is not taken from the labels of the pods.",
  messages: {
    missing: "The {kind} has no selector, so that it does not know its pods. Give it the labels of its template.",
    empty: "The selector is empty, and the API server refuses it. Give it the labels of the template.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const { spec, kind, version } = object;
    const selector = member(spec, "selector");
    if (spec === undefined || version !== "v1") return;
    const labels = selectorOfTemplate(object);
    const fix: RuleFix = {
      title: "Take the labels of the template",
      edit: (editor) => editor.put(spec, "selector", { matchLabels: labels ?? {} }),
    };
    const fixes = labels === undefined ? [] : [fix];
    if (selector === undefined) {
      if (isAbsent(spec, "selector")) report(spec, "missing", { kind }, { fixes });
    } else if (isEmptySelector(selector)) report(selector, "empty", {}, { fixes });
  },
});

function isEmptySelector(selector: Node): boolean {
  if (selector.type !== "object" || selector.partial) return false;
  return selector.properties.every(({ name, value }) => name.startsWith("match") && isEmpty(value));
}

function isEmpty({ type, partial, properties, items }: Node): boolean {
  if (type === "null") return true;
  return (type === "object" || type === "array") && !partial && properties.length + items.length === 0;
}
