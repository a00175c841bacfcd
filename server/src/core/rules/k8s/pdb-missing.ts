// Workloads with several pods that no budget of disruption is about.
import { labelsOf } from "../../model/k8s/labels.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { fewestOf, hasBudget } from "../shared/disruptionBudgets.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/pdb-missing",
  kinds: ["k8s.manifest"],
  objects: ["Deployment", "StatefulSet"],
  across: true,
  severity: "information",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/workloads/pods/disruptions/#pod-disruption-budgets")],
  controls: [
    "kube-score deployment-has-poddisruptionbudget",
    "kube-score statefulset-has-poddisruptionbudget",
    "Polaris missingPodDisruptionBudget",
  ],
  summary: "A workload with several pods has a PodDisruptionBudget.",
  why: "While nodes are drained, for an upgrade or to save costs, pods are moved without regard for each other. A budget says how many have to keep running.",
  messages: {
    missing:
      "{replicas} pods, and no PodDisruptionBudget beside this {kind} is about them: while nodes are drained all of them may go at once.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const { spec, kind, namespace, type } = object;
    const self = scope?.within(type, namespace).find(({ isSelf }) => isSelf);
    const template = podTemplate(object);
    if (spec === undefined || scope?.complete !== true || self === undefined || template === undefined) return;
    const replicas = fewestOf(scope, self, namespace);
    if (replicas === undefined || replicas < 2) return;
    if (hasBudget(scope, labelsOf(member(template.metadata, "labels")), namespace)) return;
    report(member(spec, "replicas") ?? spec.key ?? spec, "missing", { replicas, kind });
  },
});
