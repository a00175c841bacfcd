import { rule } from "../../../server/src/core/rules/k8s/security-context-level.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const WEB = "containers:\n  - name: web\n";

ruleTest(rule, {
  valid: {
    "of the pod": pod(`securityContext:\n  runAsNonRoot: true\n${WEB}`),
    "of the container": pod(`${WEB}    securityContext:\n      privileged: true\n`),
  },
  invalid: {
    "a switch": {
      code: pod(`securityContext:\n  «allowPrivilegeEscalation»: false\n  runAsUser: 5\n${WEB}`),
      messages: ["pod"],
      fixed: pod(
        `securityContext:\n  runAsUser: 5\n${WEB}    securityContext:\n      allowPrivilegeEscalation: false\n`,
      ),
    },
    "a container that says it itself": {
      code: pod(
        `securityContext:\n  runAsUser: 5\n  «privileged»: false\n${WEB}    securityContext:\n      privileged: true\n`,
      ),
      messages: ["pod"],
    },
    "a map": {
      code: pod(`securityContext:\n  «capabilities»:\n    drop:\n      - ALL\n${WEB}`),
      messages: ["pod"],
    },
  },
});
