import { rule } from "../../../server/src/core/rules/k8s/job-manual-selector.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const job = (spec: string) => manifest("batch/v1", "Job", spec);

ruleTest(rule, {
  valid: {
    none: job("template: {}\n"),
    meant: job("manualSelector: true\nselector: {}\n"),
    "filled in later": job("manualSelector: ${MANUAL}\nselector: {}\n"),
  },
  invalid: {
    "by hand": {
      code: job("template: {}\n«selector»:\n  matchLabels:\n    app: a\n"),
      messages: ["manual"],
      fixed: job("template: {}\n"),
    },
    "switched off": {
      code: job("manualSelector: false\nselector: «{}»\n"),
      messages: ["manual"],
      fixed: job("manualSelector: false\n"),
    },
  },
});
