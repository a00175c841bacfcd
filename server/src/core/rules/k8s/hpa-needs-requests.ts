// Autoscaling by a share of what pods request, where they request nothing.
import { type KubernetesObject, kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import { type PodContainer, podTemplate, runningContainers } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { relatedObject } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/hpa-needs-requests",
  kinds: ["k8s.manifest"],
  objects: ["HorizontalPodAutoscaler"],
  needs: ["scaleTargetRef"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("tasks/run-application/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work")],
  awsError: ["FailedGetResourceMetric", "missing request for cpu"],
  summary: "Where pods are scaled by the utilization of cpu or memory, their containers request it.",
  why: "Utilization is a share of what a pod requests. When one of its containers requests nothing there is nothing to compare with, and the autoscaler does nothing. A limit counts as a request.",
  messages: {
    unset:
      "The utilization of {resource} is a share of what is requested, and container {container} of {workload} requests none, so that nothing would be scaled. Add resources.requests.{resource} there.",
  },
  examples: {
    bad: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  maxReplicas: 4\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: 80\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  maxReplicas: 4\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: 80\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n          resources:\n            requests:\n              cpu: 250m\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const target = member(object.spec, "scaleTargetRef");
    const [kind, name] = [knownText(member(target, "kind")), knownText(member(target, "name"))];
    if (scope?.complete !== true || kind === undefined || name === undefined) return;
    // Both fill in what containers leave out.
    if (
      ["LimitRange", "VerticalPodAutoscaler.autoscaling.k8s.io"].some(
        (type) => scope.within(type, object.namespace).length > 0,
      )
    )
      return;
    const found = scope.named(kind, name, object.namespace);
    const [only] = found;
    if (only === undefined || found.length > 1) return;
    const opened = only.open();
    for (const { node, resource, container } of utilizations(object)) {
      const lacking = containerWithout(opened.object, resource, container);
      if (lacking === undefined) continue;
      const data = { resource, container: lacking.label, workload: objectLabel(opened.object) };
      report(node, "unset", data, { related: [relatedObject(opened, lacking.node, "The container.")] });
    }
  },
});

interface Utilization {
  readonly node: Node;
  readonly resource: string;
  /** Where only this one is meant. */
  readonly container?: string;
}

function utilizations({ spec, version }: KubernetesObject): readonly Utilization[] {
  const simple = member(spec, "targetCPUUtilizationPercentage");
  if (version === "v1") return simple === undefined ? [] : [{ node: simple, resource: "cpu" }];
  return itemsOf(member(spec, "metrics")).flatMap((metric) => {
    const block = member(metric, "resource") ?? member(metric, "containerResource");
    const node = member(block, "name");
    const resource = knownText(node);
    const share = member(member(block, "target"), "averageUtilization") ?? member(block, "targetAverageUtilization");
    if (node === undefined || share === undefined || (resource !== "cpu" && resource !== "memory")) return [];
    const container = knownText(member(block, "container"));
    return [container === undefined ? { node, resource } : { node, resource, container }];
  });
}

/** The first container that surely requests nothing of a resource. */
function containerWithout(
  object: KubernetesObject,
  resource: string,
  only: string | undefined,
): PodContainer | undefined {
  const template = podTemplate(object);
  if (template?.spec === undefined || template.spec.partial || mayRequest(template.spec, resource)) return undefined;
  return runningContainers(template).find(
    ({ node, name }) => (only === undefined || name === only) && !mayRequest(node, resource),
  );
}

function mayRequest(holder: Node, resource: string): boolean {
  const resources = member(holder, "resources");
  if (holder.partial || (resources !== undefined && (resources.type !== "object" || resources.partial))) return true;
  return ["requests", "limits"].some((key) => {
    const given = member(resources, key);
    if (given === undefined) return false;
    return given.type !== "object" || given.partial || member(given, resource) !== undefined;
  });
}
