// Spread constraints that count no pods, or not those that they stand in.
import { selectorOfTerm, spreadConstraints } from "../../model/k8s/affinity.js";
import { labelsOf, selects, unmet } from "../../model/k8s/labels.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ownSelector } from "../shared/ownSelector.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/tsc-selector",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["topologySpreadConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/scheduling-eviction/topology-spread-constraints/#spread-constraint-definition")],
  summary: "The `labelSelector` of a spread constraint chooses the pods that it stands in.",
  why: "The scheduler counts the pods that the selector chooses, and puts the new one where there are fewest. Without a selector it counts none, and where the selector does not choose the pod itself the counts never change: nothing is spread.",
  messages: {
    missing: "Without labelSelector this constraint counts no pods, and spreads nothing. Add the labels of these pods.",
    other:
      "The selector asks for {wanted}, which these pods do not have: they are not counted, and not spread. Use their own labels.",
  },
  examples: { bad: example("shop"), good: example("web") },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const template = podTemplate(object);
    if (template === undefined || template.node.partial) return;
    const labels = labelsOf(member(template.metadata, "labels"));
    const own = ownSelector(object);
    for (const node of spreadConstraints(template.spec)) {
      const selector = selectorOfTerm(node);
      if (selector === undefined) continue;
      const fixes = own === undefined ? [] : [useOwn(node, own)];
      if (selector === null) {
        const keys = itemsOf(member(node, "matchLabelKeys"));
        if (keys.length === 0) report(node, "missing", {}, { fixes });
      } else if (selects(selector, labels) === false) {
        const [first] = unmet(selector, labels);
        const value = first?.operator === "In" && first.values.length === 1 ? `: ${first.values[0]}` : "";
        const place = member(node, "labelSelector");
        report(place?.key ?? node, "other", { wanted: `${first?.key}${value}` }, { fixes });
      }
    }
  },
});

function useOwn(node: Node, own: Readonly<Record<string, string>>): RuleFix {
  return {
    title: "Choose these pods",
    edit: (editor) => editor.put(node, "labelSelector", { matchLabels: own }),
  };
}

function example(app: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
spec:
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: topology.kubernetes.io/zone
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          app: ${app}
  containers:
    - name: web
      image: nginx:1.27
`;
}
