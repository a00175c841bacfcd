import { rule } from "../../../server/src/core/rules/k8s/active-deadline.js";
import { pod, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const spec = (seconds: string) => `activeDeadlineSeconds: ${seconds}\nrestartPolicy: Always\n`;

ruleTest(rule, {
  valid: {
    one: pod(spec("1")),
    "of a Job": workload(spec("600"), "Job"),
    "filled in later": pod(spec("${SECONDS}")),
    unset: workload(spec("null")),
  },
  invalid: {
    zero: { code: pod(spec("«0»")), messages: ["range"], fixed: pod(spec("1")) },
    "too long": { code: pod(spec("«2147483648»")), messages: ["range"], fixed: pod(spec("2147483647")) },
    forever: {
      code: workload(spec("600").replace("activeDeadlineSeconds", "«activeDeadlineSeconds»")),
      messages: ["forever"],
      fixed: workload("restartPolicy: Always\n"),
    },
  },
});
