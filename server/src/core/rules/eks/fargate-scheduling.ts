// Wishes about nodes and neighbours on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-scheduling",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["affinity", "topologySpreadConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html")],
  summary: "Pods on EKS Fargate say nothing about nodes and neighbours.",
  why: "Every pod on Fargate gets a machine of its own, and EKS spreads the machines over the subnets of the profile. Affinity has nothing to work on there, and topology spread constraints are not supported.",
  messages: {
    affinity:
      "{key} does not apply on Fargate ({by}), where every pod has a machine of its own. Remove it, or run the pod on nodes.",
    spread:
      "Fargate ({by}) does not support topologySpreadConstraints. Remove them: EKS spreads pods over the subnets of the profile.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  topologySpreadConstraints:\n    - maxSkew: 1\n      topologyKey: topology.kubernetes.io/zone\n      whenUnsatisfiable: ScheduleAnyway\n      labelSelector:\n        matchLabels:\n          eks.amazonaws.com/fargate-profile: web\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    const { by, template } = pods;
    for (const { name: key, value, key: place } of member(template.spec, "affinity")?.properties ?? [])
      if (KEYS.has(key) && value.properties.length > 0 && !isAboutFargate(value))
        report(place, "affinity", { key, by });
    const spread = member(template.spec, "topologySpreadConstraints");
    if (spread !== undefined && spread.items.length > 0) report(spread.key ?? spread, "spread", { by });
  },
});

const KEYS: ReadonlySet<string> = new Set(["nodeAffinity", "podAffinity", "podAntiAffinity"]);

/** Whoever asks for Fargate, or for anything but Fargate, knows what they do. */
function isAboutFargate(affinity: Node): boolean {
  const terms = member(member(affinity, "requiredDuringSchedulingIgnoredDuringExecution"), "nodeSelectorTerms");
  return itemsOf(terms).some((term) =>
    itemsOf(member(term, "matchExpressions")).some(
      (one) => member(one, "key")?.value === "eks.amazonaws.com/compute-type",
    ),
  );
}
