import { rule } from "../../../server/src/core/rules/k8s/job-numbers.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const job = (spec: string) => manifest("batch/v1", "Job", spec);
const cron = (spec: string) => manifest("batch/v1", "CronJob", spec);

ruleTest(rule, {
  valid: {
    zeros: job("parallelism: 0\nbackoffLimit: 0\n"),
    "a second": job("activeDeadlineSeconds: 1\n"),
    "20 rules": job(`podFailurePolicy:\n  rules:\n${"    - action: Ignore\n".repeat(20)}`),
    "filled in later": job("backoffLimit: ${LIMIT}\n"),
  },
  invalid: {
    negative: { code: job("parallelism: «-1»\nttlSecondsAfterFinished: «-5»\n"), messages: ["negative", "negative"] },
    "no time": { code: cron("jobTemplate:\n  spec:\n    activeDeadlineSeconds: «0»\n"), messages: ["deadline"] },
    "too many rules": {
      code: job(`podFailurePolicy:\n  «rules»:\n${"    - action: Ignore\n".repeat(21)}`),
      messages: ["rules"],
    },
  },
});
