// How much disk a pod on EKS Fargate may have.
import { formatBytes } from "../../base/kubernetesQuantity.js";
import { EKS_FARGATE_STORAGE } from "../../data/eksFargateSizes.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { effectiveRequest, podResources } from "../../model/k8s/resources.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-ephemeral-storage",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["ephemeral-storage"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate-pod-configuration.html")],
  summary: "A pod on EKS Fargate requests at most 175 GiB of ephemeral storage.",
  why: "A pod on Fargate has 20 GiB of disk for its images, logs and emptyDirs, and may request up to 175 GiB. Somewhat more is provided than requested.",
  messages: {
    large:
      "The containers request {sum} of ephemeral-storage, and Fargate ({by}) provides at most 175 GiB. Request less, or keep the data on EFS.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n          ephemeral-storage: 200Gi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n          ephemeral-storage: 200Gi\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    const amounts = podResources(pods.object).flatMap((one) =>
      one.container?.sort === "container" || one.container?.sidecar === true
        ? (effectiveRequest(one, "ephemeral-storage") ?? [])
        : [],
    );
    const bytes = amounts.reduce((sum, { quantity }) => sum + Number(quantity ?? 0n) / 1e9, 0);
    const [first] = amounts;
    if (first !== undefined && bytes > EKS_FARGATE_STORAGE.most * 1024 ** 3)
      report(first.node, "large", { sum: formatBytes(bytes), by: pods.by });
  },
});
