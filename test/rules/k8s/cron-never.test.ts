import { rule } from "../../../server/src/core/rules/k8s/cron-never.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const cron = (spec: string) => manifest("batch/v1", "CronJob", spec);

ruleTest(rule, {
  valid: {
    "a leap day": cron("schedule: 0 6 29 2 *\n"),
    "or a day of the week": cron("schedule: 0 6 30 2 1\n"),
    "no schedule": cron("schedule: never\n"),
    "an interval": cron('schedule: "@every 1h"\n'),
  },
  invalid: {
    "February 30": { code: cron("schedule: «0 6 30 2 *»\n"), messages: ["never"] },
    "April 31": { code: cron("schedule: «0 6 31 4,6 *»\n"), messages: ["never"] },
  },
});
