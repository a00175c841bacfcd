import { rule } from "../../../server/src/core/rules/k8s/seccomp.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const PROFILE = "securityContext:\n  seccompProfile:\n    type: RuntimeDefault\n";
const WEB = "containers:\n  - name: web\n";

ruleTest(rule, {
  valid: {
    "of the pod": pod(`${PROFILE}${WEB}`),
    "of the container": podOf(PROFILE),
    "a profile of the node": podOf(
      "securityContext:\n  seccompProfile:\n    type: Localhost\n    localhostProfile: a\n",
    ),
    privileged: podOf("securityContext:\n  privileged: true\n"),
    "filled in later": podOf("securityContext: ${SECURITY}\n"),
    Windows: pod(`os:\n  name: windows\n${WEB}`),
  },
  invalid: {
    none: { code: pod(WEB).replace("spec", "«spec»"), messages: ["none"], fixed: pod(`${WEB}${PROFILE}`) },
    "other settings": {
      code: pod(`«securityContext»:\n  runAsUser: 5\n${WEB}`),
      messages: ["none"],
      fixed: pod(`securityContext:\n  runAsUser: 5\n  seccompProfile:\n    type: RuntimeDefault\n${WEB}`),
    },
    off: {
      code: pod(`${PROFILE.replace("RuntimeDefault", "«Unconfined»")}${WEB}  - name: log\n`),
      messages: ["unconfined"],
      fixed: pod(`${PROFILE}${WEB}  - name: log\n`),
    },
  },
});
