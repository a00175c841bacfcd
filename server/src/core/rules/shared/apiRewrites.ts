// How a manifest is brought to the API version that took the place of its own, with what has to change beside the version.

import type { ApiReplacement } from "../../data/kubernetesVersions.js";
import type { Editor, Value } from "../../edit/editor.js";
import type { KubernetesObject } from "../../model/k8s/object.js";
import { itemsOf, member, type Node, rawMember } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import type { RuleFix } from "../rule.js";
import { selectorOfTemplate } from "./selectorOfTemplate.js";

/** None where nothing took its place, or where more has to change than can be told. */
export function apiRewrite(object: KubernetesObject, replacement: ApiReplacement | undefined): readonly RuleFix[] {
  const version = rawMember(object.root, "apiVersion");
  if (replacement === undefined || version === undefined || BY_HAND.has(object.type)) return [];
  const { apiVersion, kind } = replacement;
  const change = CHANGES[object.type];
  // Another kind has another form.
  if (kind !== undefined && kind !== object.kind) return [];
  if (change !== undefined && !change.canBeTold(object)) return [];
  return [
    {
      title: `Rewrite for ${apiVersion}`,
      safe: change === undefined || change.isSafe(object),
      edit: (editor) => {
        editor.set(version, apiVersion);
        change?.edit(object, editor);
      },
    },
  ];
}

/** Kinds whose new form asks for what the old one does not tell. */
const BY_HAND: ReadonlySet<string> = new Set([
  "CustomResourceDefinition",
  "MutatingWebhookConfiguration",
  "ValidatingWebhookConfiguration",
  "CertificateSigningRequest",
  "ResourceClaim",
  "ResourceClaimTemplate",
  "ResourceSlice",
  "DeviceClass",
]);

interface Change {
  readonly canBeTold: (object: KubernetesObject) => boolean;
  readonly isSafe: (object: KubernetesObject) => boolean;
  readonly edit: (object: KubernetesObject, editor: Editor) => void;
}

const always = (): boolean => true;

const INGRESS: Change = {
  canBeTold: (object) => backendsOf(object).every((backend) => isTold(backend)),
  isSafe: always,
  edit(object, editor) {
    const { spec } = object;
    const whole = member(spec, "backend");
    for (const backend of backendsOf(object)) rewriteBackend(backend, editor);
    if (whole !== undefined) editor.rename(whole, "defaultBackend");
    for (const path of pathsOf(object))
      if (rawMember(path, "pathType") === undefined) editor.put(path, "pathType", "ImplementationSpecific", "path");
  },
};

/** A workload had no selector to give in the versions before `apps/v1`; it was taken from the labels of its pods. */
const WORKLOAD: Change = {
  canBeTold: (object) => member(object.spec, "selector") !== undefined || selectorOfTemplate(object) !== undefined,
  isSafe: always,
  edit({ spec, ...object }, editor) {
    if (spec === undefined) return;
    for (const key of ["rollbackTo", "templateGeneration"]) {
      const node = rawMember(spec, key);
      if (node !== undefined) editor.remove(node);
    }
    const selector = selectorOfTemplate({ ...object, spec });
    if (member(spec, "selector") === undefined && selector !== undefined)
      editor.put(spec, "selector", { matchLabels: selector });
  },
};

/** Of an empty selector the old version took no pods, the new one takes all of the namespace. */
const BUDGET: Change = {
  canBeTold: always,
  isSafe: ({ spec }) => (member(spec, "selector")?.properties.length ?? 0) > 0,
  edit: () => undefined,
};

const AUTOSCALER: Change = {
  canBeTold: ({ version, spec }) =>
    version !== "v2beta1" || itemsOf(member(spec, "metrics")).every((one) => metricOf(one) !== undefined),
  isSafe: always,
  edit({ version, spec }, editor) {
    if (version !== "v2beta1") return;
    for (const metric of itemsOf(member(spec, "metrics"))) metricOf(metric)?.(editor);
  },
};

const CHANGES: Readonly<Record<string, Change>> = {
  Ingress: INGRESS,
  Deployment: WORKLOAD,
  DaemonSet: WORKLOAD,
  StatefulSet: WORKLOAD,
  ReplicaSet: WORKLOAD,
  PodDisruptionBudget: BUDGET,
  HorizontalPodAutoscaler: AUTOSCALER,
};

function pathsOf({ spec }: KubernetesObject): readonly Node[] {
  return itemsOf(member(spec, "rules")).flatMap((rule) => itemsOf(member(member(rule, "http"), "paths")));
}

function backendsOf(object: KubernetesObject): readonly Node[] {
  const inner = pathsOf(object).flatMap((path) => member(path, "backend") ?? []);
  return [member(object.spec, "backend"), ...inner].flatMap((one) => (one?.type === "object" ? one : []));
}

function isTold(backend: Node): boolean {
  const port = member(backend, "servicePort");
  const name = member(backend, "serviceName");
  if (name === undefined && port === undefined) return true;
  return name !== undefined && port !== undefined && isKnown(name) && isKnown(port);
}

function rewriteBackend(backend: Node, editor: Editor): void {
  const name = member(backend, "serviceName");
  const port = member(backend, "servicePort");
  if (name === undefined || port === undefined) return;
  const value = port.value as string | number;
  const number = /^\d+$/.test(String(value)) ? Number(value) : undefined;
  editor.remove(name);
  editor.remove(port);
  editor.put(backend, "service", {
    name: String(name.value),
    port: number === undefined ? { name: String(value) } : { number },
  });
}

/** What turns a metric of `v2beta1` into one of `v2`; undefined when it is not in a form that is known. */
function metricOf(metric: Node): ((editor: Editor) => void) | undefined {
  const resource = member(metric, "resource") ?? member(metric, "containerResource");
  const other = member(metric, "pods") ?? member(metric, "external");
  if (resource?.type === "object") return (editor) => retarget(resource, editor);
  if (other?.type === "object") return (editor) => renameMetric(other, editor);
  return undefined;
}

function retarget(source: Node, editor: Editor): void {
  const share = member(source, "targetAverageUtilization");
  const average = member(source, "targetAverageValue");
  const value = member(source, "targetValue");
  const old = share ?? average ?? value;
  if (old === undefined) return;
  const [type, key] =
    old === share
      ? ["Utilization", "averageUtilization"]
      : old === average
        ? ["AverageValue", "averageValue"]
        : ["Value", "value"];
  editor.remove(old);
  editor.put(source, "target", { type, [key]: old.value as Value });
}

function renameMetric(source: Node, editor: Editor): void {
  const name = member(source, "metricName");
  if (name !== undefined) {
    editor.remove(name);
    editor.put(source, "metric", { name: String(name.value) });
  }
  retarget(source, editor);
}
