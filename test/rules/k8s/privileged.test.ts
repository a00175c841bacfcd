import { rule } from "../../../server/src/core/rules/k8s/privileged.js";
import { podOf, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const on = (value: string) => podOf(`securityContext:\n  privileged: ${value}\n`);

ruleTest(rule, {
  valid: { off: on("false"), absent: podOf("securityContext: {}\n"), "filled in later": on("${PRIVILEGED}") },
  invalid: {
    on: { code: on("«true»"), messages: ["privileged"], fixed: podOf("securityContext: {}\n") },
    "an init container": {
      code: workload(
        "initContainers:\n  - name: a\n    securityContext:\n      privileged: «true»\n      procMount: Default\n",
      ),
      messages: ["privileged"],
      fixed: workload("initContainers:\n  - name: a\n    securityContext:\n      procMount: Default\n"),
    },
  },
});
