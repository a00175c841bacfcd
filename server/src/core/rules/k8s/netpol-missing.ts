// Workloads that no network policy is about.
import { labelSelector, labelsOf, selects } from "../../model/k8s/labels.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/netpol-missing",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS.filter((type) => type !== "PodTemplate"),
  across: true,
  severity: "information",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation")],
  controls: ["kube-linter non-isolated-pod", "kube-score pod-networkpolicy", "Polaris missingNetworkPolicy"],
  summary: "A NetworkPolicy says who may reach the pods of a workload.",
  why: "Pods that no policy is about may be reached from every pod of the cluster, and may reach everything.",
  messages: {
    missing: "No NetworkPolicy beside this {kind} is about its pods, so that every pod of the cluster may reach them.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web\nspec:\n  podSelector:\n    matchLabels:\n      app: web\n  policyTypes:\n    - Ingress\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const { root, kind, metadata, namespace } = object;
    const template = podTemplate(object);
    if (scope?.complete !== true || template?.spec === undefined || root.partial) return;
    const labels = labelsOf(member(template.metadata, "labels"));
    const isMeant = scope.within("NetworkPolicy", namespace).some((one) => {
      const selector = member(one.open().object.spec, "podSelector");
      return selector !== undefined && selects(labelSelector(selector), labels) !== false;
    });
    // On the network of the node policies do not apply.
    if (!isMeant && member(template.spec, "hostNetwork")?.value !== true)
      report(member(metadata, "name") ?? root, "missing", { kind });
  },
});
