// Pods that are too large for EKS Fargate.
import { formatBytes, formatCores } from "../../base/kubernetesQuantity.js";
import { fargateFit, podRequests } from "../../model/k8s/eksFargate.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-size",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["resources"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate-pod-configuration.html")],
  summary: "A pod on EKS Fargate requests at most 16 vCPUs and 119.75 GiB.",
  why: "Fargate rounds what a pod requests, and 256 MiB for Kubernetes itself, up to the next of its sizes. The largest has 16 vCPUs and 120 GB: a pod that requests more is never started.",
  messages: {
    large:
      "The pod requests {cores} vCPU and {memory}, with 256 MiB for Kubernetes on top, and Fargate ({by}) has no size that holds it. It has at most 16 vCPU and 120 GiB: request less, or run the pod on nodes.",
  },
  examples: {
    bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: "16"\n          memory: 120Gi\n        limits:\n          cpu: "16"\n          memory: 120Gi\n',
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    const requests = pods === undefined ? undefined : podRequests(pods.object);
    if (pods === undefined || requests === undefined || fargateFit(requests).size !== undefined) return;
    const list = member(pods.template.spec, "containers");
    if (list === undefined) return;
    const data = { cores: formatCores(requests.cores), memory: formatBytes(requests.bytes), by: pods.by };
    report(list.key ?? list, "large", data);
  },
});
