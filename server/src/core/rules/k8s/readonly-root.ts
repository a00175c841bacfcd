// Containers that can write to their own image.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { isOther, podSecurity } from "../../model/k8s/securityContext.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { containerSetting, placeOfSetting } from "../shared/securityContext.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/readonly-root",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["containers"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("tasks/configure-pod-container/security-context/")],
  controls: [
    "kube-linter no-read-only-root-fs",
    "kube-score container-security-context-readonlyrootfilesystem",
    "Polaris notReadOnlyRootFilesystem",
    "checkov CKV_K8S_22",
  ],
  summary: "The root file system of containers can only be read.",
  why: "An intruder who cannot write puts no programs into the container. What the program itself writes goes to a volume, such as an emptyDir at /tmp.",
  messages: {
    unset:
      "Programs in {container} can write anywhere in its image. Set readOnlyRootFilesystem to true, and mount an emptyDir where it has to write.",
    off: "readOnlyRootFilesystem is false: programs in {container} can write anywhere in its image. Set it to true, and mount an emptyDir where it has to write.",
  },
  examples: {
    bad: containerExample("securityContext:\n  runAsNonRoot: true"),
    good: containerExample("securityContext:\n  readOnlyRootFilesystem: true"),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    if (pod === undefined || pod.windows) return;
    for (const security of pod.containers) {
      if (!isOther(security, "readOnlyRootFilesystem", true)) continue;
      const data = { container: containerLabel(security.container) };
      const fixes = containerSetting(security, "readOnlyRootFilesystem", true);
      const node = member(security.own, "readOnlyRootFilesystem");
      if (node === undefined) report(placeOfSetting(security), "unset", data, { fixes });
      else report(node, "off", data, { fixes });
    }
  },
});
