// Paths of the host on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-host-path",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["hostPath"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [eksGuide("fargate.html")],
  summary: "Pods on EKS Fargate mount no paths of the host.",
  why: "A pod on Fargate has a machine of its own, without other pods and without anything that people put there. What a hostPath was to share or to read is not there, and it is lost with the pod.",
  messages: {
    path: "Volume {name} is a path of the host, and on Fargate ({by}) the host is a fresh machine for this pod alone. Use an emptyDir, or a file system of EFS for what has to last.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n  volumes:\n    - name: logs\n      hostPath:\n        path: /var/log\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    if (pods === undefined) return;
    for (const { label, sources } of podVolumes(pods.object)?.volumes ?? []) {
      const source = sources.find(({ name, value }) => name === "hostPath" && value.type === "object");
      if (source !== undefined) report(source.key, "path", { name: label, by: pods.by });
    }
  },
});
