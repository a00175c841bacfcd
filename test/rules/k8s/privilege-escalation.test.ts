import { rule } from "../../../server/src/core/rules/k8s/privilege-escalation.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const context = (lines: string) => podOf(`securityContext:\n  ${lines.replaceAll("\n", "\n  ").trimEnd()}\n`);

ruleTest(rule, {
  valid: {
    off: context("allowPrivilegeEscalation: false\n"),
    privileged: context("privileged: true\n"),
    "with the capability it cannot be set": context("capabilities:\n  add:\n    - CAP_SYS_ADMIN\n"),
    "filled in later": podOf("securityContext: ${SECURITY}\n"),
    "a part that is filled in": podOf("{{ security }}\n"),
    Windows: podOf("").replace("spec:\n", "spec:\n  nodeSelector:\n    kubernetes.io/os: windows\n"),
  },
  invalid: {
    unset: {
      code: pod("containers:\n  - name: «web»\n"),
      messages: ["unset"],
      fixed: pod("containers:\n  - name: web\n    securityContext:\n      allowPrivilegeEscalation: false\n"),
    },
    "unset beside others": {
      code: context("runAsUser: 1\n").replace("securityContext", "«securityContext»"),
      messages: ["unset"],
      fixed: context("runAsUser: 1\nallowPrivilegeEscalation: false\n"),
    },
    on: {
      code: context("allowPrivilegeEscalation: «true»\n"),
      messages: ["allowed"],
      fixed: context("allowPrivilegeEscalation: false\n"),
    },
  },
});
