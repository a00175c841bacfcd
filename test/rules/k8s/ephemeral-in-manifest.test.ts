import { rule } from "../../../server/src/core/rules/k8s/ephemeral-in-manifest.js";
import { pod, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: { none: pod("restartPolicy: Never\n"), empty: pod("ephemeralContainers: []\n") },
  invalid: {
    "of a pod": {
      code: pod("restartPolicy: Never\n«ephemeralContainers»:\n  - name: debug\n"),
      messages: ["created"],
      fixed: pod("restartPolicy: Never\n"),
    },
    "in a template": {
      code: workload("restartPolicy: Always\n«ephemeralContainers»:\n  - name: debug\n"),
      messages: ["created"],
      fixed: workload("restartPolicy: Always\n"),
    },
  },
});
