import { rule } from "../../../server/src/core/rules/k8s/cron-deadline.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const cron = (spec: string) => manifest("batch/v1", "CronJob", spec);

ruleTest(rule, {
  valid: {
    enough: cron("startingDeadlineSeconds: 10\n"),
    "filled in later": cron("startingDeadlineSeconds: ${SECONDS}\n"),
  },
  invalid: {
    short: { code: cron("startingDeadlineSeconds: «9»\n"), messages: ["short"] },
    negative: { code: cron("startingDeadlineSeconds: «-1»\n"), messages: ["negative"] },
  },
});
