// Requests and limits on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podResources } from "../../model/k8s/resources.js";
import { defineRule, type RuleFix } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-guaranteed",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["limits"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate-pod-configuration.html")],
  summary: "On EKS Fargate the requests of a container equal its limits.",
  why: "Fargate sizes the machine of a pod by its requests and runs the pod as Guaranteed, for which requests and limits must be the same. What a higher limit allows is only there as far as the size was rounded up.",
  messages: {
    differ:
      "{container} requests {request} of {resource} and is limited to {limit}. Fargate ({by}) sizes the pod by its requests: set both to the same.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 256Mi\n        limits:\n          cpu: 250m\n          memory: 1Gi\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    for (const { container, requests, limits } of podResources(pods.object))
      for (const resource of ["cpu", "memory"]) {
        const [request, limit] = [requests.get(resource), limits.get(resource)];
        if (request?.quantity === undefined || limit?.quantity === undefined) continue;
        // A limit below the request is refused: another rule speaks of that.
        if (request.quantity >= limit.quantity) continue;
        const data = { container: container?.label ?? "The pod", resource, by: pods.by };
        const [asked, most] = [String(request.node.value), String(limit.node.value)];
        const fix: RuleFix = {
          title: `Request ${most} of ${resource}`,
          edit: (editor) => editor.set(request.node, limit.node.value as string | number),
        };
        report(request.node, "differ", { ...data, request: asked, limit: most }, { fixes: [fix] });
      }
  },
});
