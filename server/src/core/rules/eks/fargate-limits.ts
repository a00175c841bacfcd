// Open files on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-limits",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["command", "args"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate-pod-configuration.html")],
  summary: "Pods on EKS Fargate open at most 65,535 files at a time.",
  why: "The limits of open files and of processes of a pod on Fargate are 1024 (soft) and 65,535 (hard). A container may raise its soft limit up to the hard one, and no further.",
  messages: {
    files: '"ulimit -n {value}" fails on Fargate ({by}), where the hard limit is 65535. Use at most that.',
  },
  examples: {
    bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n      command: ["sh", "-c", "ulimit -n 1048576 && exec web"]\n',
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    for (const { node } of pods.template.containers)
      for (const text of [...itemsOf(member(node, "command")), ...itemsOf(member(node, "args"))]) {
        const value = /\bulimit\s+(?:-[HS]+\s*)?-?[HS]*n\s*(\d+)/.exec(String(text.value))?.[1];
        if (value !== undefined && Number(value) > MOST) report(text, "files", { value, by: pods.by });
      }
  },
});

const MOST = 65_535;
