// Kernel parameters that reach beyond the pod.
import { SAFE_SYSCTLS } from "../../data/podSecurity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podSecurity } from "../../model/k8s/securityContext.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";
import { isSysctlName, plainSysctl } from "../shared/sysctls.js";

export const rule = defineRule({
  id: "k8s/sysctls",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["sysctls"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls")],
  awsError: ["SysctlForbidden"],
  controls: ["kube-linter unsafe-sysctls"],
  summary: "Pods set only the kernel parameters that Kubernetes counts as safe.",
  why: "A kubelet refuses a pod with any other parameter (SysctlForbidden), unless it was started with `--allowed-unsafe-sysctls`. Those parameters can starve or disturb other pods of the node.",
  messages: {
    unsafe:
      "{name} is not among the safe parameters: pods that set it start only on nodes that allow it by name. Remove it if the nodes do not.",
  },
  examples: {
    bad: podExample('securityContext:\n  sysctls:\n    - name: net.core.somaxconn\n      value: "1024"'),
    good: podExample('securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"'),
  },
  check(doc, report, { target }) {
    for (const sysctl of itemsOf(member(podSecurity(kubernetesObject(doc))?.own, "sysctls"))) {
      const node = member(sysctl, "name");
      const name = knownText(node);
      if (node === undefined || name === undefined || !isSysctlName(name)) continue;
      const since = SAFE_SYSCTLS.get(plainSysctl(name));
      if (since === undefined || since > target.minor)
        report(node, "unsafe", { name }, { fixes: [removal(sysctl, name)] });
    }
  },
});
