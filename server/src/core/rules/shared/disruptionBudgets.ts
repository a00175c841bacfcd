// Budgets of disruption and the workloads that they are about.
import { type LabelSet, labelSelector, type Selector, selects } from "../../model/k8s/labels.js";
import type { KubernetesObject } from "../../model/k8s/object.js";
import type { ManifestScope, ScopedObject } from "../../model/k8s/scope.js";
import { integerOf } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { podsSelected } from "./selectedPods.js";

/** The pods that a budget is about; undefined when it says nothing of them. */
export function budgetSelector({ spec }: KubernetesObject): Selector | undefined {
  const node = member(spec, "selector");
  return node?.type === "object" ? labelSelector(node) : undefined;
}

/** Whether a budget around is, or may be, about pods with these labels. */
export function hasBudget(scope: ManifestScope, labels: LabelSet, namespace: string | undefined): boolean {
  return scope.within("PodDisruptionBudget", namespace).some((one) => {
    const selector = budgetSelector(one.open().object);
    return selector !== undefined && selects(selector, labels) !== false;
  });
}

/** How many pods the selector means when the fewest run; undefined when that is not known. */
export function fewestPods(
  scope: ManifestScope,
  selector: Selector,
  namespace: string | undefined,
): number | undefined {
  const found = podsSelected(scope, selector, namespace);
  const counts = found.map((one) => (COUNTED.has(one.summary.type) ? fewestOf(scope, one, namespace) : undefined));
  if (counts.length === 0) return undefined;
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}

/** The number of pods of a workload; that of its autoscaler when it has one. */
export function fewestOf(
  scope: ManifestScope,
  workload: ScopedObject,
  namespace: string | undefined,
): number | undefined {
  const { object } = workload.open();
  for (const scaler of scope.within("HorizontalPodAutoscaler", namespace)) {
    const { spec } = scaler.open().object;
    const target = member(spec, "scaleTargetRef");
    if (member(target, "kind")?.value !== object.kind || member(target, "name")?.value !== object.name) continue;
    return numberOr(member(spec, "minReplicas"), 1);
  }
  if (object.spec?.partial !== false) return undefined;
  return numberOr(member(object.spec, "replicas"), 1);
}

const COUNTED: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "ReplicaSet"]);

function numberOr(node: Node | undefined, usual: number): number | undefined {
  if (node === undefined) return usual;
  return isKnown(node) ? integerOf(node) : undefined;
}
