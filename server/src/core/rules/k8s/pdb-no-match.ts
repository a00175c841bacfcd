// Budgets of disruption that are about no pod.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { budgetSelector } from "../shared/disruptionBudgets.js";
import { nearestPods, selectorText, selectsNoPods } from "../shared/selectedPods.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/pdb-no-match",
  kinds: ["k8s.manifest"],
  objects: ["PodDisruptionBudget"],
  across: true,
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("tasks/run-application/configure-pdb/")],
  summary: "The selector of a PodDisruptionBudget means pods that there are.",
  why: "A budget protects the pods of its namespace that have all labels of its selector. Where none has them, or no selector is given, it protects nothing.",
  messages: {
    none: "No workload beside this budget makes pods with the labels {labels}.{hint} The budget protects nothing.",
    absent: "A budget without a selector is about no pods. Add the labels of the pods that it protects.",
  },
  examples: {
    bad: "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 1\n",
    good: "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const { spec, namespace } = object;
    const selector = budgetSelector(object);
    if (spec !== undefined && isAbsent(spec, "selector")) report(spec.key ?? spec, "absent", {});
    if (scope === undefined || selector === undefined || !selectsNoPods(scope, selector, namespace)) return;
    const { hint, related } = nearestPods(scope, selector, namespace);
    const node = member(spec, "selector");
    if (node !== undefined) report(node.key ?? node, "none", { labels: selectorText(selector), hint }, { related });
  },
});
