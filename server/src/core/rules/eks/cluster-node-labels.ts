// Labels and taints of nodes.
import { isLabelValue, isQualifiedName } from "../../base/kubernetesNames.js";
import { lacks } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { nodeGroupsOf } from "../shared/eksctl.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-node-labels",
  kinds: ["eks.clusterConfig"],
  needs: ["labels", "taints"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("general-nodegroups.html"), eksctlDocs("nodegroup-taints.html")],
  awsError: ["the following nodegroup labels are disallowed"],
  summary: "Labels and taints of node groups are well formed, and none of those that only Kubernetes sets.",
  why: "The kubelet does not start with labels under kubernetes.io and k8s.io that it may not set itself, and nodes would never join.",
  messages: {
    reserved:
      "Nodes must not set {key} themselves: labels under kubernetes.io and k8s.io are kept for Kubernetes. Use a prefix of your own.",
    key: '"{key}" is no key of a {what}: use letters, digits, "-", "_" and ".", after a prefix with "/" if you like.',
    value: '"{value}" is no value of a {what}: use up to 63 letters, digits, "-", "_" and ".".',
    effect: "The taint {key} says nothing of what happens. Add effect: NoSchedule, PreferNoSchedule or NoExecute.",
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    labels:\n      node-role.kubernetes.io/web: "true"\n',
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    labels:\n      example.com/role: web\n",
  },
  check(doc, report) {
    for (const { node } of nodeGroupsOf(doc.root)) {
      for (const { name: key, key: place, value } of member(node, "labels")?.properties ?? []) {
        const text = knownText(value);
        if (!isKnown(place)) continue;
        if (!isQualifiedName(key)) report(place, "key", { key, what: "label" });
        else if (isReserved(key)) report(place, "reserved", { key });
        else if (text !== undefined && !isLabelValue(text)) report(value, "value", { value: text, what: "label" });
      }
      for (const taint of itemsOf(member(node, "taints"))) {
        const [key, value] = [member(taint, "key"), member(taint, "value")];
        const [name, text] = [knownText(key), knownText(value)];
        if (key !== undefined && name !== undefined && !isQualifiedName(name))
          report(key, "key", { key: name, what: "taint" });
        if (value !== undefined && text !== undefined && !isLabelValue(text))
          report(value, "value", { value: text, what: "taint" });
        if (taint.type === "object" && lacks(taint, "effect")) report(taint, "effect", { key: name ?? "" });
      }
    }
  },
});

function isReserved(key: string): boolean {
  const prefix = /^([^/]+)\//.exec(key)?.[1];
  if (prefix === undefined || !/(?:^|\.)(?:kubernetes\.io|k8s\.io)$/.test(prefix)) return false;
  return !/(?:^|\.)(?:kubelet|node)\.kubernetes\.io$/.test(prefix) && !KUBELET_LABELS.has(key);
}

/** Those of Kubernetes that a kubelet may set. */
const KUBELET_LABELS: ReadonlySet<string> = new Set([
  "kubernetes.io/hostname",
  "kubernetes.io/os",
  "kubernetes.io/arch",
  "beta.kubernetes.io/os",
  "beta.kubernetes.io/arch",
  "beta.kubernetes.io/instance-type",
  "failure-domain.beta.kubernetes.io/zone",
  "failure-domain.beta.kubernetes.io/region",
  "topology.kubernetes.io/zone",
  "topology.kubernetes.io/region",
]);
