import { rule } from "../../../server/src/core/rules/k8s/node-name.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    none: pod("containers: []\n"),
    empty: pod('nodeName: ""\n'),
    "read from a cluster": `${pod("nodeName: node-1\n")}status:\n  phase: Running\n`,
  },
  invalid: {
    set: { code: pod("nodeName: «node-1»\ncontainers: []\n"), messages: ["set"], fixed: pod("containers: []\n") },
  },
});
