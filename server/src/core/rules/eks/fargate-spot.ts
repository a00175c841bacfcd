// Spot capacity on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { removal } from "../shared/fixes.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-spot",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["nodeSelector"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html")],
  summary: "Pods on EKS Fargate do not ask for Spot capacity.",
  why: "Fargate Spot is for Amazon ECS only: EKS runs pods on Fargate on demand, and no node there has the label of Spot capacity, so that the pod waits for ever.",
  messages: {
    spot: "Fargate ({by}) has no Spot capacity for EKS, and this pod asks for it by {key}. Remove it, or run the pod on Spot nodes.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  nodeSelector:\n    eks.amazonaws.com/capacityType: SPOT\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    const selector = member(pods.template.spec, "nodeSelector");
    for (const key of ["eks.amazonaws.com/capacityType", "karpenter.sh/capacity-type"]) {
      const node = member(selector, key);
      if (knownText(node)?.toLowerCase() !== "spot" || node === undefined) continue;
      report(node, "spot", { key, by: pods.by }, { fixes: [removal(node, key)] });
    }
  },
});
