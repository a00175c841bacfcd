// Two autoscalers that answer to the same measure.
import { type KubernetesObject, kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { relatedName } from "../shared/otherObjects.js";

export const rule = defineRule({
  id: "k8s/vpa-hpa-conflict",
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
  sources: [
    "https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/known-limitations.md",
    "https://docs.aws.amazon.com/eks/latest/userguide/vertical-pod-autoscaler.html",
  ],
  summary: "A workload is not scaled in both directions by the same measure.",
  why: "A VerticalPodAutoscaler changes what pods request, and a HorizontalPodAutoscaler compares the use with that. On cpu or memory of the same workload each undoes what the other does.",
  messages: {
    both: '{other} changes what these pods request of {resource} as well, and the two work against each other. Scale by another metric here, or set its updateMode to "Off".',
  },
  examples: {
    bad: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  maxReplicas: 4\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: 80\n---\napiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  targetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  updatePolicy:\n    updateMode: Auto\n",
    good: 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  maxReplicas: 4\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: 80\n---\napiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  targetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  updatePolicy:\n    updateMode: "Off"\n',
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const target = targetText(member(object.spec, "scaleTargetRef"));
    if (scope === undefined || target === undefined) return;
    for (const other of scope.within("VerticalPodAutoscaler.autoscaling.k8s.io", object.namespace)) {
      const opened = other.open();
      const { spec } = opened.object;
      const mode = member(member(spec, "updatePolicy"), "updateMode");
      // A plain Off is read as false, which is refused: it is meant all the same.
      const isOff = mode !== undefined && (knownText(mode) ?? "Off") === "Off";
      if (targetText(member(spec, "targetRef")) !== target || isOff) continue;
      const changed = changedResources(spec);
      for (const { node, resource } of measures(object))
        if (changed === undefined || changed.includes(resource))
          report(
            node,
            "both",
            { other: objectLabel(opened.object), resource },
            { related: [relatedName(opened, "The other one.")] },
          );
    }
  },
});

function targetText(target: Node | undefined): string | undefined {
  const [kind, name] = [knownText(member(target, "kind")), knownText(member(target, "name"))];
  return kind === undefined || name === undefined ? undefined : `${kind} ${name}`;
}

/** Undefined: both. */
function changedResources(spec: Node | undefined): readonly string[] | undefined {
  const policies = itemsOf(member(member(spec, "resourcePolicy"), "containerPolicies"));
  const lists = policies.flatMap((policy) => member(policy, "controlledResources") ?? []);
  if (lists.length === 0 || lists.length < policies.length) return undefined;
  return lists.flatMap((list) => itemsOf(list).map(({ value }) => String(value)));
}

function measures({ spec, version }: KubernetesObject): readonly { readonly node: Node; readonly resource: string }[] {
  const simple = member(spec, "targetCPUUtilizationPercentage");
  if (version === "v1") return simple === undefined ? [] : [{ node: simple, resource: "cpu" }];
  return itemsOf(member(spec, "metrics")).flatMap((metric) => {
    const node = member(member(metric, "resource") ?? member(metric, "containerResource"), "name");
    const resource = knownText(node);
    return node !== undefined && (resource === "cpu" || resource === "memory") ? [{ node, resource }] : [];
  });
}
