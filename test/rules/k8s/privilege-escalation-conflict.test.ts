import { rule } from "../../../server/src/core/rules/k8s/privilege-escalation-conflict.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const context = (lines: string) => podOf(`securityContext:\n  ${lines.replaceAll("\n", "\n  ").trimEnd()}\n`);

ruleTest(rule, {
  valid: {
    "not privileged": context("allowPrivilegeEscalation: false\nprivileged: false\n"),
    "it may": context("allowPrivilegeEscalation: true\nprivileged: true\n"),
    "not said": context("privileged: true\n"),
    "filled in later": context("allowPrivilegeEscalation: ${ESCALATE}\nprivileged: true\n"),
    "the other spelling is not looked at": context(
      "allowPrivilegeEscalation: false\ncapabilities:\n  add:\n    - SYS_ADMIN\n",
    ),
  },
  invalid: {
    privileged: {
      code: context("allowPrivilegeEscalation: false\nprivileged: «true»\n"),
      messages: ["privileged"],
      fixed: context("allowPrivilegeEscalation: false\n"),
      alternatives: { "Remove allowPrivilegeEscalation": context("privileged: true\n") },
    },
    admin: {
      code: context("allowPrivilegeEscalation: false\ncapabilities:\n  add:\n    - «CAP_SYS_ADMIN»\n    - KILL\n"),
      messages: ["admin"],
      fixed: context("allowPrivilegeEscalation: false\ncapabilities:\n  add:\n    - KILL\n"),
    },
  },
});
