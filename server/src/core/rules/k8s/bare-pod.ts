// Pods that nobody starts again.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/bare-pod",
  kinds: ["k8s.manifest"],
  objects: ["Pod"],
  severity: "information",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/configuration/overview/#naked-pods-vs-replicasets-deployments-and-jobs")],
  summary: "A pod is made by a workload.",
  why: "A pod by itself is gone when its node goes: nobody makes another one. A Deployment, StatefulSet or Job does.",
  messages: {
    bare: "Nobody makes this pod again when its node goes. Make it a Deployment, or a Job if the work ends.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const { root, metadata } = kubernetesObject(doc);
    if (member(metadata, "ownerReferences") === undefined) report(member(root, "kind") ?? root, "bare", {});
  },
});
