// Which workloads around an object make the pods that a selector means. Labels that controllers add to pods are not known
// here, nor are pods that operators make: of those nothing is said.
import type { Requirement, Selector } from "../../model/k8s/labels.js";
import { selects, unmet } from "../../model/k8s/labels.js";
import { objectLabel } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import type { ManifestScope, ScopedObject } from "../../model/k8s/scope.js";
import type { RelatedNode } from "../rule.js";
import { relatedName } from "./otherObjects.js";

/** The workloads of a namespace that surely make pods that the selector means. */
export function podsSelected(
  scope: ManifestScope,
  selector: Selector,
  namespace: string | undefined,
): readonly ScopedObject[] {
  return podMakers(scope, namespace).filter(
    ({ summary }) => summary.podLabels !== undefined && selects(selector, summary.podLabels) === true,
  );
}

/** Whether there are workloads in the namespace, and none of them makes such pods. */
export function selectsNoPods(scope: ManifestScope, selector: Selector, namespace: string | undefined): boolean {
  if (!scope.complete || !selector.complete || selector.requirements.length === 0) return false;
  if (OTHER_POD_MAKERS.some((type) => scope.all(type).length > 0)) return false;
  const makers = podMakers(scope, namespace);
  const meant = { ...selector, requirements: selector.requirements.filter(({ key }) => !isAdded(key)) };
  if (makers.length === 0 || meant.requirements.some(({ key }) => isOfOperator(key, makers))) return false;
  return makers.every(({ summary }) => summary.podLabels !== undefined && selects(meant, summary.podLabels) === false);
}

/** The workload whose pods come nearest to what a selector asks for, with what they lack. */
export function nearestPods(
  scope: ManifestScope,
  selector: Selector,
  namespace: string | undefined,
): { readonly hint: string; readonly related: readonly RelatedNode[] } {
  const ranked = podMakers(scope, namespace).flatMap((maker) => {
    const lacking = maker.summary.podLabels === undefined ? [] : unmet(selector, maker.summary.podLabels);
    return lacking.length === 0 || !isNear(selector, lacking, maker) ? [] : [{ maker, lacking }];
  });
  const [best] = ranked.sort((a, b) => a.lacking.length - b.lacking.length);
  if (best === undefined) return { hint: "", related: [] };
  const opened = best.maker.open();
  const [first] = best.lacking;
  const has = first === undefined ? undefined : best.maker.summary.podLabels?.labels.get(first.key);
  const state = has === undefined ? `have no label ${first?.key}` : `have ${first?.key}: ${has}`;
  return {
    hint: ` Those of ${objectLabel(opened.object)} ${state}.`,
    related: [relatedName(opened, "The nearest pods.")],
  };
}

/** Whether pods have something of what is asked for: a label, its key, or its value under another key. */
function isNear({ requirements }: Selector, lacking: readonly Requirement[], { summary }: ScopedObject): boolean {
  const labels = summary.podLabels?.labels ?? new Map<string, string | undefined>();
  const asked = new Set(requirements.flatMap(({ values }) => values));
  return (
    lacking.length < requirements.length ||
    lacking.some(({ key }) => labels.has(key)) ||
    [...labels.values()].some((value) => value !== undefined && asked.has(value))
  );
}

/** `app: web, tier: api`. */
export function selectorText({ requirements }: Selector): string {
  return requirements.map(textOf).join(", ");
}

function textOf({ key, operator, values }: Requirement): string {
  if (operator === "In" && values.length === 1) return `${key}: ${values[0]}`;
  return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} ${values.join(", ")}`;
}

function podMakers(scope: ManifestScope, namespace: string | undefined): readonly ScopedObject[] {
  return POD_OBJECTS.filter((type) => type !== "PodTemplate").flatMap((type) =>
    scope.within(type, namespace).filter(({ summary }) => summary.podLabels !== undefined),
  );
}

/** Labels that the controllers of Kubernetes put on pods. */
function isAdded(key: string): boolean {
  return /^(?:statefulset\.kubernetes\.io|apps\.kubernetes\.io|batch\.kubernetes\.io)\/|^(?:controller-revision-hash|pod-template-hash|pod-template-generation|rollouts-pod-template-hash|job-name|controller-uid)$/.test(
    key,
  );
}

/** Whether a label is one that an operator puts on pods: a prefix of its own, and no pod around has it. */
function isOfOperator(key: string, makers: readonly ScopedObject[]): boolean {
  const [prefix, name] = key.split("/");
  if (name === undefined || prefix === "app.kubernetes.io") return false;
  return !makers.some(({ summary }) => summary.podLabels?.labels.has(key));
}

/** Custom resources whose controllers make pods. */
const OTHER_POD_MAKERS = [
  "Alertmanager.monitoring.coreos.com",
  "Application.argoproj.io",
  "Cluster.postgresql.cnpg.io",
  "CronWorkflow.argoproj.io",
  "Elasticsearch.elasticsearch.k8s.elastic.co",
  "HelmChart.helm.cattle.io",
  "HelmRelease.helm.toolkit.fluxcd.io",
  "Kafka.kafka.strimzi.io",
  "Kibana.kibana.k8s.elastic.co",
  "OpenTelemetryCollector.opentelemetry.io",
  "Prometheus.monitoring.coreos.com",
  "RayCluster.ray.io",
  "Service.serving.knative.dev",
  "SparkApplication.sparkoperator.k8s.io",
  "ThanosRuler.monitoring.coreos.com",
  "VirtualMachine.kubevirt.io",
  "Workflow.argoproj.io",
];
