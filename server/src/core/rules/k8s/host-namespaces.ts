// Pods that share processes, memory or the network with their node.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/host-namespaces",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["hostPID", "hostIPC", "hostNetwork"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/security/pod-security-standards/#baseline")],
  controls: [
    "kube-linter host-network",
    "kube-linter host-pid",
    "kube-linter host-ipc",
    "Polaris hostNetworkSet",
    "Polaris hostPIDSet",
    "Polaris hostIPCSet",
    "checkov CKV_K8S_17",
    "checkov CKV_K8S_18",
    "checkov CKV_K8S_19",
  ],
  summary: "Pods keep their own processes, memory and network apart from those of the node.",
  why: "With `hostPID`, `hostIPC` or `hostNetwork` the walls between the pod and its node are open: it sees all processes there, or reads memory that others share, or listens on the interfaces of the node.",
  messages: {
    hostPID:
      "With hostPID the pod sees the processes of the whole node and can signal them. Remove it unless the pod is there for that.",
    hostIPC:
      "With hostIPC the pod reads memory that processes of the node share. Remove it unless the pod is there for that.",
    hostNetwork:
      "With hostNetwork the pod has the network of the node: no policies apply, and its ports are those of the node. Remove it unless the pod is there for that.",
  },
  examples: {
    bad: podExample("hostPID: true"),
    good: podExample("hostPID: false"),
  },
  check(doc, report) {
    const spec = podTemplate(kubernetesObject(doc))?.spec;
    for (const key of ["hostPID", "hostIPC", "hostNetwork"] as const) {
      const node = member(spec, key);
      if (node !== undefined && booleanOf(node) === true) report(node, key, {}, { fixes: [removal(node, key)] });
    }
  },
});
