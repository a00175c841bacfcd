// Containers that may not gain rights, and have them all.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podSecurity } from "../../model/k8s/securityContext.js";
import { booleanOf } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/privilege-escalation-conflict",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["allowPrivilegeEscalation"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("tasks/configure-pod-container/security-context/")],
  awsError: [
    "cannot set `allowPrivilegeEscalation` to false and `privileged` to true",
    "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN",
  ],
  summary: "A container with `allowPrivilegeEscalation: false` is not privileged.",
  why: "A privileged container, or one with the capability `CAP_SYS_ADMIN`, has all rights already. The API server refuses to forbid it to gain more.",
  messages: {
    privileged:
      "privileged cannot stand beside allowPrivilegeEscalation: false in {container}: the API server refuses both at once. Remove one of them.",
    admin:
      "CAP_SYS_ADMIN cannot stand beside allowPrivilegeEscalation: false in {container}: the API server refuses both at once. Remove one of them.",
  },
  examples: {
    bad: containerExample("securityContext:\n  allowPrivilegeEscalation: false\n  privileged: true"),
    good: containerExample("securityContext:\n  allowPrivilegeEscalation: false"),
  },
  check(doc, report) {
    for (const { container, own } of podSecurity(kubernetesObject(doc))?.containers ?? []) {
      const escalation = member(own, "allowPrivilegeEscalation");
      if (escalation === undefined || booleanOf(escalation) !== false) continue;
      const data = { container: containerLabel(container) };
      const other = removal(escalation, "allowPrivilegeEscalation");
      const privileged = member(own, "privileged");
      if (privileged !== undefined && booleanOf(privileged) === true)
        report(privileged, "privileged", data, { fixes: [removal(privileged, "privileged"), other] });
      for (const item of itemsOf(member(member(own, "capabilities"), "add")))
        if (item.value === "CAP_SYS_ADMIN")
          report(item, "admin", data, { fixes: [removal(item, "CAP_SYS_ADMIN"), other] });
    }
  },
});
