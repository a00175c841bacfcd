// Files of the node in a container.
import { HOST_PATHS_SOURCE, isRuntimeSocket, isSensitiveHostPath } from "../../data/hostPaths.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podVolumes } from "../../model/k8s/podVolumes.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { podExample } from "../shared/podExamples.js";
import { eksGuide, kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/host-path",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["hostPath"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    HOST_PATHS_SOURCE.url,
    HOST_PATHS_SOURCE.checks,
    kubernetesDocs("concepts/security/pod-security-standards/#baseline"),
    eksGuide("fargate.html"),
  ],
  controls: [
    "kube-linter sensitive-host-mounts",
    "kube-linter docker-sock",
    "Polaris hostPathSet",
    "checkov CKV_K8S_27",
  ],
  summary: "No volume is a folder of the node.",
  why: "What is on the node belongs to every pod of it and stays there when the pod moves on. A container that reads the system folders of the node learns its credentials, and one that writes them, or talks to its container runtime, owns it. EKS Fargate refuses such pods, and so does the baseline level of the Pod Security Standards.",
  messages: {
    socket:
      "The volume {volume} is the container runtime of the node ({path}): who talks to it can start anything there. Do without it.",
    sensitive:
      "The volume {volume} is {path} of the node, where the system itself lies. Do without it, or mount only the file that is needed, with readOnly.",
    any: {
      severity: "information",
      text: "The volume {volume} is {path} of the node, which is another folder on each node. Use a PersistentVolumeClaim for data that matters, or emptyDir for what does not.",
    },
  },
  examples: {
    bad: podExample("volumes:\n  - name: runtime\n    hostPath:\n      path: /var/run/docker.sock"),
    good: podExample("volumes:\n  - name: data\n    emptyDir: {}"),
  },
  check(doc, report) {
    for (const { node, label: volume } of podVolumes(kubernetesObject(doc))?.volumes ?? []) {
      const place = member(member(node, "hostPath"), "path");
      const path = knownText(place);
      if (place === undefined || path === undefined || path === "") continue;
      const key = isRuntimeSocket(path) ? "socket" : isSensitiveHostPath(path) ? "sensitive" : "any";
      report(place, key, { volume, path });
    }
  },
});
