// The numbers of a PodDisruptionBudget.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/pdb-exclusive",
  kinds: ["k8s.manifest"],
  objects: ["PodDisruptionBudget"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget")],
  awsError: [
    "minAvailable and maxUnavailable cannot be both set",
    "must be a valid percent string",
    "must not be greater than 100%",
  ],
  summary: "A PodDisruptionBudget has either `minAvailable` or `maxUnavailable`, as a whole number or a percentage.",
  why: "The budget says how many pods have to stay, or how many may go while nodes are drained; both at once are refused, as are percentages without a sign. An empty selector covers every pod of the namespace.",
  messages: {
    both: "minAvailable and maxUnavailable exclude each other. Keep one of them.",
    neither: {
      severity: "warning",
      text: "The budget has neither minAvailable nor maxUnavailable. Say how many pods have to stay, or how many may go.",
    },
    percent: '"{value}" is neither a whole number nor a percentage such as "50%".',
    over: "{value} is more than 100%, and is refused.",
    negative: "The number of pods may not be negative, and {value} is.",
    everything: {
      severity: "warning",
      text: "An empty selector covers every pod of the namespace, whatever workload it belongs to. Name the labels of the pods that are meant.",
    },
  },
  examples: {
    bad: "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web\n",
    good: "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web\n",
  },
  check(doc, report) {
    const { spec, apiVersion } = kubernetesObject(doc);
    if (spec === undefined) return;
    const [least, most] = [member(spec, "minAvailable"), member(spec, "maxUnavailable")];
    if (least !== undefined && most !== undefined)
      report(most, "both", {}, { fixes: [removal(most, "maxUnavailable")] });
    else if (isAbsent(spec, "minAvailable") && isAbsent(spec, "maxUnavailable"))
      report(spec.key ?? spec, "neither", {});
    for (const node of [least, most]) if (node !== undefined) checkNumber(node, report);
    const selector = member(spec, "selector");
    const isEmpty =
      selector?.type === "object" && ["matchLabels", "matchExpressions"].every((key) => isEmptyAt(selector, key));
    // In v1beta1 it chose none.
    if (selector !== undefined && isEmpty && apiVersion === "policy/v1") report(selector, "everything", {});
  },
});

function checkNumber(node: Node, report: Parameters<typeof rule.check>[1]): void {
  if (!isKnown(node)) return;
  const { value } = node;
  if (typeof value === "number" && value < 0) report(node, "negative", { value });
  if (typeof value !== "string") return;
  const key = node.property?.name ?? "it";
  if (!/^\d+%$/.test(value)) {
    const isNumber = /^\d{1,6}$/.test(value);
    report(node, "percent", { value }, { fixes: isNumber ? [change(node, key, `${value}%`)] : [] });
  } else if (Number(value.slice(0, -1)) > 100) report(node, "over", { value }, { fixes: [change(node, key, "100%")] });
}

function isEmptyAt(selector: Node, key: string): boolean {
  const node = member(selector, key);
  if (node === undefined) return !selector.partial;
  return (
    (node.type === "object" || node.type === "array") &&
    node.properties.length + node.items.length === 0 &&
    !node.partial
  );
}
