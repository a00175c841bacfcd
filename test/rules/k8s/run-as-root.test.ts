import { rule } from "../../../server/src/core/rules/k8s/run-as-root.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const WEB = "containers:\n  - name: web\n";

ruleTest(rule, {
  valid: {
    "not root": podOf("securityContext:\n  runAsNonRoot: true\n"),
    "another user": podOf("securityContext:\n  runAsUser: 1000\n"),
    "of the pod": pod(`securityContext:\n  runAsNonRoot: true\n${WEB}`),
    "filled in later": pod(`securityContext: \${SECURITY}\n${WEB}`),
    "a user that is filled in": podOf("securityContext:\n  runAsUser: ${USER_ID}\n"),
    "root, but not root: it never starts": pod(`securityContext:\n  runAsNonRoot: true\n  runAsUser: 0\n${WEB}`),
    Windows: pod(`os:\n  name: windows\n${WEB}`),
  },
  invalid: {
    open: {
      code: pod("containers:\n  - name: «web»\n"),
      messages: ["open"],
      fixed: pod(`${WEB}    securityContext:\n      runAsNonRoot: true\n`),
    },
    root: {
      code: pod(`securityContext:\n  runAsUser: «0»\n${WEB}`),
      messages: ["root"],
      fixed: pod(`securityContext:\n  runAsUser: 0\n${WEB}    securityContext:\n      runAsUser: 1000\n`),
    },
    "the container has the last word": {
      code: pod(`securityContext:\n  runAsUser: 1000\n${WEB}    securityContext:\n      runAsUser: «0»\n`),
      messages: ["root"],
      fixed: pod(`securityContext:\n  runAsUser: 1000\n${WEB}    securityContext:\n      runAsUser: 1000\n`),
    },
  },
});
