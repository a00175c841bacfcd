// Containers that may do everything on their node.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podSecurity } from "../../model/k8s/securityContext.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/privileged",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["privileged"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/security/linux-kernel-security-constraints/#privileged-containers")],
  controls: [
    "kube-linter privileged-container",
    "kube-score container-security-context-privileged",
    "Polaris runAsPrivileged",
    "checkov CKV_K8S_16",
  ],
  summary: "No container is privileged.",
  why: "A privileged container has the rights of the node itself: whoever takes it over has the node, and with it the other pods there. What a program needs is nearly always a capability or two.",
  messages: {
    privileged: "privileged lets {container} do on its node whatever root can. Add the capabilities it needs instead.",
  },
  examples: {
    bad: containerExample("securityContext:\n  privileged: true"),
    good: containerExample("securityContext:\n  privileged: false"),
  },
  check(doc, report) {
    for (const { container, own } of podSecurity(kubernetesObject(doc))?.containers ?? []) {
      const node = member(own, "privileged");
      if (node !== undefined && booleanOf(node) === true)
        report(node, "privileged", { container: containerLabel(container) }, { fixes: [removal(node, "privileged")] });
    }
  },
});
