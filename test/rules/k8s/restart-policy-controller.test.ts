import { rule } from "../../../server/src/core/rules/k8s/restart-policy-controller.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (spec: string, kind = "Deployment") => manifest("apps/v1", kind, spec);

ruleTest(rule, {
  valid: {
    none: deployment("template:\n  spec: {}\n"),
    always: deployment("template:\n  spec:\n    restartPolicy: Always\n"),
    "filled in later": deployment("template:\n  spec:\n    restartPolicy: ${POLICY}\n"),
    "a word that there is not, of which the schema speaks": deployment(
      "template:\n  spec:\n    restartPolicy: always\n",
    ),
    "a Job": manifest("batch/v1", "Job", "template:\n  spec:\n    restartPolicy: Never\n"),
  },
  invalid: {
    never: {
      code: deployment("template:\n  spec:\n    restartPolicy: «Never»\n"),
      messages: ["other"],
      fixed: deployment("template:\n  spec:\n    restartPolicy: Always\n"),
    },
  },
});
