// Processes that may gain more rights than their container began with.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { capabilitiesOf, isOther, podSecurity } from "../../model/k8s/securityContext.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { containerSetting, placeOfSetting } from "../shared/securityContext.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/privilege-escalation",
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
  controls: ["kube-linter privilege-escalation-container", "Polaris privilegeEscalationAllowed", "checkov CKV_K8S_20"],
  summary: "Containers set `allowPrivilegeEscalation` to false.",
  why: "Unless it is false, a process can gain rights that its parent has not, by a file with setuid or file capabilities such as sudo. That is how an intruder becomes root in the container.",
  messages: {
    unset: "A process in {container} can become root by setuid. Set allowPrivilegeEscalation to false.",
    allowed: "allowPrivilegeEscalation is true: a process in {container} can become root by setuid. Set it to false.",
  },
  examples: {
    bad: containerExample("securityContext:\n  runAsNonRoot: true"),
    good: containerExample("securityContext:\n  allowPrivilegeEscalation: false"),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    if (pod === undefined || pod.windows) return;
    for (const security of pod.containers) {
      const { own, container } = security;
      const privileged = member(own, "privileged");
      // Such a container has all rights anyway, and may not set it.
      if (privileged !== undefined && booleanOf(privileged) !== false) continue;
      if (capabilitiesOf(security, "add")?.some(({ value }) => value === "CAP_SYS_ADMIN")) continue;
      if (!isOther(security, "allowPrivilegeEscalation", false)) continue;
      const data = { container: containerLabel(container) };
      const fixes = containerSetting(security, "allowPrivilegeEscalation", false);
      const node = member(own, "allowPrivilegeEscalation");
      if (node === undefined) report(placeOfSetting(security), "unset", data, { fixes });
      else report(node, "allowed", data, { fixes });
    }
  },
});
