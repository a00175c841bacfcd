import { rule } from "../../../server/src/core/rules/k8s/run-as-user.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const WEB = "containers:\n  - name: web\n";

ruleTest(rule, {
  valid: {
    "another user": podOf("securityContext:\n  runAsNonRoot: true\n  runAsUser: 1000\n"),
    "root may be": podOf("securityContext:\n  runAsNonRoot: false\n  runAsUser: 0\n"),
    "root of the pod, another in the container": pod(
      `securityContext:\n  runAsUser: 0\n  runAsNonRoot: true\n${WEB}    securityContext:\n      runAsUser: 5\n`,
    ),
    "filled in later": podOf("securityContext:\n  runAsNonRoot: true\n  runAsUser: ${USER_ID}\n"),
    "the largest": pod(`securityContext:\n  fsGroup: 2147483647\n${WEB}`),
  },
  invalid: {
    root: {
      code: podOf("securityContext:\n  runAsNonRoot: true\n  runAsUser: «0»\n"),
      messages: ["root"],
      related: ["It may not be root."],
      fixed: podOf("securityContext:\n  runAsNonRoot: true\n  runAsUser: 1000\n"),
    },
    "of the pod, said once": {
      code: pod(`securityContext:\n  runAsNonRoot: true\n  runAsUser: «0»\n${WEB}  - name: log\n`),
      messages: ["root"],
      fixed: pod(`securityContext:\n  runAsNonRoot: true\n  runAsUser: 1000\n${WEB}  - name: log\n`),
    },
    "too large": {
      code: pod(`securityContext:\n  fsGroup: «2147483648»\n  supplementalGroups:\n    - 5\n    - «-1»\n${WEB}`),
      messages: ["range", "range"],
    },
  },
});
