// The numbers, metrics and pace of a HorizontalPodAutoscaler.
import { quantityOf } from "../../base/kubernetesQuantity.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { integerOf, isAbsent, rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/hpa-range",
  kinds: ["k8s.manifest"],
  objects: ["HorizontalPodAutoscaler"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("tasks/run-application/horizontal-pod-autoscale/"),
    kubernetesDocs("reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/"),
  ],
  awsError: [
    "must be greater than or equal to `minReplicas`",
    "must specify at least one Object or External metric to support scaling to zero replicas",
    "must populate information for the given metric source",
    "must populate the given metric source only",
    "must set either a target raw value or a target utilization",
    "may not set both a target raw value and a target utilization",
  ],
  summary:
    "A HorizontalPodAutoscaler goes from 1 or more to at least as many pods, by metrics that name one source and one target.",
  why: "The API server refuses limits that contradict each other, metrics whose `type` is not the block that stands there, targets without a value, and paces that are too long. A percentage is one of what the pods request, so it exists for resources only.",
  messages: {
    min: "minReplicas has to be 1 or more, and is {min}.",
    zero: {
      severity: "warning",
      text: "minReplicas: 0 is taken only where the feature HPAScaleToZero is on, which it is not by default. Use 1.",
    },
    max: "maxReplicas has to be 1 or more, and is {max}.",
    order: "maxReplicas is {max} and so less than minReplicas, which is {min}. Raise it or lower minReplicas.",
    block: "A metric of the type {type} needs the block {key}, which is not there. Add it or change the type.",
    other: "The block {key} does not belong to a metric of the type {type}. Remove it or change the type.",
    none: "The target of a metric of the type {type} needs {keys}. Add one.",
    both: "averageUtilization and averageValue exclude each other. Keep one of them.",
    percent:
      "A metric of the type {type} has no averageUtilization, which is a share of what pods request. Use averageValue.",
    mismatch: {
      severity: "warning",
      text: "The type of the target is {type}, and {key} is what it gives. Make the type {right}.",
    },
    positive: "{key} has to be more than 0, and is {value}.",
    period: "periodSeconds is from 1 to 1800, and {value} is outside.",
    window: "stabilizationWindowSeconds is from 0 to 3600, and {value} is outside.",
    policies: "The list of policies is empty. Add one, or remove the list to have the usual ones.",
    tolerance: "The tolerance may not be negative, and {value} is.",
  },
  examples: {
    bad: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  minReplicas: 4\n  maxReplicas: 2\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n",
    good: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  minReplicas: 2\n  maxReplicas: 4\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const metrics = itemsOf(member(object.spec, "metrics"));
    checkLimits(object, metrics, report);
    // The forms of v2beta1 are others.
    if (/^v2(?:beta2)?$/.test(object.version)) for (const metric of metrics) checkMetric(metric, report);
    const behavior = member(object.spec, "behavior");
    for (const key of ["scaleUp", "scaleDown"]) checkPace(member(behavior, key), report);
  },
});

type Reports = Parameters<typeof rule.check>[1];

function checkLimits({ spec }: KubernetesObject, metrics: readonly Node[], report: Reports): void {
  const [minNode, maxNode] = [member(spec, "minReplicas"), member(spec, "maxReplicas")];
  const min = minNode === undefined ? 1 : integerOf(minNode);
  const max = integerOf(maxNode);
  if (minNode !== undefined && min !== undefined && min < 1) {
    const isDriven = metrics.some((metric) => /^(?:Object|External)$/.test(rawText(member(metric, "type")) ?? ""));
    report(minNode, min === 0 && isDriven ? "zero" : "min", { min }, { fixes: [change(minNode, "minReplicas", 1)] });
  }
  if (maxNode === undefined || max === undefined) return;
  if (max < 1) report(maxNode, "max", { max });
  else if (min !== undefined && max < min)
    report(maxNode, "order", { max, min }, { fixes: [change(maxNode, "maxReplicas", min)] });
}

const BLOCKS: Readonly<Record<string, string>> = {
  Resource: "resource",
  ContainerResource: "containerResource",
  Pods: "pods",
  Object: "object",
  External: "external",
};

function checkMetric(metric: Node, report: Reports): void {
  const type = knownText(member(metric, "type"));
  const key = type === undefined ? undefined : BLOCKS[type];
  if (type === undefined || key === undefined || metric.type !== "object") return;
  const block = member(metric, key);
  if (block === undefined && !metric.partial) report(member(metric, "type") as Node, "block", { type, key });
  for (const other of Object.values(BLOCKS)) {
    const node = other === key ? undefined : member(metric, other);
    if (node !== undefined) report(node.key ?? node, "other", { type, key: other });
  }
  const target = member(block, "target");
  if (target?.type === "object") checkTarget(target, type, report);
}

function checkTarget(target: Node, type: string, report: Reports): void {
  const isResource = type.endsWith("Resource");
  const keys = TARGETS[type] ?? [];
  const [utilization, average] = [member(target, "averageUtilization"), member(target, "averageValue")];
  if (isResource && utilization !== undefined && average !== undefined) report(average.key ?? average, "both", {});
  else if (!isResource && utilization !== undefined) report(utilization.key ?? utilization, "percent", { type });
  else if (keys.every((key) => isAbsent(target, key)))
    report(target.key ?? target, "none", { type, keys: keys.join(" or ") });
  else checkKind(target, keys, report);
  for (const key of ["averageUtilization", "averageValue", "value"]) {
    const node = member(target, key);
    const text = rawText(node);
    const value = node !== undefined && text !== undefined && isKnown(node) ? quantityOf(text) : undefined;
    if (node !== undefined && value !== undefined && value <= 0n)
      report(node, "positive", { key, value: String(text) });
  }
}

const TARGETS: Readonly<Record<string, readonly string[]>> = {
  Resource: ["averageUtilization", "averageValue"],
  ContainerResource: ["averageUtilization", "averageValue"],
  Pods: ["averageValue"],
  Object: ["value", "averageValue"],
  External: ["value", "averageValue"],
};

const KINDS: Readonly<Record<string, string>> = {
  averageUtilization: "Utilization",
  averageValue: "AverageValue",
  value: "Value",
};

function checkKind(target: Node, keys: readonly string[], report: Reports): void {
  const node = member(target, "type");
  const given = keys.filter((key) => member(target, key) !== undefined);
  const [key] = given;
  const right = key === undefined ? undefined : KINDS[key];
  const type = knownText(node);
  if (node === undefined || type === undefined || key === undefined || right === undefined || given.length !== 1)
    return;
  if (type !== right && Object.values(KINDS).includes(type))
    report(node, "mismatch", { type, key, right }, { fixes: [change(node, "type", right)] });
}

function checkPace(rules: Node | undefined, report: Reports): void {
  const policies = member(rules, "policies");
  if (policies?.type === "array" && policies.items.length === 0 && !policies.partial) report(policies, "policies", {});
  for (const policy of itemsOf(policies)) {
    const [period, amount] = [member(policy, "periodSeconds"), member(policy, "value")];
    const seconds = integerOf(period);
    if (period !== undefined && seconds !== undefined && !(seconds >= 1 && seconds <= 1800))
      report(period, "period", { value: seconds });
    const value = integerOf(amount);
    if (amount !== undefined && value !== undefined && value < 1) report(amount, "positive", { key: "value", value });
  }
  const window = member(rules, "stabilizationWindowSeconds");
  const seconds = integerOf(window);
  if (window !== undefined && seconds !== undefined && !(seconds >= 0 && seconds <= 3600))
    report(window, "window", { value: seconds });
  const tolerance = member(rules, "tolerance");
  const text = rawText(tolerance);
  if (tolerance !== undefined && text !== undefined && isKnown(tolerance) && (quantityOf(text) ?? 0n) < 0n)
    report(tolerance, "tolerance", { value: text });
}
