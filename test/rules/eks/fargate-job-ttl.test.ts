import { rule } from "../../../server/src/core/rules/eks/fargate-job-ttl.js";
import { onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const job = (spec: string, kind = "Job") =>
  `apiVersion: batch/v1\nkind: ${kind}\nmetadata:\n  name: a\n  namespace: shop\nspec:\n${spec}`;

ruleTest(rule, {
  valid: {
    set: { code: job("  ttlSecondsAfterFinished: 0\n  template: { spec: {} }\n"), target: onFargateTarget },
    "on nodes": job("  template: { spec: {} }\n"),
  },
  invalid: {
    job: {
      code: job("  «template: { spec: {} }»\n"),
      target: onFargateTarget,
      messages: ["job"],
      fixed: job("  template: { spec: {} }\n  ttlSecondsAfterFinished: 300\n"),
    },
    cron: {
      code: job("  jobTemplate:\n    spec: «{ template: { spec: {} } }»\n", "CronJob"),
      target: onFargateTarget,
      messages: ["cron"],
      fixed: job("  jobTemplate:\n    spec: { template: { spec: {} }, ttlSecondsAfterFinished: 300 }\n", "CronJob"),
    },
  },
});
