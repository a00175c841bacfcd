import { rule } from "../../../server/src/core/rules/k8s/init-restart.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const OLD = { minor: 34, isKnown: true };
const NEW = { minor: 35, isKnown: true };
const init = (policy: string) => pod(`initContainers:\n  - name: a\n    image: b\n    restartPolicy: ${policy}\n`);

ruleTest(rule, {
  valid: {
    sidecar: { code: init("Always"), target: OLD },
    "with rules": { code: init("OnFailure"), target: NEW },
    "a version that is not known": { code: init("Never"), target: { minor: 30 } },
    "filled in later": { code: init("${POLICY}"), target: OLD },
    "of the pod": { code: pod("restartPolicy: Never\n"), target: OLD },
    "rules with a policy": podOf("restartPolicy: Never\nrestartPolicyRules:\n  - action: Restart\n"),
    "no rules": podOf("restartPolicyRules: []\n"),
  },
  invalid: {
    policy: {
      code: init("«Never»"),
      target: OLD,
      messages: ["policy"],
      fixed: pod("initContainers:\n  - name: a\n    image: b\n"),
    },
    container: {
      code: podOf("restartPolicy: «Always»\nports: []\n"),
      target: OLD,
      messages: ["container"],
      fixed: podOf("ports: []\n"),
    },
    rules: { code: podOf("«restartPolicyRules»:\n  - action: Restart\n"), messages: ["rules"] },
  },
});
