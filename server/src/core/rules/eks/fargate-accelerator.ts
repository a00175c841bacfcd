// GPUs and other accelerators on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podResources } from "../../model/k8s/resources.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-accelerator",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["resources"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html")],
  awsError: ["Pod not supported on Fargate: invalid resource"],
  summary: "Pods on EKS Fargate ask for no GPUs and no other accelerators.",
  why: "Fargate has no machines with accelerators, so that a pod that asks for one is never started.",
  messages: {
    device:
      "{container} asks for {resource}, which Fargate ({by}) does not have. Run the pod on nodes with accelerators.",
  },
  examples: {
    bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        limits:\n          nvidia.com/gpu: "1"\n',
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    for (const { container, requests, limits } of podResources(pods.object))
      for (const [resource, { node, quantity }] of [...limits, ...requests])
        if (
          DEVICES.test(resource) &&
          quantity !== undefined &&
          quantity > 0n &&
          (!limits.has(resource) || limits.get(resource)?.node === node)
        )
          report(node.key ?? node, "device", { container: container?.label ?? "The pod", resource, by: pods.by });
  },
});

const DEVICES = /^(?:nvidia\.com|amd\.com|aws\.amazon\.com|gpu\.intel\.com|habana\.ai)\//;
