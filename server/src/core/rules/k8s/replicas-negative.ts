// Numbers of pods below zero.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/replicas-negative",
  kinds: ["k8s.manifest"],
  objects: ["Deployment", "ReplicaSet", "StatefulSet", "ReplicationController"],
  needs: ["replicas"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/deployment/#replicas")],
  awsError: ["must be greater than or equal to 0"],
  summary: "A workload asks for no negative number of pods.",
  why: "The API server refuses it. Zero is allowed: it stops the workload.",
  messages: {
    negative: "replicas must be 0 or more, and it is {value}.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: -1\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 0\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const node = member(kubernetesObject(doc).spec, "replicas");
    if (node?.type === "number" && (node.value as number) < 0)
      report(node, "negative", { value: node.value as number });
  },
});
