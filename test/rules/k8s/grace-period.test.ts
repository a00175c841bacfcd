import { rule } from "../../../server/src/core/rules/k8s/grace-period.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const spec = (seconds: string) => pod(`terminationGracePeriodSeconds: ${seconds}\nrestartPolicy: Always\n`);

ruleTest(rule, {
  valid: { usual: spec("30"), "at once": spec("0"), "filled in later": spec("${SECONDS}") },
  invalid: {
    negative: { code: spec("«-1»"), messages: ["negative"], fixed: pod("restartPolicy: Always\n") },
  },
});
