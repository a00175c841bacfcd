import { rule } from "../../../server/src/core/rules/k8s/caps.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const caps = (lines: string) =>
  podOf(`securityContext:\n  capabilities:\n    ${lines.replaceAll("\n", "\n    ").trimEnd()}\n`);
const DROP = "drop:\n  - ALL\n";

ruleTest(rule, {
  valid: {
    "all dropped": caps(DROP),
    "net raw dropped": caps("drop:\n  - NET_RAW\n"),
    "a usual one added": caps(`${DROP}add:\n  - CAP_NET_BIND_SERVICE\n`),
    "small letters": caps("drop:\n  - all\n"),
    privileged: podOf("securityContext:\n  privileged: true\n"),
    "filled in later": caps("drop: ${DROP}\n"),
    "an entry that is filled in": caps("drop:\n  - ${DROP}\n"),
    Windows: pod("os:\n  name: windows\ncontainers:\n  - name: web\n"),
  },
  invalid: {
    all: { code: caps(`${DROP}add:\n  - «ALL»\n`), messages: ["all"], fixed: caps(`${DROP}add: []\n`) },
    reach: {
      code: caps(`${DROP}add:\n  - KILL\n  - «SYS_ADMIN»\n`),
      messages: ["reach"],
      fixed: caps(`${DROP}add:\n  - KILL\n`),
    },
    "nothing dropped": {
      code: pod("containers:\n  - name: «web»\n"),
      messages: ["keeps"],
      fixed: pod(
        "containers:\n  - name: web\n    securityContext:\n      capabilities:\n        drop:\n          - ALL\n",
      ),
    },
    "another one dropped": {
      code: caps("drop:\n  - MKNOD\n").replace("securityContext", "«securityContext»"),
      messages: ["keeps"],
      fixed: caps(DROP),
    },
    "beside other settings": {
      code: podOf("«securityContext»:\n  runAsUser: 5\n"),
      messages: ["keeps"],
      fixed: podOf("securityContext:\n  runAsUser: 5\n  capabilities:\n    drop:\n      - ALL\n"),
    },
  },
});
