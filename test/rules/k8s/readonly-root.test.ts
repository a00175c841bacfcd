import { rule } from "../../../server/src/core/rules/k8s/readonly-root.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    on: podOf("securityContext:\n  readOnlyRootFilesystem: true\n"),
    "filled in later": podOf("securityContext:\n  readOnlyRootFilesystem: ${READ_ONLY}\n"),
    Windows: pod("os:\n  name: windows\ncontainers:\n  - name: web\n"),
  },
  invalid: {
    unset: {
      code: pod("containers:\n  - name: «web»\n"),
      messages: ["unset"],
      fixed: pod("containers:\n  - name: web\n    securityContext:\n      readOnlyRootFilesystem: true\n"),
    },
    off: {
      code: podOf("securityContext:\n  readOnlyRootFilesystem: «false»\n"),
      messages: ["off"],
      fixed: podOf("securityContext:\n  readOnlyRootFilesystem: true\n"),
    },
  },
});
