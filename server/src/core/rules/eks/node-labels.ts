// Labels about instances, of EKS Auto Mode and of Karpenter.
import { AUTO_MODE_INSTANCE, EKS_LABEL_VALUES, KARPENTER_INSTANCE } from "../../data/eksLabels.js";
import { nodeLabelUses } from "../../model/k8s/nodeLabels.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change } from "../shared/fixes.js";
import { eksGuide } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/node-labels",
  kinds: ["k8s.manifest"],
  objects: [...POD_OBJECTS, "NodePool.karpenter.sh"],
  needs: ["nodeSelector", "affinity", "requirements"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("create-node-pool.html"), "https://karpenter.sh/docs/concepts/scheduling/"],
  summary: "Pods and node pools ask for the labels about instances that the nodes of their cluster have.",
  why: "The labels about instances begin with eks.amazonaws.com/ on nodes of EKS Auto Mode, and with karpenter.k8s.aws/ on nodes of a Karpenter of your own. A pod that asks for the other ones waits for ever, and a node pool makes no nodes. The same goes for values that no node has.",
  messages: {
    value: 'No node has {key} with the value "{value}". Use {values}.',
    autoMode:
      "Nodes of EKS Auto Mode have {own}, not {key}, which Karpenter puts on nodes that it runs itself. Rename it.",
    karpenter: "Nodes of your own Karpenter have {own}, not {key}, which is a label of EKS Auto Mode. Rename it.",
  },
  examples: {
    bad: 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: spot\nspec:\n  template:\n    spec:\n      nodeClassRef:\n        group: eks.amazonaws.com\n        kind: NodeClass\n        name: default\n      requirements:\n        - key: karpenter.k8s.aws/instance-category\n          operator: In\n          values: ["m"]\n',
    good: 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: spot\nspec:\n  template:\n    spec:\n      nodeClassRef:\n        group: eks.amazonaws.com\n        kind: NodeClass\n        name: default\n      requirements:\n        - key: eks.amazonaws.com/instance-category\n          operator: In\n          values: ["m"]\n',
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const requirements = requirementsOf(object);
    for (const { key, values } of requirements) checkValues(key, values, report);
    const flavour = flavourOf(object, scope);
    if (flavour === undefined) return;
    const [theirs, ours] =
      flavour === "autoMode" ? [KARPENTER_INSTANCE, AUTO_MODE_INSTANCE] : [AUTO_MODE_INSTANCE, KARPENTER_INSTANCE];
    for (const { key, keyNode } of [...requirements, ...nodeLabelUses(podTemplate(object)?.spec)]) {
      if (!key.startsWith(theirs)) continue;
      const own = `${ours}${key.slice(theirs.length)}`;
      const edit: RuleFix["edit"] = (editor) =>
        keyNode.isKey ? editor.rename(keyNode, own) : editor.set(keyNode, own);
      report(keyNode, flavour, { key, own }, { fixes: [{ title: `Rename to ${own}`, edit }] });
    }
  },
});

interface Requirement {
  readonly key: string;
  readonly keyNode: Node;
  readonly values: readonly Node[];
}

/** Of a node pool. Of pods another rule checks the values. */
function requirementsOf({ type, spec }: KubernetesObject): readonly Requirement[] {
  if (type !== "NodePool.karpenter.sh") return [];
  return itemsOf(member(member(member(spec, "template"), "spec"), "requirements")).flatMap((one) => {
    const keyNode = member(one, "key");
    const key = knownText(keyNode);
    return keyNode === undefined || key === undefined ? [] : [{ key, keyNode, values: itemsOf(member(one, "values")) }];
  });
}

function checkValues(key: string, values: readonly Node[], report: Parameters<typeof rule.check>[1]): void {
  const allowed = Object.hasOwn(EKS_LABEL_VALUES, key) ? EKS_LABEL_VALUES[key] : undefined;
  for (const node of allowed === undefined ? [] : values) {
    const value = knownText(node);
    if (value === undefined || allowed === undefined || allowed.includes(value)) continue;
    const near = allowed.find((one) => one.toLowerCase() === value.toLowerCase().replace("_", "-"));
    report(
      node,
      "value",
      { key, value, values: listed(allowed, "or") },
      { fixes: near === undefined ? [] : [change(node, key, near)] },
    );
  }
}

/** Whose nodes they are: as a node pool says itself, or as the classes of nodes in the project tell. */
function flavourOf(
  { type, spec }: KubernetesObject,
  scope: ManifestScope | undefined,
): "autoMode" | "karpenter" | undefined {
  const reference = member(member(member(spec, "template"), "spec"), "nodeClassRef");
  const group = type === "NodePool.karpenter.sh" ? knownText(member(reference, "group")) : undefined;
  if (group !== undefined) return GROUPS.get(group);
  const [auto, own] = ["NodeClass.eks.amazonaws.com", "EC2NodeClass.karpenter.k8s.aws"].map(
    (one) => (scope?.all(one).length ?? 0) > 0,
  );
  return auto === own ? undefined : auto ? "autoMode" : "karpenter";
}

const GROUPS = new Map([
  ["eks.amazonaws.com", "autoMode"],
  ["karpenter.k8s.aws", "karpenter"],
] as const) as ReadonlyMap<string, "autoMode" | "karpenter">;
