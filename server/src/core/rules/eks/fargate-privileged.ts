// Privileged containers on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { removal } from "../shared/fixes.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-privileged",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["privileged"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html")],
  awsError: ["Pod not supported on Fargate", "invalid SecurityContext fields: Privileged"],
  summary: "Containers on EKS Fargate are not privileged.",
  why: "Fargate refuses a pod with a privileged container: it would reach the machine under it. The pod is created and never starts.",
  messages: {
    privileged:
      "{container} is privileged, and Fargate ({by}) does not run such pods. Remove privileged, or run the pod on nodes.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n      securityContext:\n        privileged: true\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    for (const { node, label } of pods.template.containers) {
      const privileged = member(member(node, "securityContext"), "privileged");
      if (privileged?.value !== true) continue;
      report(
        privileged,
        "privileged",
        { container: label, by: pods.by },
        { fixes: [removal(privileged, "privileged")] },
      );
    }
  },
});
