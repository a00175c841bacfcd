import { rule } from "../../../server/src/core/rules/k8s/env-duplicate.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const env = (...entries: [string, string][]) =>
  podOf(`env:\n${entries.map(([name, value]) => `  - name: ${name}\n    value: ${value}\n`).join("")}`);

ruleTest(rule, {
  valid: {
    different: env(["A", "1a"], ["B", "1a"]),
    "filled in later": env(["${A}", "a"], ["${A}", "b"]),
    empty: env(['""', "a"], ['""', "b"]),
  },
  invalid: {
    twice: {
      code: env(["«A»", "a"], ["B", "b"], ["A", "c"]),
      messages: ["duplicate"],
      related: ["This one counts."],
      fixed: env(["B", "b"], ["A", "c"]),
    },
    "three times": {
      code: env(["«A»", "a"], ["«A»", "b"], ["A", "c"]),
      messages: ["duplicate", "duplicate"],
      fixed: env(["A", "c"]),
    },
  },
});
