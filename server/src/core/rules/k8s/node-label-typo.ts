// Labels of nodes that no node has: slips in their keys and values, and labels of before.
import { nearest } from "../../base/nearest.js";
import { NODE_LABEL_VALUES, NODE_LABELS, OLD_NODE_LABELS, OTHER_SPELLINGS } from "../../data/nodeLabels.js";
import { type NodeLabelUse, nodeLabelUses } from "../../model/k8s/nodeLabels.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type Report, type RuleFix } from "../rule.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

const messages = {
  typo: 'No node has the label "{key}". Nodes have "{near}": use that.',
  old: 'The label "{key}" is deprecated, and newer nodes may not have it. Use "{now}".',
  value: '{key} is never "{value}". Use {values}.',
};

export const rule = defineRule({
  id: "k8s/node-label-typo",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["nodeSelector", "affinity", "topologySpreadConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("reference/labels-annotations-taints/")],
  awsError: ["didn't match Pod's node affinity/selector"],
  summary: "Pods ask for labels that nodes have.",
  why: "A pod that asks for a label, or a value of it, that no node has stays Pending. Slips in the labels that Kubernetes, EKS and Karpenter set are found here, and those that newer versions replaced.",
  messages,
  examples: {
    bad: podExample("nodeSelector:\n  kubernetes.io/arch: aarch64"),
    good: podExample("nodeSelector:\n  kubernetes.io/arch: arm64"),
  },
  check(doc, report) {
    const uses = nodeLabelUses(podTemplate(kubernetesObject(doc))?.spec);
    const keys = new Set(uses.map(({ key }) => key));
    for (const use of uses) {
      // Whoever asks for both means older nodes too.
      if (!keys.has(OLD_NODE_LABELS.get(use.key) ?? "")) checkKey(use, report);
      checkValues(use, report);
    }
  },
});

type Reporter = Report<typeof messages>;

function checkKey({ key, keyNode, place }: NodeLabelUse, report: Reporter): void {
  const now = OLD_NODE_LABELS.get(key);
  const near = now ?? slipOf(key);
  if (near === undefined) return;
  const fix: RuleFix = {
    title: `Change to ${near}`,
    edit: (editor) => (place === "selector" ? editor.rename(keyNode, near) : editor.set(keyNode, near)),
  };
  if (now === undefined) report(keyNode, "typo", { key, near }, { fixes: [fix] });
  else report(keyNode, "old", { key, now }, { fixes: [fix] });
}

/** Whose labels are known; others are anybody's. */
const DOMAINS = /(?:^|\.)(?:kubernetes\.io|k8s\.io|k8s\.aws|karpenter\.sh|eks\.amazonaws\.com)\//;

function slipOf(key: string): string | undefined {
  return NODE_LABELS.has(key) || !mayBeKnown(key) ? undefined : nearest(key, NODE_LABELS);
}

/** A slip may stand in the domain too. */
function mayBeKnown(key: string): boolean {
  return DOMAINS.test(key) || /^[a-z0-9.-]*(?:kube|k8s|karp|eks|topolog)[a-z0-9.-]*\//i.test(key);
}

function checkValues({ key, values }: NodeLabelUse, report: Reporter): void {
  const known = NODE_LABEL_VALUES.get(key);
  if (known === undefined) return;
  for (const node of values) {
    const value = knownText(node);
    if (value === undefined || known.includes(value)) continue;
    const other = OTHER_SPELLINGS.get(value.toLowerCase());
    const near = other !== undefined && known.includes(other) ? other : nearest(value.replaceAll("_", "-"), known);
    const right =
      near ?? known.find((one) => one.replaceAll(/[-_]/g, "") === value.toUpperCase().replaceAll(/[-_]/g, ""));
    const fixes: RuleFix[] =
      right === undefined ? [] : [{ title: `Change to ${right}`, edit: (editor) => editor.set(node, right) }];
    report(node, "value", { key, value, values: listed(known.slice(0, 3), "or") }, { fixes });
  }
}
