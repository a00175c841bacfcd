// Anti-affinity that keeps no pods apart.
import { podTerms, selectorOfTerm } from "../../model/k8s/affinity.js";
import { labelsOf, type Selector, selects } from "../../model/k8s/labels.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ownSelector } from "../shared/ownSelector.js";
import { selectorText, selectsNoPods } from "../shared/selectedPods.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/anti-affinity-self",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["podAntiAffinity"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity")],
  summary: "Anti-affinity chooses pods that are there, the workload's own or others.",
  why: "Anti-affinity keeps a pod away from the pods that its selector chooses. Where the selector chooses none, not even the pods of the workload itself, nothing is kept apart, and all of them may stand on one node.",
  messages: {
    none: "This term keeps away from pods with {selector}. No pods here have those labels, not even these: nothing is kept apart. Use the labels of the pods that are meant.",
  },
  examples: { bad: example("shop"), good: example("web") },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const template = podTemplate(object);
    if (template === undefined || template.node.partial || scope === undefined) return;
    const labels = labelsOf(member(template.metadata, "labels"));
    const own = ownSelector(object);
    for (const { node, anti } of podTerms(template.spec)) {
      const selector = anti ? selectorOfTerm(node) : undefined;
      const elsewhere = ["namespaces", "namespaceSelector"].some((key) => member(node, key) !== undefined);
      if (!selector || elsewhere || selects(selector, labels) !== false || !isPositive(selector)) continue;
      if (!selectsNoPods(scope, selector, object.namespace)) continue;
      const place = member(node, "labelSelector");
      const fix: RuleFix = {
        title: "Keep these pods apart from each other",
        edit: (editor) => editor.put(node, "labelSelector", { matchLabels: own ?? {} }),
      };
      const data = { selector: selectorText(selector) };
      report(place?.key ?? node, "none", data, { fixes: own === undefined ? [] : [fix] });
    }
  },
});

/** Whether it asks for labels, and not only for their absence. */
function isPositive({ requirements }: Selector): boolean {
  return requirements.some(({ operator }) => operator === "In");
}

function example(app: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
spec:
  affinity:
    podAntiAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        - topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: ${app}
  containers:
    - name: web
      image: nginx:1.27
`;
}
