// Workloads that do not fit into the quota of their namespace.
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, type PodTemplate, podTemplate, runningContainers } from "../../model/k8s/podTemplate.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import { integerOf, isAbsent, rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { lacksResource, quantityAt, type ResourceList, resourceNode } from "../shared/containerResources.js";
import { relatedObject } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";
import { numberOf } from "../shared/words.js";

export const rule = defineRule({
  id: "k8s/quota",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/policy/resource-quotas/")],
  awsError: ["exceeded quota", "must specify"],
  summary: "A workload fits into the ResourceQuota of its namespace.",
  why: "What the pods of a namespace may request together is limited by its quota. The API server refuses further pods when it is used up, and every pod whose containers do not say what they request when the quota counts it.",
  messages: {
    over: "{these} for more {resource} than the {hard} that the ResourceQuota of this namespace allows, so that {refused} would be refused.",
    pods: "{these}, and the ResourceQuota of this namespace allows {hard}.",
    unset:
      "The ResourceQuota of this namespace counts {key}, and container {container} does not say how much it is: the pods would be refused. Add resources.{list}.{resource}.",
  },
  examples: {
    bad: 'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: team\nspec:\n  hard:\n    requests.cpu: "1"\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: "2"\n',
    good: 'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: team\nspec:\n  hard:\n    requests.cpu: "4"\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: "2"\n',
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const template = podTemplate(object);
    const replicas = replicasOf(object);
    if (scope === undefined || template?.spec === undefined || template.spec.partial || replicas === undefined) return;
    const isFilledIn =
      scope.within("LimitRange", object.namespace).length > 0 || member(template.spec, "resources") !== undefined;
    for (const { key, hard, text, related } of hardLimits(scope, object.namespace)) {
      const place = member(object.spec, "replicas") ?? template.spec.key ?? template.spec;
      if (key === "pods") {
        if (BigInt(replicas) * ONE > hard)
          report(place, "pods", { these: theseAre(replicas), hard: text }, { related: [related] });
        continue;
      }
      const { list, resource } = counted(key);
      const sum = sumOf(template, list, resource);
      const lacking = runningContainers(template).find(({ node }) => lacksResource(node, list, resource));
      if (lacking !== undefined && !isFilledIn && !resource.includes("storage"))
        report(lacking.node, "unset", { key, container: lacking.label, list, resource }, { related: [related] });
      else if (sum !== undefined && sum.total * BigInt(replicas) > hard)
        report(sum.largest, "over", { ...asking(replicas), resource, hard: text }, { related: [related] });
    }
  },
});

function theseAre(replicas: number): string {
  return `${replicas === 1 ? "This is" : "These are"} ${numberOf(replicas, "pod")}`;
}

function asking(replicas: number): { readonly these: string; readonly refused: string } {
  if (replicas === 1) return { these: "This pod asks", refused: "it" };
  return { these: `These ${replicas} pods together ask`, refused: "some of them" };
}

const ONE = 1_000_000_000n;

interface HardLimit {
  readonly key: string;
  readonly hard: bigint;
  readonly text: string;
  readonly related: ReturnType<typeof relatedObject>;
}

/** Of the quotas that are about every pod of the namespace. */
function hardLimits(scope: ManifestScope, namespace: string | undefined): readonly HardLimit[] {
  return scope.within("ResourceQuota", namespace).flatMap((one) => {
    const opened = one.open();
    const { spec } = opened.object;
    if (spec === undefined || !isAbsent(spec, "scopes") || !isAbsent(spec, "scopeSelector")) return [];
    return (member(spec, "hard")?.properties ?? []).flatMap(({ name: key, value: node }) => {
      const hard = /^(?:pods|(?:requests\.|limits\.)?(?:cpu|memory|ephemeral-storage))$/.test(key)
        ? quantityAt(node)
        : undefined;
      return hard === undefined
        ? []
        : [{ key, hard, text: String(rawText(node)), related: relatedObject(opened, node, "The quota.") }];
    });
  });
}

/** `cpu` counts as `requests.cpu`. */
function counted(key: string): { readonly list: ResourceList; readonly resource: string } {
  return {
    list: key.startsWith("limits.") ? "limits" : "requests",
    resource: key.replace(/^(?:requests|limits)\./, ""),
  };
}

function replicasOf({ type, spec }: KubernetesObject): number | undefined {
  // One on each node, or as many as there is work: not known.
  if (type === "DaemonSet") return undefined;
  const node = member(spec, type === "Job" ? "parallelism" : "replicas");
  if (node === undefined) return 1;
  return integerOf(node);
}

/** Undefined when one of the containers does not say it. */
function sumOf(template: PodTemplate, list: ResourceList, resource: string) {
  let total = 0n;
  let largest: { node: Node; value: bigint } | undefined;
  for (const { node: container } of runningContainers(template)) {
    const node = resourceNode(container, list, resource);
    const value = quantityAt(node);
    if (node === undefined || value === undefined) return undefined;
    total += value;
    if (largest === undefined || value > largest.value) largest = { node, value };
  }
  return largest === undefined ? undefined : { total, largest: largest.node };
}
