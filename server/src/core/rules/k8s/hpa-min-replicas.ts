// Autoscalers that leave one pod.
import { kubernetesObject } from "../../model/k8s/object.js";
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/hpa-min-replicas",
  kinds: ["k8s.manifest"],
  objects: ["HorizontalPodAutoscaler"],
  severity: "information",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("tasks/run-application/horizontal-pod-autoscale/")],
  controls: ["kube-linter hpa-minimum-three-replicas", "Polaris hpaMinAvailability", "Polaris hpaMaxAvailability"],
  summary: "An autoscaler keeps at least two pods, and has room to add some.",
  why: "With a single pod the application is away while its node is drained or fails. Where the most is not more than the fewest, nothing is scaled at all.",
  messages: {
    least:
      "The autoscaler goes down to one pod, so that the application is away while its node is drained or fails. Keep at least 2.",
    same: "The fewest and the most pods are both {count}, so that nothing is scaled. Raise maxReplicas.",
  },
  examples: {
    bad: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  minReplicas: 1\n  maxReplicas: 4\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n",
    good: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  minReplicas: 3\n  maxReplicas: 6\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n",
  },
  check(doc, report) {
    const { spec } = kubernetesObject(doc);
    const [minNode, maxNode] = [member(spec, "minReplicas"), member(spec, "maxReplicas")];
    if (spec === undefined || spec.partial) return;
    const min = minNode === undefined ? 1 : integerOf(minNode);
    const max = integerOf(maxNode);
    if (min === 1) report(minNode ?? spec.key ?? spec, "least", {});
    else if (maxNode !== undefined && min !== undefined && max === min) report(maxNode, "same", { count: max });
  },
});
