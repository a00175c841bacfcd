import { rule } from "../../../server/src/core/rules/k8s/job-ttl.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const job = (spec: string) => manifest("batch/v1", "Job", spec);
const cron = (spec: string) => manifest("batch/v1", "CronJob", spec);

ruleTest(rule, {
  valid: {
    there: job("ttlSecondsAfterFinished: 60\n"),
    "filled in later": job("ttlSecondsAfterFinished: ${TTL}\n"),
    "a CronJob cleans up by itself": cron("jobTemplate:\n  spec: {}\n"),
  },
  invalid: {
    missing: {
      code: job("template: {}\n").replace("template: {}", "«template: {}»"),
      messages: ["missing"],
      fixed: job("template: {}\nttlSecondsAfterFinished: 3600\n"),
    },
  },
});
