import { rule } from "../../../server/src/core/rules/k8s/cron-schedule.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const cron = (spec: string) => manifest("batch/v1", "CronJob", spec);

ruleTest(rule, {
  valid: {
    "five fields": cron('schedule: "*/5 0-6,12 1 jan-mar MON"\n'),
    "a word": cron('schedule: "@daily"\n'),
    "an interval": cron('schedule: "@every 1h30m"\n'),
    "filled in later": cron("schedule: ${SCHEDULE}\n"),
  },
  invalid: {
    "six fields": { code: cron('schedule: «"0 0 6 * * *"»\n'), messages: ["fields"] },
    "the seventh day": { code: cron("schedule: «0 6 * * 7»\n"), messages: ["range"] },
    "an hour that there is not": { code: cron("schedule: «0 24 * * *»\n"), messages: ["range"] },
    "a minute that there is not": { code: cron("schedule: «60 6 * * *»\n"), messages: ["range"] },
    "a month that there is not": { code: cron("schedule: «0 6 1 13 *»\n"), messages: ["range"] },
    "a day that there is not": { code: cron("schedule: «0 6 32 1 *»\n"), messages: ["range"] },
    "the last day": { code: cron("schedule: «0 6 L * *»\n"), messages: ["form"] },
    "another word": { code: cron('schedule: «"@often"»\n'), messages: ["descriptor"] },
    "a time zone": { code: cron("schedule: «TZ=UTC 0 6 * * *»\n"), messages: ["zone"] },
    nothing: { code: cron('schedule: «""»\n'), messages: ["fields"] },
  },
});
