import { rule } from "../../../server/src/core/rules/k8s/share-process.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: pod("shareProcessNamespace: true\n"),
    "the other is off": pod("shareProcessNamespace: true\nhostPID: false\n"),
    "filled in later": pod("shareProcessNamespace: true\nhostPID: ${HOST}\n"),
  },
  invalid: {
    both: {
      code: pod("shareProcessNamespace: true\n«hostPID»: true\n"),
      messages: ["both"],
      fixed: pod("shareProcessNamespace: true\n"),
      alternatives: { "Remove shareProcessNamespace": pod("hostPID: true\n") },
    },
  },
});
