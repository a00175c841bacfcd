import { rule } from "../../../server/src/core/rules/k8s/progress-deadline.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (spec: string, kind = "Deployment") => manifest("apps/v1", kind, spec);

ruleTest(rule, {
  valid: {
    longer: deployment("minReadySeconds: 10\nprogressDeadlineSeconds: 11\n"),
    "by default": deployment("minReadySeconds: 599\n"),
    "at once": deployment("minReadySeconds: 0\nprogressDeadlineSeconds: 0\n"),
    "filled in later": deployment("minReadySeconds: 10\nprogressDeadlineSeconds: ${SECONDS}\n"),
  },
  invalid: {
    "the same": { code: deployment("minReadySeconds: 10\nprogressDeadlineSeconds: «10»\n"), messages: ["short"] },
    "longer than the default": { code: deployment("minReadySeconds: «600»\n"), messages: ["short"] },
  },
});
