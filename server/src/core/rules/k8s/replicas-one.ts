// Workloads with a single pod, and counts that an autoscaler overrules.
import { kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/replicas-one",
  kinds: ["k8s.manifest"],
  objects: ["Deployment", "StatefulSet"],
  across: true,
  severity: "information",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [
    kubernetesDocs("concepts/workloads/controllers/deployment/#replicas"),
    kubernetesDocs(
      "tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling",
    ),
  ],
  controls: ["kube-linter minimum-three-replicas", "Polaris deploymentMissingReplicas"],
  summary: "A workload has more than one pod, and leaves the count to its autoscaler if it has one.",
  why: "With one pod the work stands still while that pod is replaced or its node is drained. Where an autoscaler sets the count, each `kubectl apply` of a manifest with `replicas` sets it back.",
  messages: {
    one: "With one pod the {kind} stands still while it is replaced. Use two or more if that matters.",
    none: "Without replicas the {kind} has one pod, and stands still while it is replaced. Use two or more if that matters.",
    autoscaled: {
      severity: "warning",
      text: "{autoscaler} sets the count of this {kind}, and each apply of the manifest sets it back to {value}. Remove replicas.",
    },
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 1\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const { spec, kind, name, namespace } = object;
    if (spec === undefined) return;
    const node = member(spec, "replicas");
    const autoscaler = scope?.within("HorizontalPodAutoscaler", namespace).find((one) => {
      const target = member(one.open().object.spec, "scaleTargetRef");
      return knownText(member(target, "kind")) === kind && knownText(member(target, "name")) === name;
    });
    if (autoscaler !== undefined) {
      const label = objectLabel(autoscaler.open().object);
      const data = { autoscaler: label, kind, value: String(node?.value) };
      if (node !== undefined) report(node, "autoscaled", data, { fixes: [removal(node, "replicas")] });
    } else if (node?.value === 1) report(node, "one", { kind });
    else if (node === undefined && !spec.partial) report(spec, "none", { kind });
  },
});
