import { rule } from "../../../server/src/core/rules/k8s/procMount.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const WEB = (value: string) => `containers:\n  - name: web\n    securityContext:\n      procMount: ${value}\n`;

ruleTest(rule, {
  valid: {
    "users of its own": pod(`hostUsers: false\n${WEB("Unmasked")}`),
    default: podOf("securityContext:\n  procMount: Default\n"),
    "filled in later": pod(`hostUsers: \${USERS}\n${WEB("Unmasked")}`),
  },
  invalid: {
    "users of the node": {
      code: podOf("securityContext:\n  procMount: «Unmasked»\n  runAsUser: 5\n"),
      messages: ["hostUsers"],
      fixed: podOf("securityContext:\n  runAsUser: 5\n"),
    },
    "said so": {
      code: pod(`hostUsers: true\n${WEB("«Unmasked»")}`),
      messages: ["hostUsers"],
      fixed: pod("hostUsers: true\ncontainers:\n  - name: web\n    securityContext: {}\n"),
    },
  },
});
