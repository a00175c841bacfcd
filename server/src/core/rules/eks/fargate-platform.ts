// Windows and Arm on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-platform",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["nodeSelector", "os"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html")],
  summary: "Pods on EKS Fargate are for Linux on x86-64.",
  why: "EKS runs pods on Fargate under Linux on x86-64 only. A pod that asks for nodes of another sort is never scheduled there.",
  messages: {
    arch: "Fargate ({by}) runs pods of EKS on x86-64 only, and this one asks for {value}. Ask for amd64, or run it on nodes.",
    os: "Fargate ({by}) runs pods of EKS under Linux only, and this one asks for {value}. Run it on nodes with Windows.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  nodeSelector:\n    kubernetes.io/arch: arm64\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    const { by, template } = pods;
    const selector = member(template.spec, "nodeSelector");
    for (const key of ["kubernetes.io/arch", "beta.kubernetes.io/arch"]) {
      const node = member(selector, key);
      const value = knownText(node);
      if (node !== undefined && value !== undefined && value !== "amd64") report(node, "arch", { value, by });
    }
    const system = [
      member(member(template.spec, "os"), "name"),
      member(selector, "kubernetes.io/os"),
      member(selector, "beta.kubernetes.io/os"),
    ];
    for (const node of system) {
      const value = knownText(node);
      if (node !== undefined && value !== undefined && value !== "linux") report(node, "os", { value, by });
    }
  },
});
