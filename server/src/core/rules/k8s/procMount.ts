// Containers that see the whole of /proc.
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
  id: "k8s/procMount",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["procMount"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("tasks/configure-pod-container/security-context/#proc-access"),
    kubernetesDocs("concepts/workloads/pods/user-namespaces/"),
  ],
  awsError: ["`hostUsers` must be false to use `Unmasked`"],
  controls: ["kube-linter unsafe-proc-mount", "Polaris procMount"],
  summary: "A container with `procMount: Unmasked` has users of its own (`hostUsers: false`).",
  why: "Runtimes hide parts of /proc from containers, because they tell of the node and change it. Unmasked shows them. From Kubernetes 1.30 on the API server takes that only of pods whose users are not those of the node.",
  messages: {
    hostUsers:
      "Unmasked shows {container} all of /proc, which the API server takes only with hostUsers: false. Remove procMount, or set hostUsers.",
  },
  examples: {
    bad: containerExample("securityContext:\n  procMount: Unmasked"),
    good: containerExample("securityContext:\n  procMount: Default"),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    const hostUsers = member(pod?.spec, "hostUsers");
    if (pod === undefined || pod.spec.partial || (hostUsers !== undefined && booleanOf(hostUsers) !== true)) return;
    for (const { container, own } of pod.containers) {
      const node = member(own, "procMount");
      if (node?.value === "Unmasked")
        report(node, "hostUsers", { container: containerLabel(container) }, { fixes: [removal(node, "procMount")] });
    }
  },
});
