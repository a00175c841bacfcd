import { rule } from "../../../server/src/core/rules/k8s/cron-concurrency.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const cron = (spec: string) => manifest("batch/v1", "CronJob", spec);

ruleTest(rule, {
  valid: {
    there: cron("concurrencyPolicy: Allow\n"),
    "filled in later": cron("concurrencyPolicy: ${POLICY}\n"),
  },
  invalid: {
    missing: {
      code: cron("«schedule»: 0 6 * * *\njobTemplate: {}\n"),
      messages: ["missing"],
      fixed: cron("schedule: 0 6 * * *\nconcurrencyPolicy: Forbid\njobTemplate: {}\n"),
    },
  },
});
