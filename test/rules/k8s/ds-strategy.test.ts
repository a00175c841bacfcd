import { rule } from "../../../server/src/core/rules/k8s/ds-strategy.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const set = (spec: string) => manifest("apps/v1", "DaemonSet", spec);

ruleTest(rule, {
  valid: {
    usual: set("updateStrategy:\n  rollingUpdate:\n    maxUnavailable: 10%\n"),
    "one more": set("updateStrategy:\n  rollingUpdate:\n    maxSurge: 1\n    maxUnavailable: 0\n"),
    "on delete": set("updateStrategy:\n  type: OnDelete\n"),
    "filled in later": set("updateStrategy:\n  rollingUpdate:\n    maxSurge: ${SURGE}\n"),
  },
  invalid: {
    both: {
      code: set("updateStrategy:\n  rollingUpdate:\n    maxSurge: «1»\n    maxUnavailable: 1\n"),
      messages: ["both"],
    },
    "the other by default": { code: set("updateStrategy:\n  rollingUpdate:\n    maxSurge: «1»\n"), messages: ["both"] },
    zeros: {
      code: set("updateStrategy:\n  rollingUpdate:\n    maxSurge: 0\n    maxUnavailable: «0»\n"),
      messages: ["zero"],
    },
    "too much": { code: set("updateStrategy:\n  rollingUpdate:\n    maxUnavailable: «101%»\n"), messages: ["much"] },
    negative: { code: set("updateStrategy:\n  rollingUpdate:\n    maxUnavailable: «-1»\n"), messages: ["negative"] },
    "no percentage": {
      code: set('updateStrategy:\n  rollingUpdate:\n    maxUnavailable: «"1"»\n'),
      messages: ["percent"],
    },
  },
});
