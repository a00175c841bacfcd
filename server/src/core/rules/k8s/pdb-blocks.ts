// Budgets of disruption that let no pod go.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { budgetSelector, fewestPods } from "../shared/disruptionBudgets.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/pdb-blocks",
  kinds: ["k8s.manifest"],
  objects: ["PodDisruptionBudget"],
  across: true,
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget")],
  controls: [
    "kube-linter pdb-max-unavailable",
    "kube-linter pdb-min-available",
    "Polaris pdbDisruptionsIsZero",
    "Polaris pdbMinAvailableGreaterThanHPAMinReplicas",
  ],
  summary: "A PodDisruptionBudget lets at least one pod go.",
  why: "A node is drained by moving its pods elsewhere, as far as their budgets allow. Where none may go the drain never ends, and upgrades of the cluster or of its nodes wait or fail.",
  messages: {
    most: "{value} unavailable pods are allowed, so that no pod may be moved and a drain of its node never ends. Allow at least 1.",
    all: "All pods have to stay, so that a drain of their nodes never ends. Use less than 100%.",
    least:
      "minAvailable is {value}, and {run} when there are the fewest: none may be moved, so that a drain of the nodes never ends. Run more pods or ask for fewer.",
  },
  examples: {
    bad: "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 0\n  selector:\n    matchLabels:\n      app: web\n",
    good: "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const [least, most] = [member(object.spec, "minAvailable"), member(object.spec, "maxUnavailable")];
    if (most !== undefined && (most.value === 0 || most.value === "0%"))
      report(most, "most", { value: String(most.value) });
    if (least === undefined || !isKnown(least)) return;
    if (least.value === "100%") {
      report(least, "all", {});
      return;
    }
    const selector = budgetSelector(object);
    const replicas =
      scope === undefined || selector === undefined ? undefined : fewestPods(scope, selector, object.namespace);
    const wanted = replicas === undefined ? undefined : podsOf(least, replicas);
    if (replicas !== undefined && replicas > 0 && wanted !== undefined && wanted >= replicas)
      report(least, "least", {
        value: String(least.value),
        run: replicas === 1 ? "1 pod runs" : `${replicas} pods run`,
      });
  },
});

/** A share is rounded up. */
function podsOf({ value }: Node, replicas: number): number | undefined {
  if (typeof value === "number") return value;
  const [, share] = /^(\d{1,3})%$/.exec(String(value)) ?? [];
  return share === undefined || Number(share) > 100 ? undefined : Math.ceil((Number(share) * replicas) / 100);
}
