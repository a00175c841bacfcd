import { rule } from "../../../server/src/core/rules/k8s/restart-policy-job.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const job = (spec: string) => manifest("batch/v1", "Job", spec);
const cron = (spec: string) => manifest("batch/v1", "CronJob", spec);

ruleTest(rule, {
  valid: {
    never: job("template:\n  spec:\n    restartPolicy: Never\n"),
    "filled in later": job("template:\n  spec:\n    restartPolicy: ${POLICY}\n"),
    "no spec": job("template: {}\n"),
  },
  invalid: {
    always: {
      code: job("template:\n  spec:\n    restartPolicy: «Always»\n"),
      messages: ["always"],
      fixed: job("template:\n  spec:\n    restartPolicy: Never\n"),
      alternatives: { "Set restartPolicy to OnFailure": job("template:\n  spec:\n    restartPolicy: OnFailure\n") },
    },
    "of a CronJob": {
      code: cron("jobTemplate:\n  spec:\n    template:\n      «spec»:\n        containers:\n          - name: a\n"),
      messages: ["missing"],
      fixed: cron(
        "jobTemplate:\n  spec:\n    template:\n      spec:\n        containers:\n          - name: a\n        restartPolicy: Never\n",
      ),
    },
  },
});
