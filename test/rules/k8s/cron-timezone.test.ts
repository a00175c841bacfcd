import { rule } from "../../../server/src/core/rules/k8s/cron-timezone.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const cron = (spec: string) => manifest("batch/v1", "CronJob", spec);

ruleTest(rule, {
  valid: {
    named: cron("timeZone: Europe/Zurich\n"),
    utc: cron("timeZone: Etc/UTC\n"),
    "filled in later": cron("timeZone: ${ZONE}\n"),
  },
  invalid: {
    empty: { code: cron('timeZone: «""»\n'), messages: ["empty"] },
    local: { code: cron("timeZone: «Local»\n"), messages: ["local"] },
    unknown: { code: cron("timeZone: «Zurich»\n"), messages: ["unknown"] },
    "an offset": { code: cron('timeZone: «"+01:00"»\n'), messages: ["unknown"] },
  },
});
