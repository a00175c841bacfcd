// Labels that EKS and Karpenter put on nodes.
import { AUTO_MODE_INSTANCE, EKS_LABEL_VALUES, KARPENTER_INSTANCE } from "../../data/eksLabels.js";
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
  sources: [
    eksGuide("managed-node-groups.html"),
    eksGuide("create-node-pool.html"),
    "https://karpenter.sh/docs/concepts/scheduling/",
  ],
  summary: "Pods and node pools ask for labels that the nodes of their cluster have.",
  why: "The labels that say how a node runs have a few values each, written as they are written. Those about instances begin with eks.amazonaws.com/ on nodes of EKS Auto Mode and with karpenter.k8s.aws/ on nodes of a Karpenter of your own. A pod that asks for another one waits for ever.",
  messages: {
    value: 'No node has {key} with the value "{value}". Use {values}.',
    autoMode:
      "Nodes of EKS Auto Mode have {own}, not {key}, which Karpenter puts on nodes that it runs itself. Rename it.",
    karpenter: "Nodes of your own Karpenter have {own}, not {key}, which is a label of EKS Auto Mode. Rename it.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    eks.amazonaws.com/capacityType: spot\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    eks.amazonaws.com/capacityType: SPOT\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const flavour = flavourOf(object, scope);
    for (const { key, place, values } of wishes(object)) {
      const allowed = Object.hasOwn(EKS_LABEL_VALUES, key) ? EKS_LABEL_VALUES[key] : undefined;
      for (const node of allowed === undefined ? [] : values) {
        const value = knownText(node);
        if (value === undefined || allowed === undefined || allowed.includes(value)) continue;
        const near = allowed.find(
          (one) => one.toLowerCase().replace("_", "-") === value.toLowerCase().replace("_", "-"),
        );
        const list = listed(allowed, "or");
        report(
          node,
          "value",
          { key, value, values: list },
          { fixes: near === undefined ? [] : [change(node, key, near)] },
        );
      }
      if (flavour === "autoMode" && key.startsWith(KARPENTER_INSTANCE))
        renamed(place, key, `${AUTO_MODE_INSTANCE}${key.slice(KARPENTER_INSTANCE.length)}`, report, "autoMode");
      else if (flavour === "karpenter" && key.startsWith(AUTO_MODE_INSTANCE))
        renamed(place, key, `${KARPENTER_INSTANCE}${key.slice(AUTO_MODE_INSTANCE.length)}`, report, "karpenter");
    }
  },
});

interface Wish {
  readonly key: string;
  /** Where the key stands. */
  readonly place: Node;
  readonly values: readonly Node[];
}

function wishes(object: KubernetesObject): readonly Wish[] {
  const pods = podTemplate(object)?.spec;
  const affinity = member(member(pods, "affinity"), "nodeAffinity");
  const terms = [
    ...itemsOf(member(member(affinity, "requiredDuringSchedulingIgnoredDuringExecution"), "nodeSelectorTerms")),
    ...itemsOf(member(affinity, "preferredDuringSchedulingIgnoredDuringExecution")).flatMap(
      (one) => member(one, "preference") ?? [],
    ),
  ];
  const pool = member(member(member(object.spec, "template"), "spec"), "requirements");
  const expressions = [...terms.flatMap((term) => itemsOf(member(term, "matchExpressions"))), ...itemsOf(pool)];
  const selector = member(pods, "nodeSelector")?.properties ?? [];
  return [
    ...selector.map(({ name, key, value }) => ({ key: name, place: key, values: [value] })),
    ...expressions.flatMap((one) => {
      const place = member(one, "key");
      const key = knownText(place);
      return place === undefined || key === undefined ? [] : [{ key, place, values: itemsOf(member(one, "values")) }];
    }),
  ];
}

/** Whose nodes they are: as a node pool says itself, or as the classes of nodes in the project tell. */
function flavourOf(object: KubernetesObject, scope: ManifestScope | undefined): "autoMode" | "karpenter" | undefined {
  const reference = member(member(member(object.spec, "template"), "spec"), "nodeClassRef");
  const group = object.type === "NodePool.karpenter.sh" ? knownText(member(reference, "group")) : undefined;
  if (group !== undefined)
    return group === "eks.amazonaws.com" ? "autoMode" : group === "karpenter.k8s.aws" ? "karpenter" : undefined;
  const [auto, own] = ["NodeClass.eks.amazonaws.com", "EC2NodeClass.karpenter.k8s.aws"].map(
    (type) => (scope?.all(type).length ?? 0) > 0,
  );
  return auto === own ? undefined : auto ? "autoMode" : "karpenter";
}

function renamed(
  place: Node,
  key: string,
  own: string,
  report: Parameters<typeof rule.check>[1],
  message: "autoMode" | "karpenter",
): void {
  const edit: RuleFix["edit"] = (editor) => (place.isKey ? editor.rename(place, own) : editor.set(place, own));
  report(place, message, { key, own }, { fixes: [{ title: `Rename to ${own}`, edit }] });
}
