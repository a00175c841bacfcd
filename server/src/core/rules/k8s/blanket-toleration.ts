// Tolerations of every taint.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/blanket-toleration",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS.filter((type) => type !== "DaemonSet"),
  needs: ["tolerations"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/scheduling-eviction/taint-and-toleration/")],
  summary: "A toleration names the taint that it is about.",
  why: "A toleration with `Exists` and no key is about every taint: the pod goes to nodes that are reserved for others, that are not ready, and that are being drained. That is right for agents that run on every node, as a DaemonSet, and rarely for others.",
  messages: {
    all: "This toleration is about every taint: the pods go to reserved, broken and draining nodes too. Name the key of the taint.",
    effect:
      "This toleration is about every taint with {effect}: the pods go to reserved and unready nodes too. Name the key of the taint.",
  },
  examples: {
    bad: podExample("tolerations:\n  - operator: Exists"),
    good: podExample("tolerations:\n  - key: dedicated\n    operator: Exists"),
  },
  check(doc, report) {
    const spec = podTemplate(kubernetesObject(doc))?.spec;
    // The priority of what a node cannot do without.
    if (member(spec, "priorityClassName")?.value === "system-node-critical") return;
    for (const node of itemsOf(member(spec, "tolerations"))) {
      const operator = member(node, "operator");
      const key = member(node, "key");
      if (operator?.value !== "Exists" || node.partial || (key !== undefined && key.value !== "")) continue;
      // The pod is let be for a while, and goes then.
      if (member(node, "tolerationSeconds") !== undefined) continue;
      const effect = member(node, "effect");
      const fixes = [removal(node, "the toleration")];
      if (effect === undefined || effect.value === "") report(operator, "all", {}, { fixes });
      else if (isKnown(effect)) report(operator, "effect", { effect: String(effect.value) }, { fixes });
    }
  },
});
