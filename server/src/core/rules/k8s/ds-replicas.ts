// A number of pods for a DaemonSet.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ds-replicas",
  kinds: ["k8s.manifest"],
  objects: ["DaemonSet"],
  needs: ["replicas"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/daemonset/")],
  awsError: ['unknown field "spec.replicas"'],
  replaces: ["unknown-key"],
  summary: "A DaemonSet has no number of pods.",
  why: "A DaemonSet runs one pod on each node that fits. `replicas` is a field of Deployments; here kubectl refuses it.",
  messages: {
    replicas: "A DaemonSet runs one pod on each node; replicas is no field of it. Remove it, or make it a Deployment.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const node = member(kubernetesObject(doc).spec, "replicas");
    if (node !== undefined) report(node.key ?? node, "replicas", {}, { fixes: [removal(node, "replicas")] });
  },
});
