import { rule } from "../../../server/src/core/rules/k8s/template-missing-spec.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (spec: string, kind = "Deployment") => manifest("apps/v1", kind, spec);

ruleTest(rule, {
  valid: {
    there: deployment("template:\n  spec: {}\n"),
    "filled in later": deployment("template: ${TEMPLATE}\n"),
    "a Pod is none": "apiVersion: v1\nkind: Pod\n",
    "a Rollout of another's pods": manifest("argoproj.io/v1alpha1", "Rollout", "workloadRef: {}\n"),
  },
  invalid: {
    empty: { code: deployment("«template»: {}\n"), messages: ["missing"] },
    "labels alone": {
      code: deployment("«template»:\n  metadata:\n    labels:\n      app: web\n"),
      messages: ["missing"],
    },
  },
});
