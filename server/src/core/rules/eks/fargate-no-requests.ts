// Pods on EKS Fargate that do not say what they need.
import { podRequests } from "../../model/k8s/eksFargate.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-no-requests",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["containers"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate-pod-configuration.html")],
  summary: "A pod on EKS Fargate says how much CPU and memory it needs.",
  why: "Fargate sizes the machine of a pod by its requests. Without any it takes the smallest one, with 0.25 vCPU and 0.5 GB, of which Kubernetes itself needs 256 MiB.",
  messages: {
    none: "No container says how much it needs, so that Fargate ({by}) runs the pod with 0.25 vCPU and 256 MiB. Set resources.requests for cpu and memory.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target, scope }) {
    const pods = onFargate(doc, target);
    if (pods === undefined || podRequests(pods.object)?.said !== false) return;
    // A LimitRange writes requests into containers that have none.
    if (scope === undefined || scope.within("LimitRange", pods.object.namespace).length > 0) return;
    const list = member(pods.template.spec, "containers");
    if (list !== undefined && list.items.length > 0) report(list.key ?? list, "none", { by: pods.by });
  },
});
